import {describe, expect, test} from 'vitest';
import type {TestFile} from '../../../source/domain/artefacts/test-file.ts';
import {testFileReader} from '../../../source/observe/artefacts/test-file.ts';
import {read} from './reading.ts';

const tests = (path: string, text: string, others: Readonly<Record<string, string>> = {}): TestFile | undefined =>
	read(testFileReader, path, {texts: {...others, [path]: text}});

describe('JavaScript and TypeScript', () => {
	test('cases count, comments and strings do not, and neither do hooks, steps, plans and other calls', () => {
		const text = `import {test} from 'vitest';
describe('a', () => {
  beforeEach(() => {});
  it('one', () => { expect(1).toBe(1); });
  // it('no', () => {});
  test.only("two", async () => {});
  it.todo('later');
  const s = "it('no', () => {})";
  /x/.test('y');
  if (pattern.test(value)) {}
});
`;
		expect(tests('a.test.ts', text)).toEqual({
			runner: 'vitest',
			cases: 2,
			skipped: [],
			conditional: [],
			kind: 'unit',
			errorCases: 0,
		});
	});

	test('literal rows of `each` count one by one, computed ones once, and suites multiply', () => {
		const text = `it.each([[1, 'a'], [2, 'b'],])('n %i', (n) => {});
it.each(rows)('r', () => {});
it.each\`
  a | b
  \${1} | \${2}
  \${3} | \${4}
\`('t', () => {});
describe.each([1, 2, 3])('d', () => { it('x', () => {}); });
`;
		expect(tests('a.test.ts', text)?.cases).toBe(2 + 1 + 2 + 3);
	});

	test('what is skipped for good and what on a condition are told apart, with lines', () => {
		const text = `it.skip('a', () => {});
xit('b', () => {});
describe.skip('s', () => {
  it('c', () => {});
  it('d', () => {});
});
it('e', ctx => {
  ctx.skip();
});
it('f', ctx => {
  if (isMac) ctx.skip();
});
it.skipIf(isMac)('g', () => {});
test('h', {skip: true}, () => {});
const maybe = process.env.DB === '1' ? it : it.skip;
maybe('i', () => {});
(hasDb ? describe : describe.skip)('j', () => { it('k', () => {}); });
test('l', async ({browserName}) => { test.skip(browserName === 'x', 'why'); });
`;
		const found = tests('a.test.ts', text);
		expect(found).toMatchObject({cases: 11, skipped: [1, 2, 4, 5, 7, 14], conditional: [10, 13, 16, 17, 18]});
	});

	test('error cases are those that assert a failure', () => {
		const text = `it('a', () => { expect(() => f()).toThrow('x'); });
it('b', async () => { await expect(f()).rejects.toBeDefined(); });
it('c', async () => { expect(response.status).toBe(404); });
it('d', () => { expect(price).toBe(450); });
it('e', () => { /* toThrow */ expect(1).toBe(1); });
`;
		expect(tests('a.test.js', text)?.errorCases).toBe(3);
	});

	test('the runner is told by imports, else by the nearest configuration', () => {
		expect(tests('a.test.ts', "import test from 'node:test';\ntest('a', () => {});")?.runner).toBe('node:test');
		expect(
			tests('web/a.test.ts', "it('a', () => {});", {'web/vitest.config.ts': '', 'jest.config.js': ''})?.runner,
		).toBe('vitest');
		expect(tests('a.test.ts', "it('a', () => {});")?.runner).toBe('jest');
	});

	test('the kind is told by place and use', () => {
		expect(tests('e2e/a.spec.ts', "test('a', () => {});")?.kind).toBe('end-to-end');
		expect(
			tests('a.spec.ts', "import {test} from '@playwright/test';\ntest('a', async ({page}) => {});"),
		).toMatchObject({runner: 'playwright', kind: 'end-to-end'});
		expect(tests('a.test.ts', "import request from 'supertest';\nit('a', () => {});")?.kind).toBe('integration');
		expect(tests('tests/integration/a.test.ts', "it('a', () => {});")?.kind).toBe('integration');
		expect(tests('a.test.ts', "// import request from 'supertest'\nit('a', () => {});")?.kind).toBe('unit');
	});

	test('a helper without cases is no test file', () => {
		expect(tests('tests/helper.ts', 'export const a = 1;')).toBeUndefined();
	});
});

