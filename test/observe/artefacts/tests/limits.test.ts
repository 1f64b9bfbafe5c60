import {expect, test} from 'vitest';
import {tests} from './tests.ts';

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
