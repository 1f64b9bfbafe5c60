import {expect, test} from 'vitest';
import {fail, pass} from '../../source/domain/verdict.ts';
import {verdictDigest} from '../../source/scoring/digest.ts';

const places = [
	{path: 'a.ts', line: 1, excerpt: 'one'},
	{path: 'b.ts', line: 2},
];

test('the digest is the same in every release: saved answers hold it', () => {
	expect(verdictDigest(pass('Yes.', places))).toBe('74a23b77ff1755bc');
});

test('the digest stays when lines move, places change order or the reason is phrased anew', () => {
	const moved = [
		{path: 'b.ts', line: 9},
		{path: 'a.ts', line: 7, excerpt: 'one'},
	];
	expect(verdictDigest(pass('Indeed.', moved))).toBe(verdictDigest(pass('Yes.', places)));
});

test.each([
	['the status', fail('Yes.', places)],
	['an excerpt', pass('Yes.', [{path: 'a.ts', excerpt: 'two'}, {path: 'b.ts'}])],
	['a path', pass('Yes.', [{path: 'c.ts', excerpt: 'one'}, {path: 'b.ts'}])],
	['the number of places', pass('Yes.', [{path: 'a.ts', excerpt: 'one'}])],
	['where a path ends and its excerpt begins', pass('Yes.', [{path: 'a.tsone'}, {path: 'b.ts'}])],
])('the digest changes with %s', (_what, verdict) => {
	expect(verdictDigest(verdict)).not.toBe(verdictDigest(pass('Yes.', places)));
});
