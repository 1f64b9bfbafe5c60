import fc from 'fast-check';
import {evaluate} from '../../../source/commands/evaluate.ts';
import type {Answer} from '../../../source/domain/answer.ts';
import type {Assessment} from '../../../source/domain/assessment.ts';
import {placedChecks} from '../../../source/domain/placed-check.ts';
import type {Severity} from '../../../source/domain/severity.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../../source/domain/verdict.ts';
import {type ReportModel, reportModel} from '../../../source/reporters/model.ts';
import type {Reported} from '../../../source/reporters/result.ts';
import {sampleAnswer, sampleCards, samplePack, sampleScan, today} from '../../support/sample-pack.ts';

/** What a repository may hold to be taken for markup, a link or a command of the terminal. */
export const hostile = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'[click](https://evil.example/)',
	'![x](https://evil.example/x.png)',
	'https://evil.example/ and www.evil.example and a@evil.example',
	'| a | b |',
	'`code` ``more`` ```',
	'# heading',
	'1. list',
	'- list',
	'**bold** _it_ ~~no~~',
	'&lt;b&gt; &amp;',
	'\u001B[2J\u202Eevil\u0007',
	'a\n\n# b\n\n<b>c</b>',
	'"><b>x',
	'</td></tr></table><h2>x</h2>',
	'\\',
	'$x$',
	'@user #1',
] as const;

const reasons = fc.oneof(
	fc.constantFrom('All of it holds.', '2 of 3 routes have none', ...hostile),
	fc.string({minLength: 1}),
);

const evidence = fc.array(
	fc.record({
		path: fc.oneof(fc.constantFrom('src/a.ts', 'b`c|d.ts', ...hostile), fc.string({minLength: 1})),
		line: fc.integer({min: 1, max: 99}),
		excerpt: fc.constantFrom('const a = 1', ...hostile),
	}),
	{maxLength: 3},
);

const verdicts: fc.Arbitrary<Verdict> = fc
	.tuple(fc.constantFrom('pass', 'fail', 'unknown', 'n/a', 'partial'), reasons, evidence, fc.integer({min: 1, max: 99}))
	.map(([status, reason, places, score]) => {
		if (status === 'pass') return pass(reason, places);
		if (status === 'fail') return fail(reason, places);
		if (status === 'unknown') return unknown(reason, places);
		return status === 'n/a' ? notApplicable(reason, places) : partial(reason, places, score);
	});

const answers: fc.Arbitrary<Answer | undefined> = fc.option(
	fc.constantFrom(
		sampleAnswer({kind: 'option', option: 'all'}),
		sampleAnswer({kind: 'option', option: 'some'}, {evidence: [{path: 'https://wiki.example/plan'}]}),
		sampleAnswer({kind: 'override', score: 100, justification: '<b>We</b> know [better](https://evil.example)'}),
	),
	{nil: undefined},
);

const checks = fc.record({
	severity: fc.constantFrom<Severity>('critical', 'high', 'medium', 'low'),
	low: fc.integer({min: 1, max: 5}),
	more: fc.integer({min: 0, max: 4}),
	needs: fc.array(fc.nat({max: 20}), {maxLength: 2}),
	verdict: verdicts,
	answer: answers,
});

const criteria = fc.record({
	weight: fc.integer({min: 1, max: 50}),
	checks: fc.array(checks, {minLength: 1, maxLength: 4}),
});
const categories = fc.array(
	fc.record({
		weight: fc.integer({min: 1, max: 50}),
		criteria: fc.array(criteria, {minLength: 1, maxLength: 3}),
		error: fc.option(fc.constantFrom('boom', ...hostile), {nil: undefined, freq: 8}),
	}),
	{minLength: 1, maxLength: 4},
);

/** Any assessment: any verdicts, answers, failed auditors, and names that mean harm. */
export const reportedOnes: fc.Arbitrary<Reported> = fc
	.tuple(categories, fc.constantFrom('shop', ...hostile))
	.map(([shape, name]) => {
		let n = 0;
		const flat = shape.flatMap(one => one.criteria.flatMap(criterion => criterion.checks));
		const pack = samplePack(
			shape.map(category => ({
				weight: category.weight,
				criteria: category.criteria.map(criterion => ({
					weight: criterion.weight,
					checks: criterion.checks.map(({severity, low, more, needs}) => {
						const own = n++;
						return {
							id: `check-${own}`,
							severity,
							days: [low, low + more] as [number, number],
							dependsOn: needs.filter(other => other < own).map(other => `check-${other}`),
						};
					}),
				})),
			})),
		);
		const ids = placedChecks(pack).map(({check}) => check.id);
		const assessment: Assessment = {
			schemaVersion: 1,
			id: 'shop-2026-11-21',
			target: {path: '/code/shop', name},
			pack: {id: pack.id, version: pack.version},
			createdAt: '2026-11-21T08:00:00.000Z',
			updatedAt: '2026-11-21T09:00:00.000Z',
			scan: sampleScan(Object.fromEntries(ids.map((id, at) => [id, flat[at]?.verdict ?? unknown('?')])), {
				auditors: pack.categories.map(({id}, at) => ({
					id,
					ms: 1,
					...(shape[at]?.error === undefined ? {} : {error: shape[at].error}),
				})),
				warnings: [name],
			}),
			answers: Object.fromEntries(
				ids.flatMap((id, at) => (flat[at]?.answer === undefined ? [] : [[id, flat[at].answer] as const])),
			),
			skipped: [],
			assigned: {},
			milestones: [],
		};
		return evaluate({assessment, pack, cards: sampleCards(pack), today, version: '1.2.3', isSaved: false});
	});

/** The same with its roadmap for a team and a price. */
export const models: fc.Arbitrary<ReportModel> = fc
	.tuple(reportedOnes, fc.integer({min: 1, max: 4}), fc.option(fc.integer({min: 1, max: 2000}), {nil: undefined}))
	.map(([reported, team, dayRate]) =>
		reportModel(reported, {team, start: '2026-11-23', ...(dayRate === undefined ? {} : {dayRate})}),
	);
