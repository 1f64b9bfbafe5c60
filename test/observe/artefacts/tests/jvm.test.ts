import {describe, expect, test} from 'vitest';
import {tests} from './tests.ts';

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
