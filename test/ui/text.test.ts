import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {
	asAscii,
	clampLines,
	clean,
	cut,
	cutLine,
	span,
	spread,
	visibleWindow,
	widthOf,
	wrap,
} from '../../source/ui/text.ts';

const textOf = (lines: ReturnType<typeof wrap>): readonly string[] =>
	lines.map(line => line.map(({text}) => text).join(''));

describe('wrapping', () => {
	test('breaks between words, and long words where they must', () => {
		expect(textOf(wrap([span('one two three')], 8))).toEqual(['one two', 'three']);
		expect(textOf(wrap([span('see src/a/very/long/path.ts')], 10))).toEqual(['see', 'src/a/very', '/long/path', '.ts']);
	});

	test('indents the lines after the first', () => {
		expect(textOf(wrap([span('- one two three')], 9, 2))).toEqual(['- one two', '  three']);
	});

	test('no line is ever wider than asked for, and no word is lost', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({unit: 'grapheme', maxLength: 30})),
				fc.integer({min: 10, max: 80}),
				(words, width) => {
					const text = clean(words.join(' '));
					const lines = wrap([span(text)], width);
					for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
					expect(textOf(lines).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
				},
			),
		);
	});
});

describe('cutting', () => {
	test('counts cells, not characters', () => {
		expect(cut('日本語の文', 6)).toBe('日本…');
		expect(cut('short', 5)).toBe('short');
		expect(widthOf(cutLine([span('abc'), span('defgh')], 6))).toBe(6);
	});

	test('keeps the right part of a spread line whole', () => {
		const line = spread([span('a very long title of something')], [span('12 of 30')], 24);
		expect(widthOf(line)).toBe(24);
		expect(line.map(({text}) => text).join('')).toMatch(/… 12 of 30$/);
	});

	test('says that lines are left out', () => {
		const lines = clampLines([[span('one')], [span('two')], [span('three')]], 2, 20);
		expect(textOf(lines)).toEqual(['one', 'two …']);
	});
});

test('text of a repository can not move the cursor or hide itself', () => {
	expect(clean('a\u001B[2Jb\u202Ec❤\uFE0F')).toBe('a\\u{1b}[2Jb\\u{202e}c❤');
});

test('without UTF-8 text becomes ASCII that is not wider', () => {
	expect(asAscii('it’s “naïve” – 日本…')).toBe('it\'s "na?ve" - ??.');
});

test('only the rows around the marked one are drawn', () => {
	expect(visibleWindow(500, 1000, 10)).toEqual({from: 495, to: 505});
	expect(visibleWindow(999, 1000, 10)).toEqual({from: 990, to: 1000});
	expect(visibleWindow(0, 3, 10)).toEqual({from: 0, to: 3});
});

test('the quick way to measure agrees with the general one for every character, alone and between others', () => {
	for (let code = 0x20; code < 0x1_0000; code++) {
		if (code >= 0xd800 && code <= 0xdfff) continue;
		const sign = String.fromCharCode(code);
		if (widthOf(sign) !== stringWidth(sign)) expect(`U+${code.toString(16)} ${widthOf(sign)}`).toBe(stringWidth(sign));
		const within = `a${sign}b`;
		if (widthOf(within) !== stringWidth(within)) expect(`a U+${code.toString(16)} b`).toBe(stringWidth(within));
	}
});
