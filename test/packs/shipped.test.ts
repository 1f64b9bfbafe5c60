import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {applyAnswers} from '../../source/assessment/answers-file/apply.ts';
import {createDerive} from '../../source/assessment/derive.ts';
import {answersFileSchema} from '../../source/domain/answers-file.ts';
import type {Pack} from '../../source/domain/pack.ts';
import {placedChecks} from '../../source/domain/placed-check.ts';
import {fail, partial, type Verdict} from '../../source/domain/verdict.ts';
import {loadPack} from '../../source/packs/load.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {assessmentOf, scanOf, today} from '../assessment/sample.ts';
import {scanned} from '../support/sample-pack.ts';

const root = path.join(import.meta.dirname, '../..');
const ids = [
	'production-readiness',
	'launch-checklist',
	'post-deployment-review',
	'enterprise-platform',
	'agent-system',
] as const;
const load = (id: (typeof ids)[number]) => loadPack(path.join(root, 'questions'), id);

test.each(ids)('the pack %s has a card for each check, and a question for each that is asked', id => {
	const {pack, cards} = load(id);
	for (const {check} of placedChecks(pack)) {
		expect(cards.get(check.id)?.title, check.id).toBeDefined();
		if (check.by !== 'scan') expect(cards.get(check.id)?.question?.options.length, check.id).toBeGreaterThan(1);
	}
});

test('the launch checklist comes to 14 of 80 points, 17.5 %, from the answers of the team that asked for it', () => {
	const {pack, cards} = load('launch-checklist');
	const file = answersFileSchema.parse(
		parse(readFileSync(path.join(root, 'fixtures/answers/launch-checklist.yaml'), 'utf8')),
	);
	const derive = createDerive({pack, cards, today});
	const context = {pack, cards, today, derive, evidenceExists: () => false, startChoices: () => []};
	// What a scan of a folder with nothing in it says.
	const verdicts = Object.fromEntries(placedChecks(pack).map(({check}) => [check.id, fail('Nothing is there.')]));
	const before = assessmentOf({scan: {...scanOf(), facts: {}, verdicts}});
	const {assessment, problems} = applyAnswers(before, file, context);
	expect(problems).toEqual([]);
	const {scorecard: card} = derive(assessment);
	const points = pack.categories.map(({points = 0}, n) => (points * (card.categories[n]?.score?.low ?? 0)) / 100);
	expect(pack.categories.reduce((sum, {points = 0}) => sum + points, 0)).toBe(80);
	expect(points).toEqual([0, 3, 0, 4, 0, 2, 3, 2].map(point => expect.closeTo(point, 9)));
	expect(points.reduce((sum, point) => sum + point, 0)).toBeCloseTo(14, 9);
	expect(card.score?.low).toBeCloseTo(17.5, 9);
	expect(card).toMatchObject({decision: 'NO-GO', coverage: 1});
});

/** Every check of a category with the same score. */
const evenly = (pack: Pack, scores: Readonly<Record<string, number>>): Record<string, Verdict> =>
	Object.fromEntries(
		placedChecks(pack).map(({check, category}) => [check.id, partial('Some.', [], scores[category.id] ?? 0)]),
	);

test('the agent system weighs its categories as the report does, and sums its scores to 78.2', () => {
	const {pack} = load('agent-system');
	const example = JSON.parse(readFileSync(path.join(root, 'fixtures/reports/worked-example.json'), 'utf8')) as {
		exactTotalOfStatedScores: number;
		categories: readonly {id: string; weight: number; statedScore: number}[];
	};
	expect(pack.categories.map(({id, weight}) => [id, weight])).toEqual(
		example.categories.map(({id, weight}) => [id, weight]),
	);
	const scores = Object.fromEntries(example.categories.map(({id, statedScore}) => [id, statedScore]));
	// All facts hold, so that everything applies.
	const verdicts = evenly(pack, scores);
	const everything: Pack = {
		...pack,
		categories: pack.categories.map(({when: _, ...category}) => ({
			...category,
			criteria: category.criteria.map(criterion => ({
				...criterion,
				checks: criterion.checks.map(({when: _when, ...check}) => check),
			})),
		})),
	};
	const card = scorecard(everything, scanned(everything, verdicts));
	expect(card.score?.low).toBeCloseTo(example.exactTotalOfStatedScores, 9);
});
