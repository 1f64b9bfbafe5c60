import fc from 'fast-check';
import {XMLParser} from 'fast-xml-parser';
import {describe, expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import type {Result} from '../../source/domain/result.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {csv} from '../../source/reporters/csv.ts';
import {cyclonedx} from '../../source/reporters/cyclonedx.ts';
import {json} from '../../source/reporters/json.ts';
import {junit} from '../../source/reporters/junit.ts';
import type {Reported} from '../../source/reporters/result.ts';
import {sarif, sarifFailures} from '../../source/reporters/sarif.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';
import {parseCsv} from './parse-csv.ts';
import {cyclonedxSchema, junitErrors, sarifSchema} from './schemas.ts';

// Any assessment states the same totals in every format, and hostile text breaks none of them.

const text = fc.oneof(
	fc.string({unit: 'binary', minLength: 1, maxLength: 20}),
	fc.constantFrom('=cmd()', ']]>', '"; DROP', '<!--', 'a,b\n"c"', '\u202Eevil', '../../x', '%zz'),
);
const evidence = fc.array(
	fc.record({path: text, line: fc.integer({min: 1, max: 9999}), excerpt: text}, {requiredKeys: ['path']}),
	{maxLength: 3},
);
const verdict: fc.Arbitrary<Verdict> = fc
	.tuple(text, evidence, fc.integer({min: 1, max: 99}))
	.chain(([reason, places, score]) =>
		fc.constantFrom(
			pass(reason, places),
			partial(reason, places, score),
			fail(reason, places),
			unknown(reason, places),
			notApplicable(reason, places),
		),
	);
const option = fc.constantFrom('not', 'half', 'whole').map(id => ({
	choice: {kind: 'option' as const, option: id},
	evidence: [],
	answeredOn: '2026-11-01',
	holdsUntil: '2027-05-01',
}));
const some = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
	fc.dictionary(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), values, {maxKeys: 4});

/** Checks of different categories that ask for the same work, which makes one gap of two. */
const sameWork = new Map(
	[...smallCards].map(([id, card]) => [id, {...card, recommendation: 'Do the one thing that closes both.'}]),
);

const any: fc.Arbitrary<Reported> = fc
	.record({verdicts: some(verdict), answers: some(option), hasError: fc.boolean(), isFolded: fc.boolean()})
	.map(({verdicts, answers, hasError, isFolded}) => {
		const assessment = smallAssessment(verdicts, answers);
		const auditors = [{id: 'safety', ms: 12, ...(hasError ? {error: 'Error: broken'} : {})}];
		return evaluate({
			assessment: {...assessment, scan: {...assessment.scan!, auditors}},
			pack: smallPack,
			cards: isFolded ? sameWork : smallCards,
			today: '2026-11-21',
			version: '1.2.3',
			isSaved: false,
		});
	});

const holds = (check: (reported: Reported, result: Result) => void): void =>
	fc.assert(
		fc.property(any, reported => check(reported, JSON.parse(json(reported)))),
		{numRuns: 150},
	);
/** Checks that are not met, and auditors that failed. */
const failures = (result: Result): number =>
	count(result, 'fail', 'partial') + result.gaps.filter(({checkId}) => checkId.startsWith('auditor:')).length;
const count = (result: Result, ...statuses: readonly string[]): number =>
	result.checks.filter(({status}) => statuses.includes(status)).length;

describe('every format states the totals of the JSON', () => {
	test('the JSON itself: a score recomputes from the rows under it', () =>
		holds((_, {score, categories}) => {
			const applicable = categories.filter(category => category.score !== undefined);
			const weights = applicable.reduce((sum, {weight}) => sum + weight, 0);
			const mean = (end: 'low' | 'high'): number =>
				applicable.reduce((sum, one) => sum + one.weight * (one.score?.[end] ?? 0), 0) / (weights || 1);
			expect(score.low).toBeCloseTo(mean('low'), 9);
			expect(score.high).toBeCloseTo(mean('high'), 9);
		}));

	test('sarif', () => {
		const validate = sarifSchema();
		holds((reported, result) => {
			const log = JSON.parse(sarif(reported));
			expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
			const {results, properties} = log.runs[0];
			const kinds = (...kinds: string[]) => results.filter(({kind}: {kind: string}) => kinds.includes(kind)).length;
			expect(properties.score).toEqual(result.score);
			expect(kinds('fail')).toBe(failures(result));
			expect(properties.gaps).toBe(result.gaps.length);
			expect(kinds('pass')).toBe(count(result, 'pass'));
			expect(kinds('open', 'review')).toBe(count(result, 'unknown'));
			expect(kinds('notApplicable')).toBe(count(result, 'n/a'));
			const gaps = JSON.parse(sarifFailures(reported));
			expect(validate(gaps)).toBe(true);
			expect(gaps.runs[0].results).toHaveLength(failures(result));
		});
	});

	test('junit', () =>
		holds((reported, result) => {
			const {testsuite} = new XMLParser({ignoreAttributes: false, attributeNamePrefix: ''}).parse(
				junit(reported),
			).testsuites;
			const sum = (name: string): number =>
				testsuite.reduce((total: number, suite: Record<string, string>) => total + Number(suite[name]), 0);
			expect(sum('failures') + sum('errors')).toBe(failures(result));
			expect(sum('tests')).toBe(result.checks.length + sum('errors'));
			expect(sum('skipped')).toBe(count(result, 'unknown', 'n/a'));
			const {property} = testsuite[0].properties;
			const low = property.find(({name}: {name: string}) => name === 'score.low');
			expect(Number(low.value)).toBe(result.score.low);
		}));

	test('junit stays valid', async () => {
		for (const reported of fc.sample(any, 12)) expect(await junitErrors(junit(reported), 'JUnit')).toEqual([]);
	});

	test('csv', () =>
		holds((reported, {gaps}) => {
			const [titles = [], ...rows] = parseCsv(csv(reported));
			const sum = (title: string): number => rows.reduce((total, row) => total + Number(row[titles.indexOf(title)]), 0);
			expect(rows).toHaveLength(gaps.length);
			expect(sum('Days low')).toBeCloseTo(
				gaps.reduce((total, {days}) => total + days[0], 0),
				9,
			);
			expect(sum('Days high')).toBeCloseTo(
				gaps.reduce((total, {days}) => total + days[1], 0),
				9,
			);
			expect(sum('Score gain')).toBeCloseTo(
				gaps.reduce((total, {gain}) => total + gain, 0),
				4,
			);
			for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
		}));

	test('cyclonedx', () => {
		const validate = cyclonedxSchema();
		holds((reported, result) => {
			const bom = JSON.parse(cyclonedx(reported));
			expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
			const stated = Object.fromEntries(
				bom.metadata.properties.map(({name, value}: {name: string; value: string}) => [name, value]),
			);
			expect(Number(stated['klar:low'])).toBe(result.score.low);
			expect(Number(stated['klar:proved'])).toBe(result.score.proved);
			expect(stated['klar:decision']).toBe(result.score.decision);
			expect(Number(stated['klar:gaps'])).toBe(result.gaps.length);
			const {map} = bom.declarations.attestations[0];
			for (const {id, score} of result.categories) {
				const {conformance} = map.find((one: {requirement: string}) => one.requirement === `category:${id}`);
				expect(conformance.score).toBe(score === undefined ? undefined : score.low / 100);
			}
			expect(bom.declarations.claims).toHaveLength(result.checks.length - count(result, 'n/a'));
		});
	});
});
