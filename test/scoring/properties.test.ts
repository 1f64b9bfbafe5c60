import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Answer} from '../../source/domain/answer.ts';
import type {Pack} from '../../source/domain/pack.ts';
import {placedChecks} from '../../source/domain/placed-check.ts';
import type {EffectiveVerdict, GroupScore} from '../../source/domain/scorecard.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {effectiveVerdicts} from '../../source/scoring/effective.ts';
import {gains} from '../../source/scoring/gain.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {sampleAnswer, sampleCards, samplePack, sampleScan, today} from '../support/sample-pack.ts';

const close = 9;

const verdicts: fc.Arbitrary<Verdict> = fc.oneof(
	fc.constant(pass('Yes.', [])),
	fc.constant(fail('No.')),
	fc.constant(unknown('?')),
	fc.constant(notApplicable('Not here.')),
	fc.integer({min: 1, max: 99}).map(score => partial('Some.', [], score)),
);

const choices: fc.Arbitrary<Answer['choice']> = fc.oneof(
	fc.constantFrom('none', 'some', 'all').map(option => ({kind: 'option' as const, option})),
	fc.constant({kind: 'confirm' as const}),
	fc.integer({min: 0, max: 100}).map(score => ({kind: 'override' as const, score, justification: 'I know.'})),
	fc.constant({kind: 'not-applicable' as const, reason: 'not-used' as const, justification: 'We lack it.'}),
);

const answers = fc
	.record({choice: choices, isBacked: fc.boolean()})
	.map(({choice, isBacked}) => sampleAnswer(choice, isBacked ? {evidence: [{path: 'docs/plan.md'}]} : {}));

/** Weights that sum to 100, as in a pack. */
const shares = (parts: readonly number[]): readonly number[] => {
	const total = parts.reduce((sum, part) => sum + part, 0);
	return parts.map(part => (100 * part) / total);
};

const weightedParts = <T>(part: fc.Arbitrary<T>) =>
	fc
		.array(fc.record({weight: fc.integer({min: 1, max: 60}), part}), {minLength: 1, maxLength: 4})
		.map(rows => shares(rows.map(({weight}) => weight)).map((weight, n) => ({weight, part: rows[n]!.part})));

const packs: fc.Arbitrary<Pack> = weightedParts(weightedParts(fc.integer({min: 1, max: 4}))).map(categories => {
	let next = 0;
	return samplePack(
		categories.map(({weight, part}) => ({
			weight,
			criteria: part.map(({weight, part: size}) => ({
				weight,
				checks: Array.from({length: size}, () => `check-${next++}`),
			})),
		})),
	);
});

