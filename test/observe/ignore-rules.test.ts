import {expect, test} from 'vitest';
import {ignoreRules} from '../../source/observe/ignore-rules.ts';

test('rules ignore as in git', () => {
	const rules = ignoreRules('dist/\n*.log\r\n!keep.log\n');
	expect(['dist/a.js', 'a.log', 'keep.log', 'src/a.js'].filter(path => rules.ignores(path))).toEqual([
		'dist/a.js',
		'a.log',
	]);
});

test('a rule that no person writes is left out, and the others hold', () => {
	const rules = ignoreRules(`${'"a", '.repeat(50_000)}\n${'a*'.repeat(40)}b\n*.log\n`);
	expect(['a.log', 'a'.repeat(200)].filter(path => rules.ignores(path))).toEqual(['a.log']);
});
