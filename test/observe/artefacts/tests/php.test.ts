import {expect, test} from 'vitest';
import {tests} from './tests.ts';

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
