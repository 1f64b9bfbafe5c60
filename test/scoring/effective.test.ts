import {expect, test} from 'vitest';
import type {Answer} from '../../source/domain/answer.ts';
import type {Scan} from '../../source/domain/assessment.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import type {Waiver} from '../../source/domain/waiver.ts';
import {verdictDigest} from '../../source/scoring/digest.ts';
import {effectiveVerdicts} from '../../source/scoring/effective.ts';
import {auditorErrors} from '../../source/scoring/scan-verdict.ts';
import {sampleAnswer, sampleCards, samplePack, sampleScan, today} from '../support/sample-pack.ts';

const link = [{path: 'https://wiki.example/restore'}];
const place = [{path: 'src/a.ts', line: 3, excerpt: 'x = 1'}];

const judge = (
	verdict: Verdict | undefined,
	answer?: Answer,
	more: {readonly scan?: Partial<Scan>; readonly waivers?: readonly Waiver[]; readonly by?: 'scan' | 'ask'} = {},
) => {
	const check = {id: 'backups', when: 'has-database' as const, by: more.by ?? ('both' as const)};
	const pack = samplePack([{id: 'deployment', criteria: [{checks: [check]}]}]);
	const [effective] = effectiveVerdicts({
		pack,
		cards: sampleCards(pack),
		scan: sampleScan(verdict === undefined ? {} : {backups: verdict}, more.scan),
		answers: answer === undefined ? {} : {backups: answer},
		today,
		...(more.waivers === undefined ? {} : {waivers: more.waivers}),
	});
	return effective!;
};

test('without an answer the scan decides, and what it decided is proved', () => {
	expect(judge(partial('Half.', place, 40))).toMatchObject({
		status: 'partial',
		score: 40,
		decidedBy: 'scan',
		isProved: true,
	});
	expect(judge(unknown('Cannot tell.'))).toMatchObject({status: 'unknown', decidedBy: 'scan', isProved: false});
});

test('a check without a verdict of the scan is unknown and says why', () => {
	expect(judge(undefined, undefined, {by: 'ask'})).toMatchObject({
		status: 'unknown',
		reason: expect.stringMatching('asked'),
	});
	expect(judge(undefined, undefined, {by: 'scan'})).toMatchObject({
		status: 'unknown',
		reason: expect.stringMatching('no verdict'),
	});
});

test('before the first scan every check is unknown', () => {
	const pack = samplePack([{criteria: [{checks: ['backups']}]}]);
	const [verdict] = effectiveVerdicts({pack, cards: sampleCards(pack), scan: undefined, answers: {}, today});
	expect(verdict).toMatchObject({status: 'unknown', reason: expect.stringMatching('not been scanned')});
});

test.each([
	['none', 'fail', 0],
	['some', 'partial', 50],
	['all', 'pass', 100],
])('the option %s makes a %s of %i', (option, status, score) => {
	expect(judge(unknown('?'), sampleAnswer({kind: 'option', option}))).toMatchObject({
		status,
		score,
		decidedBy: 'answer',
		isProved: false,
		scanned: {status: 'unknown'},
	});
});

test('an answer with evidence is proved and shows it', () => {
	const verdict = judge(unknown('?'), sampleAnswer({kind: 'option', option: 'all'}, {evidence: link}));
	expect(verdict).toMatchObject({isProved: true, evidence: link});
});

test('an answer holds on its last day and is open again the day after', () => {
	const choice = {kind: 'option', option: 'all'} as const;
	expect(judge(unknown('?'), sampleAnswer(choice, {holdsUntil: today})).status).toBe('pass');
	const expired = judge(unknown('?'), sampleAnswer(choice, {holdsUntil: '2026-11-20'}));
	expect(expired).toMatchObject({status: 'unknown', decidedBy: 'scan', reason: expect.stringMatching('2026-11-20')});
	expect(expired.answer).toBeUndefined();
});

test('an answer given for other evidence is open again, and the scan decides', () => {
	const given = verdictDigest(fail('None.', place));
	const choice = {kind: 'option', option: 'all'} as const;
	expect(judge(fail('None.', place), sampleAnswer(choice, {evidenceDigest: given})).status).toBe('pass');
	expect(judge(fail('None.', link), sampleAnswer(choice, {evidenceDigest: given}))).toMatchObject({
		status: 'fail',
		decidedBy: 'scan',
		reason: expect.stringMatching('changed since the answer of 2026-11-01'),
	});
});