describe('Python', () => {
	test('functions and methods of test classes count, others do not', () => {
		const text = `import pytest

def helper(): pass

def test_a():
    def test_inner(): pass
    """
    def test_in_text(): pass
    """

class TestB:
    def test_b(self): pass
    def check(self): pass

class Service:
    def test_connection(self): pass

@pytest.fixture
def test_client(): ...

# def test_no(): pass
async def test_c(
    x,
):
    pass
`;
		expect(tests('tests/test_a.py', text)).toMatchObject({runner: 'pytest', cases: 3, skipped: [], conditional: []});
	});

	test('literal parameters count by rows, those of classes too', () => {
		const text = `import pytest
@pytest.mark.parametrize("x", [1, 2, 3])
@pytest.mark.parametrize(
    "y",
    [pytest.param(1, id="a"), (2, 3)],
)
def test_a(x, y): pass
@pytest.mark.parametrize("x", ROWS)
def test_b(x): pass
@pytest.mark.parametrize("x", [1, 2])
class TestC:
    def test_c(self, x): pass
`;
		expect(tests('test_a.py', text)?.cases).toBe(6 + 1 + 2);
	});

	test('skips for good and on conditions, by mark, class, module and call', () => {
		const text = `import pytest
@pytest.mark.skip(reason="x")
def test_a(): pass
@pytest.mark.skipif(sys.platform == "win32", reason="x")
def test_b(): pass
@unittest.skip("x")
class TestC(unittest.TestCase):
    def test_c(self): pass
def test_d():
    pytest.skip("x")
def test_e():
    if not db:
        pytest.skip("x")
    assert db
`;
		expect(tests('test_a.py', text)).toMatchObject({cases: 5, skipped: [3, 8, 9], conditional: [5, 11]});
		expect(tests('test_a.py', 'import pytest\npytestmark = pytest.mark.skip\ndef test_a(): pass\n')?.skipped).toEqual([
			3,
		]);
	});

	test('unittest is told by its classes, and a mock alone is none', () => {
		expect(
			tests('test_a.py', 'from unittest import TestCase\nclass A(TestCase):\n    def test_a(self): pass\n')?.runner,
		).toBe('unittest');
		expect(tests('test_a.py', 'from unittest.mock import patch\ndef test_a(): pass\n')?.runner).toBe('pytest');
	});

	test('error cases and kinds', () => {
		const text =
			'from fastapi.testclient import TestClient\ndef test_a():\n    assert r.status_code == 404\ndef test_b():\n    with pytest.raises(ValueError): f()\ndef test_c():\n    assert r.status_code == 200\n';
		expect(tests('test_a.py', text)).toMatchObject({cases: 3, errorCases: 2, kind: 'integration'});
		expect(tests('test_a.py', 'def test_a(db: Session):\n    pass\n')?.kind).toBe('integration');
		expect(tests('test_a.py', 'from playwright.sync_api import Page\ndef test_a(page: Page):\n    pass\n')?.kind).toBe(
			'end-to-end',
		);
	});

	test('files that pytest does not collect hold no cases', () => {
		expect(tests('tests/conftest.py', 'def test_a(): pass\n')).toBeUndefined();
	});
});

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

