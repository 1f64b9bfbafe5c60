import {expect, test} from 'vitest';
import type {Answer} from '../../source/domain/answer.ts';
import {fail, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import {effectiveVerdicts} from '../../source/scoring/effective.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {sampleAnswer, sampleCards, samplePack, sampleScan, today} from '../support/sample-pack.ts';

const pack = samplePack([
	{
		id: 'deployment',
		criteria: [
			{
				checks: [
					{id: 'backups', by: 'both'},
					{id: 'restore-tested', by: 'ask', needs: ['backups']},
				],
			},
		],
	},
]);

const judge = (answers: Readonly<Record<string, Answer>>, verdicts: Readonly<Record<string, Verdict>> = {}) => {
	const effective = effectiveVerdicts({pack, cards: sampleCards(pack), scan: sampleScan(verdicts), answers, today});
	const byId = new Map(effective.map(verdict => [verdict.placed.check.id, verdict]));
	return {restore: byId.get('restore-tested'), score: scorecard(pack, effective)};
};

const none = sampleAnswer({kind: 'override', score: 0, justification: 'There are none.'});
const notOurs = sampleAnswer({kind: 'not-applicable', reason: 'not-our-system', justification: 'No data here.'});

test('a check that can not hold without another one is settled when a person says that the other one does not hold', () => {
	const {restore, score} = judge({backups: none});
	expect(restore).toMatchObject({status: 'fail', decidedBy: 'answer', followsFrom: 'backups'});
	expect(restore?.reason).toContain('There are none.');
	expect(score.coverage).toBe(1);
});

test('it does not apply where the other one does not apply, and such words alone raise no proved number', () => {
	const {restore, score} = judge({backups: notOurs});
	expect(restore).toMatchObject({status: 'n/a', followsFrom: 'backups'});
	expect(score.proved).toBe(0);
});

test('what the scan alone says of the other one closes no question', () => {
	expect(judge({}, {backups: fail('None found.')}).restore).toMatchObject({status: 'unknown'});
});

test('an answer of its own, and what the scan saw of it, count before what follows', () => {
	const tested = sampleAnswer({kind: 'override', score: 100, justification: 'Restored by hand.'});
	expect(judge({backups: none, 'restore-tested': tested}).restore).toMatchObject({status: 'pass'});
	expect(judge({backups: none}, {'restore-tested': pass('A log of it.', [])}).restore).toMatchObject({status: 'pass'});
});

test('it is open again when the other one is found to hold', () => {
	const all = sampleAnswer({kind: 'override', score: 100, justification: 'Every night.'});
	expect(judge({backups: all}, {backups: unknown('Cannot tell.')}).restore).toMatchObject({status: 'unknown'});
});
