import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {diff} from '../../source/commands/diff.ts';
import {evaluate} from '../../source/commands/evaluate.ts';
import type {Assessment} from '../../source/domain/assessment.ts';
import {fail, pass} from '../../source/domain/verdict.ts';
import {json} from '../../source/reporters/json.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';
import {testServices} from './services.ts';

const good = smallAssessment({alpha: pass('y', []), beta: pass('y', [])});
const bad = smallAssessment({alpha: fail('gone'), beta: pass('y', [])});
const evaluated = (assessment: Assessment) =>
	evaluate({assessment, pack: smallPack, cards: smallCards, today: '2026-11-21', version: '1', isSaved: false});

const prepared = async () => {
	const services = testServices('diff');
	const store = await services.openStore();
	const {score, categories} = evaluated(good).scorecard;
	const milestones = [
		{
			name: 'beta test',
			at: '2026-10-01T08:00:00.000Z',
			score: {low: score!.low, high: score!.high, proved: 10, coverage: 0.5},
			categories: categories.map(({id, score: range}) => ({id, low: range!.low, high: range!.high})),
			checks: {alpha: {status: 'pass' as const, score: 100}},
		},
	];
	store.create({...bad, id: 'shop-late', milestones}).close();
	store.create({...good, id: 'shop-early'}).close();
	const file = path.join(services.home, 'base.json');
	writeFileSync(file, json(evaluated(good)));
	return {services, file};
};
const form = {form: 'json', failsOnRegression: true} as const;

test.each([
	['an assessment', 'shop-early'],
	['a milestone', 'shop-late@beta test'],
	['a file', undefined],
])('%s compares with an assessment, and a regression sets the exit code', async (_, word) => {
	const {services, file} = await prepared();
	const {stdout, stderr, exitCode} = await diff({before: word ?? file, after: 'shop-late', ...form}, services);
	expect(JSON.parse(stdout!).checks.opened.map(({after}: {after: {id: string}}) => after.id)).toEqual(['alpha']);
	expect(stderr).toMatch(/1 check worse than in `.*`: SAFE-1\.1/);
	expect(exitCode).toBe(1);
});

test('the other way round is no regression', async () => {
	const {services, file} = await prepared();
	expect((await diff({before: 'shop-late', after: file, ...form}, services)).exitCode).toBe(0);
});

test('what is no moment is told with what to do', async () => {
	const {services, file} = await prepared();
	const from = (before: string) => diff({before, after: file, ...form}, services);
	await expect(from('shop-late@beta tset')).rejects.toThrow(/did you mean `beta test`/);
	await expect(from('shop-early@x')).rejects.toThrow(/klar milestone shop-early --name/);
	await expect(from('nowhere.json')).rejects.toThrow(/klar scan --json/);
	await expect(from('nothing')).rejects.toThrow(/no saved assessment/);
	writeFileSync(file, '{"schema":"klar/assessment@1"}');
	await expect(from(file)).rejects.toThrow(/not of the schema klar\/assessment@1 at/);
});
