import fc from 'fast-check';
import {expect, test} from 'vitest';
import {buildAutomaton, search} from '../../source/observe/aho-corasick.ts';

const find = (keywords: readonly string[], text: string): readonly string[] => {
	const found: string[] = [];
	const bytes = Buffer.from(text);
	search(buildAutomaton(keywords), bytes, bytes.length, (keyword, end) => {
		found.push(`${keywords[keyword]}@${end}`);
		return true;
	});
	return found.toSorted();
};

/** The same by looking at every position. */
const findNaively = (keywords: readonly string[], text: string): readonly string[] => {
	const lower = text.toLowerCase();
	return keywords
		.flatMap(keyword =>
			Array.from({length: lower.length}, (_, start) => start)
				.filter(start => lower.startsWith(keyword.toLowerCase(), start))
				.map(start => `${keyword}@${start + keyword.length}`),
		)
		.toSorted();
};

test('keywords that overlap or hold one another are all found', () => {
	expect(find(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['he@4', 'hers@6', 'she@4']);
});

test('ASCII letters match in either case', () => {
	expect(find(['API_key'], 'my Api_KEY')).toEqual(['API_key@10']);
});

test('finds exactly what a search at every position finds', () => {
	const word = fc.string({unit: fc.constantFrom('a', 'b', 'A', '-'), minLength: 1, maxLength: 5});
	fc.assert(
		fc.property(
			fc.uniqueArray(word, {minLength: 1, maxLength: 8, selector: text => text.toLowerCase()}),
			fc.string({unit: fc.constantFrom('a', 'b', 'B', '-', 'x'), maxLength: 60}),
			(keywords, text) => {
				expect(find(keywords, text)).toEqual(findNaively(keywords, text));
			},
		),
	);
});

test('the search stops when it is told to', () => {
	let calls = 0;
	const bytes = Buffer.from('abab');
	search(buildAutomaton(['ab']), bytes, bytes.length, () => {
		calls++;
		return false;
	});
	expect(calls).toBe(1);
});