describe('JVM', () => {
	test('JUnit 5 with rows, disabled ones, conditions and error cases', () => {
		const text = `import org.junit.jupiter.api.Test;
class ATest {
  @Test void a() { assertThrows(X.class, () -> f()); }
  // @Test void no() {}
  @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void b(int i) {}
  @ParameterizedTest
  @CsvSource({"a,1", "b,2"})
  void c(String s) {}
  @Test
  @Disabled("x")
  void d() {}
  @DisabledOnOs(OS.WINDOWS) @Test void e() {}
  @BeforeEach void setUp() {}
  @Nested @Disabled class Inner { @Test void f() {} }
}
`;
		expect(tests('src/test/java/ATest.java', text)).toEqual({
			runner: 'junit5',
			cases: 9,
			skipped: [9, 14],
			conditional: [12],
			kind: 'unit',
			errorCases: 1,
		});
	});

	test('JUnit 4 and 3, TestNG and Kotlin', () => {
		expect(
			tests(
				'src/test/java/A.java',
				'import org.junit.Test;\nclass A { @Test(expected = X.Exception.class) public void a() {} @Ignore @Test public void b() {} }',
			),
		).toMatchObject({runner: 'junit4', cases: 2, skipped: [2], errorCases: 1});
		expect(
			tests(
				'src/test/java/A.java',
				'import org.testng.annotations.Test;\nclass A { @Test(enabled = false) public void a() {} }',
			),
		).toMatchObject({runner: 'testng', skipped: [2]});
		expect(
			tests('src/test/java/A.java', 'class A extends TestCase {\n public void testA() {}\n public void helper() {}\n}')
				?.cases,
		).toBe(1);
		expect(
			tests(
				'src/test/kotlin/ATest.kt',
				'import kotlin.test.Test\nclass ATest {\n @Test fun `it works`() = runTest { }\n}',
			),
		).toMatchObject({runner: 'kotlin-test', cases: 1});
	});

	test('Spring tests are integration tests', () => {
		expect(tests('src/test/java/A.java', '@SpringBootTest class A { @Test void a() {} }')?.kind).toBe('integration');
	});
});

test('xUnit, NUnit and MSTest', () => {
	const xunit = `public class A {
  [Fact] public void A1() => Assert.Throws<X>(() => F());
  [Theory]
  [InlineData(1)]
  [InlineData(2)]
  public void B(int x) { }
  [Fact(Skip = "x")]
  public void C() { }
  // [Fact] public void No() { }
  public int[] D() { return a[0]; }
}`;
	expect(tests('tests/A.Tests/ATests.cs', xunit)).toEqual({
		runner: 'xunit',
		cases: 4,
		skipped: [7],
		conditional: [],
		kind: 'unit',
		errorCases: 1,
	});
	const nunit =
		'using NUnit.Framework;\n[TestFixture] public class A {\n [Test, Ignore("x")] public void A1() {}\n [TestCase(1)] [TestCase(2)] public void B(int x) {}\n [SetUp] public void S() {}\n}';
	expect(tests('tests/ATests.cs', nunit)).toMatchObject({runner: 'nunit', cases: 3, skipped: [3]});
	const mstest =
		'[TestClass] public class A {\n [TestMethod] public async Task A1() {}\n [DataTestMethod] [DataRow(1)] [DataRow(2)] public void B(int x) { Assert.ThrowsException<X>(F); }\n [TestMethod] [Ignore] public void C() {}\n}';
	expect(tests('tests/ATests.cs', mstest)).toMatchObject({runner: 'mstest', cases: 4, skipped: [4], errorCases: 2});
});

test('RSpec and minitest', () => {
	const rspec =
		"RSpec.describe A do\n  it 'a' do\n    expect { f }.to raise_error(X)\n  end\n  it 'plan'\n  xit 'b' do\n  end\n  context 'c', skip: true do\n    it 'd' do\n    end\n  end\n  # it 'no' do\n  it('e') { is_expected.to eq 1 }\nend\n";
	expect(tests('spec/a_spec.rb', rspec)).toEqual({
		runner: 'rspec',
		cases: 4,
		skipped: [6, 9],
		conditional: [],
		kind: 'unit',
		errorCases: 1,
	});
	const minitest =
		"class A < ActiveSupport::TestCase\n  test 'a' do\n    skip 'x'\n  end\n  def test_b\n    assert_raises(X) { f }\n  end\n  def helper\n  end\nend\n";
	expect(tests('test/a_test.rb', minitest)).toMatchObject({runner: 'minitest', cases: 2, skipped: [2], errorCases: 1});
});

