import {expect, test} from 'vitest';
import {tests} from './tests.ts';

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