/** A pack with a scan's verdicts, answers and waived checks for any of its checks. */
const cases = packs.chain(pack => {
	const ids = placedChecks(pack).map(({check}) => check.id);
	const each = <T>(value: fc.Arbitrary<T>) => fc.tuple(...ids.map(() => value));
	return fc
		.record({found: each(verdicts), given: each(fc.option(answers)), waived: each(fc.boolean()), failing: fc.boolean()})
		.map(({found, given, waived, failing}) => ({
			pack,
			ids,
			scan: sampleScan(Object.fromEntries(ids.map((id, n) => [id, found[n]!]))),
			answers: Object.fromEntries(ids.flatMap((id, n) => (given[n] ? [[id, given[n]] as const] : []))),
			waivers: ids
				.filter((_, n) => waived[n])
				.map(check => ({check, until: today, reason: 'Accepted.', approver: 'Kari'})),
			errors: failing ? {'category-0': 'boom'} : {},
		}));
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const effectiveOf = ({pack, scan, answers, waivers}: Case) =>
	effectiveVerdicts({pack, cards: sampleCards(pack), scan, answers, today, waivers});
const cardOf = (one: Case) => scorecard(one.pack, effectiveOf(one), one.errors);

const width = ({score}: GroupScore): number => (score === undefined ? 0 : score.high - score.low);
const tolerance = 1e-9;

/** Checks a law on any case. */
const law = (name: string, holds: (one: Case) => void): void => {
	test(name, () => fc.assert(fc.property(cases, holds), {numRuns: 200}));
};

law(
	'the low end never lies above the high end, the proved number never above the low end, waivers never below it',
	one => {
		const card = cardOf(one);
		const groups: readonly GroupScore[] = [
			card,
			...card.categories,
			...card.categories.flatMap(({criteria}) => criteria),
		];
		for (const {score, proved, withWaivers, coverage} of groups) {
			if (score === undefined) {
				expect(proved ?? 0).toBe(0);
				continue;
			}
			expect(score.low).toBeGreaterThanOrEqual(0);
			expect(score.low).toBeLessThanOrEqual(score.high + tolerance);
			expect(score.high).toBeLessThanOrEqual(100 + tolerance);
			expect(proved).toBeLessThanOrEqual(score.low + tolerance);
			expect(withWaivers).toBeGreaterThanOrEqual(score.low - tolerance);
			expect(coverage).toBeGreaterThanOrEqual(0);
			expect(coverage).toBeLessThanOrEqual(1 + tolerance);
		}
	},
);

law('the range is closed when everything is decided, and open otherwise', one => {
	const effective = effectiveOf(one);
	const card = scorecard(one.pack, effective);
	const hasOpen = effective.some(({status}) => status === 'unknown');
	if (card.score === undefined) return;
	expect(width(card) > tolerance).toBe(hasOpen);
	expect((card.coverage ?? 0) < 1 - tolerance).toBe(hasOpen);
});

test('answering an open check never widens the range', () => {
	const withOne = fc.tuple(cases, fc.nat(), answers);
	fc.assert(
		fc.property(withOne, ([one, n, answer]) => {
			const open = effectiveOf(one).filter(({status}) => status === 'unknown');
			const chosen = open[n % Math.max(1, open.length)];
			fc.pre(chosen !== undefined);
			const after = {...one, answers: {...one.answers, [chosen!.placed.check.id]: answer}};
			expect(width(cardOf(after))).toBeLessThanOrEqual(width(cardOf(one)) + tolerance);
		}),
		{numRuns: 200},
	);
});

test('a bare answer to any check never raises the proved number', () => {
	fc.assert(
		fc.property(cases, fc.nat(), choices, (one, n, choice) => {
			const id = one.ids[n % one.ids.length]!;
			const {[id]: _, ...others} = one.answers;
			const before = cardOf({...one, answers: others});
			const after = cardOf({...one, answers: {...others, [id]: sampleAnswer(choice)}});
			expect(after.proved ?? 0).toBeLessThanOrEqual((before.proved ?? 0) + tolerance);
		}),
		{numRuns: 400},
	);
});

law('a waiver changes neither the score nor the proved number', one => {
	const {score, proved, coverage} = cardOf(one);
	expect(cardOf({...one, waivers: []})).toMatchObject({score, proved, coverage});
});

law('what does not apply counts as if the pack did not have it', one => {
	const effective = effectiveOf(one);
	const isOut = (id: string): boolean => effective.find(({placed}) => placed.check.id === id)?.status === 'n/a';
	const categories = one.pack.categories
		.map(category => ({
			...category,
			criteria: category.criteria
				.map(criterion => ({...criterion, checks: criterion.checks.filter(({id}) => !isOut(id))}))
				.filter(({checks}) => checks.length > 0),
		}))
		.filter(({criteria}) => criteria.length > 0);
	const pruned = scorecard({...one.pack, categories}, effective);
	const whole = scorecard(one.pack, effective);
	expect(pruned.score === undefined).toBe(whole.score === undefined);
	expect(pruned.score?.low ?? 0).toBeCloseTo(whole.score?.low ?? 0, close);
	expect(pruned.score?.high ?? 0).toBeCloseTo(whole.score?.high ?? 0, close);
	expect(pruned.coverage ?? 0).toBeCloseTo(whole.coverage ?? 0, close);
});

law('the order of verdicts, checks, criteria and categories changes no number', one => {
	const turned: Pack = {
		...one.pack,
		categories: one.pack.categories.toReversed().map(category => ({
			...category,
			criteria: category.criteria
				.toReversed()
				.map(criterion => ({...criterion, checks: criterion.checks.toReversed()})),
		})),
	};
	const {score, proved, withWaivers, coverage, decision, bestDecision, counts} = cardOf(one);
	const same = scorecard(turned, effectiveOf(one).toReversed(), one.errors);
	expect(same).toMatchObject({score, proved, withWaivers, coverage, decision, bestDecision, counts});
});

/** The totals once more, from the printed rows alone and written as the definition reads. */
const recomputed = (
	rows: readonly {readonly weight: number; readonly value: number | undefined}[],
): number | undefined => {
	let sum = 0;
	let weights = 0;
	for (const {weight, value} of rows) {
		if (value === undefined) continue;
		sum += weight * value;
		weights += weight;
	}
	return weights === 0 ? undefined : sum / weights;
};

const low = (verdict: EffectiveVerdict): number | undefined => (verdict.status === 'n/a' ? undefined : verdict.score);
const high = (verdict: EffectiveVerdict): number | undefined => (verdict.status === 'unknown' ? 100 : low(verdict));

law('every total is the weighted mean of the rows under it', one => {
	const card = cardOf(one);
	const expectSame = (shown: number | undefined, rows: Parameters<typeof recomputed>[0]): void => {
		const value = recomputed(rows);
		expect(shown === undefined).toBe(value === undefined);
		expect(shown ?? 0).toBeCloseTo(value ?? 0, close);
	};
	const groups = ['proved', 'withWaivers', 'coverage'] as const;
	const levels = [
		{total: card, rows: card.categories},
		...card.categories.filter(({error}) => error === undefined).map(total => ({total, rows: total.criteria})),
	];
	for (const {total, rows} of levels) {
		expectSame(
			total.score?.low,
			rows.map(({weight, score}) => ({weight, value: score?.low})),
		);
		expectSame(
			total.score?.high,
			rows.map(({weight, score}) => ({weight, value: score?.high})),
		);
		for (const name of groups)
			expectSame(
				total[name],
				rows.map(row => ({weight: row.weight, value: row[name]})),
			);
	}
	for (const criterion of card.categories.flatMap(({criteria}) => criteria)) {
		expectSame(
			criterion.score?.low,
			criterion.verdicts.map(verdict => ({weight: 1, value: low(verdict)})),
		);
		expectSame(
			criterion.score?.high,
			criterion.verdicts.map(verdict => ({weight: 1, value: high(verdict)})),
		);
	}
});

law('the gain of a check is what the low end rises by when it passes', one => {
	const effective = effectiveOf(one);
	const card = scorecard(one.pack, effective, one.errors);
	const {ofCheck} = gains(card);
	for (const {status, placed} of effective) {
		const {id} = placed.check;
		const passing = effective.map(verdict =>
			verdict.placed.check.id === id && status !== 'n/a' ? {...verdict, ...pass('Yes.', [])} : verdict,
		);
		const rise = (scorecard(one.pack, passing, one.errors).score?.low ?? 0) - (card.score?.low ?? 0);
		expect(ofCheck(id)).toBeCloseTo(rise, close);
	}
});

law('the gain of mending an auditor is what the low end rises by when its rows count', one => {
	const effective = effectiveOf(one);
	const card = scorecard(one.pack, effective, {'category-0': 'boom'});
	const rise = (scorecard(one.pack, effective).score?.low ?? 0) - (card.score?.low ?? 0);
	expect(gains(card).ofAuditor('category-0')).toBeCloseTo(rise, close);
});
