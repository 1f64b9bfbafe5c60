import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {isPlain} from '../../../scripts/stand-ins/plain-text.ts';
import {KlarSegmenter} from '../../../scripts/stand-ins/segmenter.ts';
import klarWidth from '../../../scripts/stand-ins/string-width.ts';

/** Every character of the basic plane that counts as plain. */
const plain = Array.from({length: 0x1_00_00}, (_, code) => String.fromCharCode(code)).filter(isPlain);
const hard = [
	'\u001B[31m',
	'\u001B[1;38;5;4m',
	'\u001B]8;;',
	'\u001B[',
	'\u001B',
	'm',
	'\r',
	'\n',
	'\uFE0F',
	'\u200D',
	'👩‍💻',
];
const texts = fc
	.array(fc.oneof(fc.constantFrom(...plain), fc.string({unit: 'grapheme'}), fc.constantFrom(...hard)))
	.map(parts => parts.join(''));
const styled = fc
	.array(fc.oneof(fc.constantFrom(...plain), fc.constantFrom('\u001B[31m', '\u001B[0m')))
	.map(parts => parts.join(''));
const anyText = fc.oneof(texts, styled);

describe('the width that the bundle measures', () => {
	it('counts one column for each plain character', () => {
		expect(plain.length).toBeGreaterThan(1500);
		expect(plain.filter(one => stringWidth(one) !== 1)).toEqual([]);
	});

	it('is the width that string-width gives', () => {
		fc.assert(fc.property(anyText, text => klarWidth(text) === stringWidth(text)));
	});

	it('heeds options', () => {
		const options = {countAnsiEscapeCodes: true};
		expect(klarWidth('\u001B[31m│', options)).toBe(stringWidth('\u001B[31m│', options));
	});
});

describe('the segmenter of the bundle', () => {
	it('finds the clusters that Intl.Segmenter finds', () => {
		const [klar, real] = [new KlarSegmenter(), new Intl.Segmenter()];
		fc.assert(
			fc.property(anyText, text => {
				expect(
					Array.from(klar.segment(text), one => ({segment: one.segment, index: one.index, input: one.input})),
				).toEqual([...real.segment(text)]);
			}),
		);
	});

	it('finds the cluster of a code unit', () => {
		const [klar, real] = [new KlarSegmenter(), new Intl.Segmenter()];
		fc.assert(
			fc.property(anyText, fc.integer({min: -2, max: 8}), (text, at) => {
				expect(klar.segment(text).containing(at)).toEqual(real.segment(text).containing(at));
			}),
		);
	});

	it('leaves words to Intl.Segmenter', () => {
		const klar = new KlarSegmenter('en', {granularity: 'word'});
		expect(Array.from(klar.segment('two words'), one => one.segment)).toEqual(['two', ' ', 'words']);
	});
});
