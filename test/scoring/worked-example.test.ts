import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {z} from 'zod';
import {fail, partial, pass, type Verdict} from '../../source/domain/verdict.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {samplePack, scanned} from '../support/sample-pack.ts';

const example = z
	.object({
		statedTotal: z.number(),
		statedContributions: z.array(z.number()),
		exactTotalOfStatedScores: z.number(),
		totalOfCheckTables: z.number(),
		categories: z.array(
			z.object({
				id: z.string(),
				weight: z.number(),
				statedScore: z.number(),
				tableScore: z.number(),
				checks: z.array(z.object({score: z.number()})),
			}),
		),
	})
	.parse(JSON.parse(readFileSync(new URL('../../fixtures/reports/worked-example.json', import.meta.url), 'utf8')));

const scored = (score: number): Verdict => {
	if (score === 100) return pass('Yes.', []);
	return score === 0 ? fail('No.') : partial('Some.', [], score);
};

/** The scorecard of the example when each category has these check scores. */
const scoredBy = (checksOf: (category: (typeof example.categories)[number]) => readonly number[]) => {
	const rows = example.categories.map(category => ({category, scores: checksOf(category)}));
	const pack = samplePack(
		rows.map(({category, scores}) => ({
			id: category.id,
			weight: category.weight,
			criteria: [{checks: scores.map((_, n) => `${category.id}-${n}`)}],
		})),
	);
	const verdicts = rows.flatMap(({category, scores}) =>
		scores.map((score, n) => [`${category.id}-${n}`, scored(score)]),
	);
	return scorecard(pack, scanned(pack, Object.fromEntries(verdicts)));
};

test('the category scores that the report states make 78.2, nearly ready, go on conditions', () => {
	const card = scoredBy(({statedScore}) => [statedScore]);
	expect(card.score?.low).toBeCloseTo(example.exactTotalOfStatedScores, 9);
	expect(card).toMatchObject({band: 'nearly-ready', decision: 'CONDITIONAL GO', coverage: 1});
});

test('the 78.3 that the report prints comes from rounding each contribution before adding', () => {
	const {categories} = scoredBy(({statedScore}) => [statedScore]);
	// Half up in decimals, as the report does it: 12.75 is printed as 12.8.
	const printed = categories.map(({score, weight}) => Math.round(((score?.low ?? 0) * weight) / 10) / 10);
	expect(printed).toEqual(example.statedContributions);
	expect(printed.reduce((sum, part) => sum + part, 0)).toBeCloseTo(example.statedTotal, 9);
});

test("the report's own check tables make 76.6, category by category", () => {
	const card = scoredBy(({checks}) => checks.map(({score}) => score));
	expect(card.categories.map(({score}) => score?.low)).toEqual(example.categories.map(({tableScore}) => tableScore));
	expect(card.score?.low).toBeCloseTo(example.totalOfCheckTables, 9);
	expect(card.band).toBe('nearly-ready');
});
