import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {repairMojibake} from '../../source/observe/mojibake.ts';

const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Reads the UTF-8 of a text as Windows-1252 or as Latin-1. */
const spoil = (text: string, isLatin = false): string =>
	[...new TextEncoder().encode(text)]
		.map(byte => (byte >= 0x80 && byte < 0xa0 && !isLatin ? windows[byte - 0x80] : String.fromCharCode(byte)))
		.join('');

const documents = [
	'# 🚀 Produktionsklarhet – lägesrapport\n\n✅ Färdigt · ❌ saknas · “citat” → åtgärd™\n',
	'Løsningen er på plass: ære være dem – 100 € per måned…\n',
	'Fuß, Größe, naïve café, señor, “Übung”, 日本語, кириллица, العربية\n',
];

describe('spoilt text is put right', () => {
	test.each(documents)('%j', text => {
		expect(repairMojibake(spoil(text))).toBe(text);
		expect(repairMojibake(spoil(text, true))).toBe(text);
		expect(repairMojibake(spoil(spoil(text)))).toBe(text);
	});

	test('also where it stands as people find it', () => {
		expect(repairMojibake('## âœ… Ferdig â€“ lÃ¸sning pÃ¥ plass')).toBe('## ✅ Ferdig – løsning på plass');
		expect(repairMojibake('ðŸš€ Status: rÃ¶d')).toBe('🚀 Status: röd');
	});

	test('also beside lines that are right, which stay', () => {
		expect(repairMojibake('Grønt lys på alt.\nRÃ¸dt lys pÃ¥ alt.')).toBe('Grønt lys på alt.\nRødt lys på alt.');
	});

	test('also where bytes without a character were dropped', () => {
		expect(repairMojibake('âœ… ja\nâŒ nei\nâ€œordâ€ sagt\nâš ï¸ varsel')).toBe(
			'✅ ja\n❌ nei\n“ord” sagt\n⚠\ufe0f varsel',
		);
	});
});

describe('right text is never harmed', () => {
	test.each([
		...documents,
		'',
		'plain ASCII',
		'“PÅ” og “IRMÔ, «ALLÉ» sa han: ‘SÅ’ – “Ô…',
		'Write `Ã¥` where å was meant, and "â€“" for a dash.',
		'São Paulo, NÃO, IRMÃ, PÂNICO, £100 ±5 °C',
		'Việt Nam, Ân, Ấn Độ, Čeština, Română: ÂNĂ',
	])('%j', text => {
		expect(repairMojibake(text)).toBe(text);
	});

	test('words in the letters of European languages', () => {
		const letters = 'abcdefåäöæøéèêëáàâãçñüßÅÄÖÆØÉÈÊÀÂÃÇÑÜ «»“”’–…'.split('');
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...letters), {maxLength: 12}), word => {
				const text = word.join('');
				// Capitals with quotation marks right after them, twice in a text, are all that may look spoilt.
				fc.pre(!/[ÂÃÄÅÆÇÈÉÊÑÖØÜßà-ü][«»“”’–…]/.test(text));
				expect(repairMojibake(text)).toBe(text);
			}),
		);
	});

	test('repairing twice changes nothing more', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				const once = repairMojibake(spoil(text));
				expect(repairMojibake(once)).toBe(once);
			}),
			{numRuns: 200},
		);
	});
});