test('PHPUnit and Pest', () => {
	const phpunit = `<?php
class ATest extends TestCase {
  public function testA(): void { $this->expectException(X::class); }
  /** @test */
  public function it_works() {}
  #[Test]
  public function b() { $this->markTestSkipped('x'); }
  public function helper() {}
  public function test_c() { if (x()) { $this->markTestSkipped(); } }
  // public function testNo() {}
  #[TestWith([1])] #[TestWith([2])] public function testD(int $x) {}
}`;
	expect(tests('tests/ATest.php', phpunit)).toEqual({
		runner: 'phpunit',
		cases: 6,
		skipped: [7],
		conditional: [9],
		kind: 'unit',
		errorCases: 1,
	});
	const pest =
		"<?php\nit('a', function () { expect(1)->toBe(1); });\ntest('b', fn () => x())->skip();\nit('c', function () {})->with([1, 2, 3]);\n";
	expect(tests('tests/ATest.php', pest)).toMatchObject({runner: 'pest', cases: 5, skipped: [3]});
	expect(
		tests(
			'tests/Feature/ATest.php',
			'<?php class ATest extends TestCase { public function testA() { $this->get("/")->assertNotFound(); } }',
		),
	).toMatchObject({kind: 'integration', errorCases: 1});
});

test('Rust tests live in sources and in tests/', () => {
	const text =
		'#[cfg(test)]\nmod tests {\n  #[test]\n  fn a() { assert!(f().is_err()); }\n  #[test]\n  #[ignore]\n  fn b() {}\n  #[test] #[should_panic(expected = "x")] fn c() {}\n  #[tokio::test]\n  async fn d() {}\n  #[rstest] #[case(1)] #[case(2)] fn e(#[case] x: u8) {}\n  fn helper() {}\n}\n';
	expect(tests('src/lib.rs', text)).toEqual({
		runner: 'rust',
		cases: 6,
		skipped: [5],
		conditional: [],
		kind: 'unit',
		errorCases: 2,
	});
	expect(tests('tests/api.rs', '#[test]\nfn a() {}\n')?.kind).toBe('integration');
	expect(tests('src/main.rs', 'fn main() {}\n')).toBeUndefined();
});

test('Dart, Swift, Elixir and bats', () => {
	expect(
		tests(
			'test/a_test.dart',
			"void main() {\n  group('g', () {\n    test('a', () {});\n    testWidgets('b', (t) async {});\n  });\n}\n",
		)?.cases,
	).toBe(2);
	expect(
		tests(
			'Tests/ATests.swift',
			'class ATests: XCTestCase {\n  func testA() throws {\n    XCTAssertThrowsError(try f())\n  }\n  func helper() {}\n}\n',
		),
	).toMatchObject({cases: 1, errorCases: 1});
	expect(
		tests(
			'test/a_test.exs',
			'defmodule A do\n  @tag :skip\n  test "a" do\n  end\n  test "b", %{conn: c} do\n  end\nend\n',
		),
	).toMatchObject({cases: 2, skipped: [3]});
});

test('files of other roles and languages are left alone', () => {
	expect(tests('src/a.ts', "it('a', () => {});")).toBeUndefined();
	expect(tests('tests/data.json', '{}')).toBeUndefined();
});

test('deep and long hostile texts end soon', () => {
	for (const piece of [
		'it(',
		'(',
		'describe("a", () => {',
		'it.each(',
		'@Test ',
		'[Fact',
		'#[test',
		"it('",
		'it\t',
		'a ? it : ',
	]) {
		const text = piece.repeat(20_000);
		const started = process.cpuUsage();
		for (const path of [
			'a.test.ts',
			'src/test/java/ATest.java',
			'tests/ATests.cs',
			'tests/ATest.php',
			'tests/a.rs',
			'test_a.py',
			'a_test.go',
		])
			tests(path, text);
		expect(process.cpuUsage(started).user).toBeLessThan(15_000_000);
	}
});
