import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import {fail, pass, unknown} from '../../source/domain/verdict.ts';
import {json} from '../../source/reporters/json.ts';
import {publishedSchema} from '../../source/reporters/json-schema.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';

const published = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../schemas/assessment-1.json'), 'utf8'));

const result = () => {
	const assessment = smallAssessment({
		alpha: fail('2 of 3 are missing', [{path: 'src/a.ts', line: 3, excerpt: 'const a = 1'}]),
		beta: pass('all 3 hold', [{path: 'src/b.ts'}]),
		gamma: unknown('no file tells'),
	});
	const reported = evaluate({
		assessment,
		pack: smallPack,
		cards: smallCards,
		today: '2026-11-21',
		version: '1.2.3',
		isSaved: false,
	});
	return JSON.parse(json(reported));
};

test('the published schema is the one that the program is built from', () => {
	expect(published, 'run `npm run schema`').toEqual(publishedSchema());
});

test('a result is valid by the published schema', () => {
	const validate = new Ajv2020({strict: false, validateFormats: false}).compile(published);
	validate(result());
	expect(validate.errors).toBeNull();
});

test('the total recomputes from the categories, and a category from its checks', () => {
	const {score, categories, checks} = result();
	const applicable = categories.filter((category: {score?: unknown}) => category.score !== undefined);
	const weights = applicable.reduce((sum: number, one: {weight: number}) => sum + one.weight, 0);
	const low =
		applicable.reduce(
			(sum: number, one: {weight: number; score: {low: number}}) => sum + one.weight * one.score.low,
			0,
		) / weights;
	expect(score.low).toBeCloseTo(low, 9);
	const safety = checks
		.filter((one: {category: string}) => one.category === 'safety')
		.map((one: {score: number}) => one.score);
	expect(categories[0].score.low).toBeCloseTo((safety[0] + safety[1]) / 2, 9);
});

test('a failed critical check is a P0 gap with its places', () => {
	expect(result().gaps[0]).toMatchObject({
		checkId: 'alpha',
		severity: 'critical',
		priority: 'P0',
		evidence: [{path: 'src/a.ts', line: 3}],
	});
});
