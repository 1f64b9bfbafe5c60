import {expect, test} from 'vitest';
import {runAuditors} from '../../source/decide/run-auditors.ts';
import {type Check, defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {fail, pass} from '../../source/domain/verdict.ts';
import {createFileIndex} from '../../source/observe/file-index.ts';

// The fields that these checks don't look at are left out.
const observations = (more: Partial<Observations> = {}): Observations =>
	({
		files: createFileIndex([]),
		hits: () => [],
		secrets: [],
		components: [],
		text: () => undefined,
		...more,
	}) as Observations;

const run = (checks: Readonly<Record<string, readonly Check[]>>, seen = observations()) =>
	runAuditors({
		observations: seen,
		facts: [],
		auditors: Object.entries(checks).map(([id, list]) => ({id, checks: list})),
		clock: () => 0,
		breathe: async () => {},
	});

const passing = defineCheck({id: 'passing', decide: () => pass('it holds', [])});
const throwing = defineCheck({
	id: 'throwing',
	decide: () => {
		throw new TypeError('no such thing');
	},
});

test('an auditor that throws keeps its error, and the others go on', async () => {
	const decided = await run({broken: [throwing], sound: [passing]});
	expect(decided.auditors).toEqual([
		{id: 'broken', ms: 0, error: 'TypeError: no such thing'},
		{id: 'sound', ms: 0},
	]);
	expect(decided.verdicts['passing']?.status).toBe('pass');
	expect(decided.verdicts['throwing']).toBeUndefined();
});

test('a check that points at the line of a secret does not print it', async () => {
	const leaking = defineCheck({
		id: 'leaking',
		decide: () =>
			fail('a weak default', [
				{path: 'a.py', line: 3, excerpt: 'PASSWORD = "hunter2"'},
				{path: 'a.py', line: 4, excerpt: 'x = 1'},
			]),
	});
	const secrets = [{path: 'a.py', line: 3, kind: 'password', masked: 'hunt…', reason: 'r', strength: 'live'} as const];
	const decided = await run({one: [leaking]}, observations({secrets}));
	expect(decided.verdicts['leaking']?.evidence).toEqual([
		{path: 'a.py', line: 3, excerpt: 'password (hunt…)'},
		{path: 'a.py', line: 4, excerpt: 'x = 1'},
	]);
});

test('a fact that throws is false, with the error told', async () => {
	const decided = await runAuditors({
		observations: observations(),
		facts: [
			{
				id: 'has-cache',
				signals: {},
				decide: () => {
					throw new Error('boom');
				},
			},
		],
		auditors: [],
		clock: () => 0,
		breathe: async () => {},
	});
	expect(decided.facts['has-cache']).toMatchObject({value: false, reason: 'could not be established'});
	expect(decided.auditors[0]?.error).toContain('boom');
});
