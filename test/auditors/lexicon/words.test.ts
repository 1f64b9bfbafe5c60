import {expect, test} from 'vitest';
import {topicPattern} from '../../../auditors/lexicon/document-topics.ts';
import {anyOf} from '../../../auditors/lexicon/words.ts';

test('a word is found whole, without case', () => {
	const words = anyOf('slo, rolling back');
	expect(words.test('Our SLO is 99.5 %')).toBe(true);
	expect(words.test('a slot machine')).toBe(false);
	expect(words.test('Rolling-back a release')).toBe(true);
});

test('a star stands for more letters at an end', () => {
	const words = anyOf('återställ*, *plan');
	expect(words.test('Återställningsplan')).toBe(true);
	expect(words.test('Wiederherstellungsplan')).toBe(true);
});

test.each([
	['disaster', 'Katastrofplan'],
	['disaster', 'Beredskapsplan for drift'],
	['disaster', 'Beredskabsplan'],
	['disaster', 'Notfallwiederherstellung'],
	['rollback', 'Rulla tillbaka en release'],
	['rollback', 'Tilbakerulling'],
	['rollback', 'Tilbagerulning'],
	['rollback', 'Zurückrollen'],
	['retention', 'Gallring av personuppgifter'],
	['retention', 'Lagringstid'],
	['retention', 'Aufbewahrungsfristen'],
	['troubleshooting', 'Felsökning'],
	['troubleshooting', 'Feilsøking'],
	['troubleshooting', 'Fejlsøgning'],
	['troubleshooting', 'Fehlerbehebung'],
] as const)('the topic %s is found in "%s"', (topic, heading) => {
	expect(topicPattern[topic].test(heading)).toBe(true);
});

test('a long line of near matches takes no time', () => {
	const line = 'what is delete '.repeat(20_000);
	// Compiled before it counts.
	for (const pattern of Object.values(topicPattern)) pattern.test('');
	const started = performance.now();
	for (const pattern of Object.values(topicPattern)) pattern.test(line.slice(0, 2000));
	expect(performance.now() - started).toBeLessThan(20_000);
});