test('an answer that names an option which the question lost is open again', () => {
	expect(judge(unknown('?'), sampleAnswer({kind: 'option', option: 'gone'}))).toMatchObject({
		status: 'unknown',
		reason: expect.stringMatching('no longer has the option'),
	});
});

test('a confirmation keeps the verdict of the scan', () => {
	const verdict = judge(partial('Half.', place, 40), sampleAnswer({kind: 'confirm'}));
	expect(verdict).toMatchObject({status: 'partial', score: 40, reason: 'Half.', decidedBy: 'answer', isProved: true});
});

test('confirming what is unknown leaves it unknown and unproved, evidence or not', () => {
	expect(judge(unknown('?'), sampleAnswer({kind: 'confirm'}, {evidence: link}))).toMatchObject({
		status: 'unknown',
		isProved: false,
	});
});

test('an override stands against the scan and is shown as such', () => {
	const choice = {kind: 'override', score: 100, justification: 'The provider does it.'} as const;
	expect(judge(fail('None.', place), sampleAnswer(choice))).toMatchObject({
		status: 'pass',
		decidedBy: 'override',
		isProved: false,
		reason: 'The provider does it.',
		scanned: {status: 'fail', evidence: place},
	});
	expect(judge(fail('None.', place), sampleAnswer({...choice, score: 30})).status).toBe('partial');
});

test('an option that contradicts a decided scan is shown as an override', () => {
	expect(judge(fail('None.', place), sampleAnswer({kind: 'option', option: 'all'})).decidedBy).toBe('override');
	expect(judge(fail('None.', place), sampleAnswer({kind: 'option', option: 'none'})).decidedBy).toBe('answer');
});

test('a person can say that a check does not apply', () => {
	const choice = {kind: 'not-applicable', reason: 'not-used', justification: 'No data is kept.'} as const;
	expect(judge(unknown('?'), sampleAnswer(choice))).toMatchObject({
		status: 'n/a',
		decidedBy: 'answer',
		isProved: false,
	});
});

test('a false fact leaves the check out before any answer, and an absent one does not', () => {
	const facts = {'has-database': {value: false, reason: 'No driver is used.', evidence: []}};
	const answer = sampleAnswer({kind: 'option', option: 'none'});
	expect(judge(fail('None.'), answer, {scan: {facts}})).toMatchObject({
		status: 'n/a',
		decidedBy: 'scan',
		isProved: true,
		reason: expect.stringMatching('No driver is used'),
	});
	expect(judge(fail('None.'), undefined).status).toBe('fail');
});

test('a verdict of a category whose auditor threw is unknown and carries the error', () => {
	const auditors = [{id: 'deployment', ms: 1, error: 'boom'}];
	const verdict = judge(pass('Yes.', place), undefined, {scan: {auditors}});
	expect(verdict).toMatchObject({status: 'unknown', reason: expect.stringMatching('boom')});
	expect(auditorErrors(sampleScan({}, {auditors}))).toEqual({deployment: 'boom'});
});

test('a waiver marks what is not met until its day, and never a pass or what does not apply', () => {
	const waivers = [{check: 'backups', until: today, reason: 'Accepted.', approver: 'Kari'}];
	expect(judge(fail('None.'), undefined, {waivers})).toMatchObject({status: 'fail', isWaived: true});
	expect(judge(unknown('?'), undefined, {waivers}).isWaived).toBe(true);
	expect(judge(pass('Yes.', place), undefined, {waivers}).isWaived).toBe(false);
	expect(judge(notApplicable('No.'), undefined, {waivers}).isWaived).toBe(false);
	const past = [{...waivers[0]!, until: '2026-11-20'}];
	expect(judge(fail('None.'), undefined, {waivers: past}).isWaived).toBe(false);
});

test('ids of the language itself are no answers', () => {
	const pack = samplePack([{criteria: [{checks: ['constructor']}]}]);
	const [verdict] = effectiveVerdicts({pack, cards: sampleCards(pack), scan: sampleScan({}), answers: {}, today});
	expect(verdict).toMatchObject({status: 'unknown', decidedBy: 'scan'});
});
