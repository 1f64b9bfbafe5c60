import {expect, test} from 'vitest';
import {formatEvidence, parseEvidence} from '../../source/assessment/evidence-input.ts';

const files = ['src/app.ts', 'docs/go live.md', 'a:b.txt'];
/** Each file has a hundred lines. */
const parse = (text: string) => parseEvidence(text, (path, line = 1) => files.includes(path) && line <= 100);

test('paths with lines and https links are understood, several at once', () => {
	const parsed = parse('src/app.ts:12, https://wiki.example.org/x?y=1  ./src/app.ts');
	expect(parsed).toEqual({
		ok: true,
		evidence: [{path: 'src/app.ts', line: 12}, {path: 'https://wiki.example.org/x?y=1'}, {path: 'src/app.ts'}],
	});
});

test('a path with spaces that is there is one path', () => {
	expect(parse('docs/go live.md:3')).toEqual({ok: true, evidence: [{path: 'docs/go live.md', line: 3}]});
});

test('no text is no evidence', () => {
	expect(parse('  ')).toEqual({ok: true, evidence: []});
});

test.each([
	'../secret',
	'/etc/passwd',
	'~/notes',
	'C:\\x',
	'http://example.org',
	'file:///etc/passwd',
	'https://',
	'none.md',
])('%s is refused with what to do instead', text => {
	const parsed = parse(text);
	expect(parsed.ok).toBe(false);
	expect(parsed).toMatchObject({problem: expect.stringContaining('`')});
});

test('what is kept is shown as it was typed', () => {
	expect(formatEvidence([{path: 'src/app.ts', line: 12}, {path: 'https://x.org'}])).toBe('src/app.ts:12 https://x.org');
});

test('a line that the file does not have is refused', () => {
	expect(parse('src/app.ts:100')).toMatchObject({ok: true});
	expect(parse('src/app.ts:101')).toEqual({ok: false, problem: expect.stringContaining('no line 101')});
});
