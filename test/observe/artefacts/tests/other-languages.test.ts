import {expect, test} from 'vitest';
import {tests} from './tests.ts';

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
