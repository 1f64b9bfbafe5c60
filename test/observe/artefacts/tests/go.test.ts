import {describe, expect, test} from 'vitest';
import {tests} from './tests.ts';

describe('Go', () => {
	test('functions and literal subtests count; TestMain, benchmarks and suite starters do not', () => {
		const text = `package a
func TestMain(m *testing.M) {}
func TestA(t *testing.T) {
	t.Run("one", func(t *testing.T) {})
	t.Run("two", func(t *testing.T) {})
}
func TestTable(t *testing.T) {
	for _, tc := range tests { t.Run(tc.name, func(t *testing.T) { if tc.wantErr { } }) }
}
func BenchmarkA(b *testing.B) {}
func TestSuite(t *testing.T) { suite.Run(t, new(S)) }
func (s *S) TestMethod() { s.Require().Error(err) }
func Testify(t *testing.T) {}
func ExampleA() {
	// Output: 1
}
`;
		expect(tests('a_test.go', text)).toMatchObject({runner: 'go', cases: 2 + 1 + 1 + 1, errorCases: 1});
	});

	test('skips as the first statement and on conditions', () => {
		const text =
			'package a\nfunc TestA(t *testing.T) {\n\tt.Skip("x")\n}\nfunc TestB(t *testing.T) {\n\tif testing.Short() {\n\t\tt.Skip()\n\t}\n}\n';
		expect(tests('a_test.go', text)).toMatchObject({skipped: [2], conditional: [5]});
	});

	test('kinds by server and build tag', () => {
		expect(tests('a_test.go', 'package a\nfunc TestA(t *testing.T) { httptest.NewServer(h) }\n')?.kind).toBe(
			'integration',
		);
		expect(tests('a_test.go', '//go:build e2e\npackage a\nfunc TestA(t *testing.T) {}\n')?.kind).toBe('end-to-end');
	});

	test('specs of Ginkgo count, and its starter does not', () => {
		const text =
			'package a\nimport . "github.com/onsi/ginkgo/v2"\nfunc TestA(t *testing.T) { RunSpecs(t, "x") }\nvar _ = Describe("a", func() {\n\tIt("b", func() {})\n\tPIt("c", func() {})\n})\n';
		expect(tests('a_test.go', text)).toMatchObject({cases: 2, skipped: [6]});
	});
});
