import {expect, test} from 'vitest';
import {fail, notApplicable, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {scorecard} from '../../source/scoring/scorecard.ts';
import {sampleAnswer, samplePack, scanned} from '../support/sample-pack.ts';

const yes = pass('Yes.', []);
const no = fail('No.');
const open = unknown('?');
const off = notApplicable('Not here.');

/** A pack of one check that scores as given, with the given severity. */
const single = (score: number, severity: 'critical' | 'high' = 'high') => {
	const pack = samplePack([{criteria: [{checks: [{id: 'a', severity}]}]}]);
	return scorecard(pack, scanned(pack, {a: partial('Some.', [], score)}));
};

test('a criterion is the mean of its checks, a category the weighted mean of its criteria, the total of the categories', () => {
	const pack = samplePack([
		{
			weight: 75,
			criteria: [
				{weight: 40, checks: ['a', 'b']},
				{weight: 60, checks: ['c']},
			],
		},
		{weight: 25, criteria: [{checks: ['d']}]},
	]);
	const card = scorecard(pack, scanned(pack, {a: yes, b: no, c: partial('Some.', [], 80), d: yes}));
	expect(card.categories[0]?.criteria.map(({score}) => score?.low)).toEqual([50, 80]);
	expect(card.categories.map(({score}) => score?.low)).toEqual([68, 100]);
	expect(card.score).toEqual({low: 76, high: 76});
	expect(card).toMatchObject({
		coverage: 1,
		proved: 76,
		withWaivers: 76,
		counts: {pass: 2, partial: 1, fail: 1, unknown: 0, 'n/a': 0},
	});
});

test('an open check counts as nothing in the low end and as met in the high end', () => {
	const pack = samplePack([{criteria: [{checks: ['a', 'b', 'c', 'd']}]}]);
	const card = scorecard(pack, scanned(pack, {a: yes, b: no, c: open, d: open}));
	expect(card).toMatchObject({score: {low: 25, high: 75}, coverage: 0.5, proved: 25});
	expect(card).toMatchObject({band: 'significant-work-left', bestBand: 'nearly-ready'});
	expect(card).toMatchObject({decision: 'NO-GO', bestDecision: 'CONDITIONAL GO'});
});

test('what does not apply leaves the weights of checks, criteria and categories', () => {
	const pack = samplePack([
		{
			weight: 50,
			criteria: [
				{weight: 50, checks: ['a', 'b']},
				{weight: 50, checks: ['c']},
			],
		},
		{weight: 50, criteria: [{checks: ['d']}]},
	]);
	const card = scorecard(pack, scanned(pack, {a: partial('Some.', [], 70), b: off, c: off, d: off}));
	expect(card.score).toEqual({low: 70, high: 70});
	expect(card.categories[1]).toMatchObject({score: undefined, proved: undefined, coverage: undefined});
});

test('a pack of which nothing applies has no score and is no go', () => {
	const pack = samplePack([{criteria: [{checks: ['a']}]}]);
	expect(scorecard(pack, scanned(pack, {a: off}))).toMatchObject({
		score: undefined,
		coverage: undefined,
		decision: 'NO-GO',
	});
});

test.each([
	[59, 'significant-work-left', 'NO-GO'],
	[60, 'nearly-ready', 'CONDITIONAL GO'],
	[80, 'nearly-ready', 'CONDITIONAL GO'],
	[81, 'ready', 'GO'],
])('a score of %i is %s: %s', (score, band, decision) => {
	expect(single(score)).toMatchObject({band, decision, bestBand: band, bestDecision: decision});
});

test('a score that is 80 but for the rounding of binary fractions is not above 80', () => {
	const weights = [32.1, 8.7, 59.2];
	const pack = samplePack([{criteria: weights.map((weight, n) => ({weight, checks: [`c${n}`]}))}]);
	const eighty = partial('Some.', [], 80);
	const card = scorecard(pack, scanned(pack, {c0: eighty, c1: eighty, c2: eighty}));
	expect(card.score?.low).toBeCloseTo(80, 9);
	expect(card.band).toBe('nearly-ready');
});

test('the borders are those of the pack', () => {
	const pack = {...samplePack([{criteria: [{checks: ['a']}]}]), bands: {ready: 50, nearlyReady: 30}};
	expect(scorecard(pack, scanned(pack, {a: partial('Some.', [], 60)})).decision).toBe('GO');
});

test('a failed critical check makes a ready system go on conditions, and is the condition', () => {
	const pack = samplePack([
		{weight: 90, criteria: [{checks: ['a']}]},
		{weight: 10, criteria: [{checks: [{id: 'b', severity: 'critical'}]}]},
	]);
	const card = scorecard(pack, scanned(pack, {a: yes, b: no}));
	expect(card).toMatchObject({band: 'ready', decision: 'CONDITIONAL GO', bestDecision: 'CONDITIONAL GO'});
	expect(card.criticalGaps.map(({placed}) => placed.check.id)).toEqual(['b']);
});

test('a partly met critical check is a gap one lower and no condition', () => {
	expect(single(90, 'critical')).toMatchObject({decision: 'GO', criticalGaps: []});
});

test('an open critical check stands in the way of a GO at the low end only', () => {
	const pack = samplePack([
		{weight: 90, criteria: [{checks: ['a']}]},
		{weight: 10, criteria: [{checks: [{id: 'b', severity: 'critical'}]}]},
	]);
	const card = scorecard(pack, scanned(pack, {a: yes, b: open}));
	expect(card).toMatchObject({decision: 'CONDITIONAL GO', bestDecision: 'GO', criticalGaps: []});
	expect(card.openCriticalChecks.map(({placed}) => placed.check.id)).toEqual(['b']);
});

test('the category of an auditor that threw scores 0 at both ends, the others go on, and there is no GO', () => {
	const pack = samplePack([
		{id: 'docs', weight: 90, criteria: [{checks: ['a']}]},
		{id: 'security', weight: 10, criteria: [{checks: ['b']}]},
	]);
	const card = scorecard(pack, scanned(pack, {a: yes, b: open}), {security: 'boom'});
	expect(card.categories[1]).toMatchObject({
		score: {low: 0, high: 0},
		proved: 0,
		withWaivers: 0,
		coverage: 0,
		error: 'boom',
	});
	expect(card).toMatchObject({score: {low: 90, high: 90}, decision: 'CONDITIONAL GO', bestDecision: 'CONDITIONAL GO'});
});

test('a category that does not apply leaves the score even when its auditor threw', () => {
	const pack = samplePack([
		{id: 'docs', criteria: [{checks: ['a']}]},
		{id: 'llm', criteria: [{checks: ['b']}]},
	]);
	const card = scorecard(pack, scanned(pack, {a: yes, b: off}), {llm: 'boom'});
	expect(card).toMatchObject({score: {low: 100, high: 100}, decision: 'GO'});
});

test('answers cannot take the category of an auditor that threw out of the score', () => {
	const pack = samplePack([
		{id: 'docs', criteria: [{checks: ['a']}]},
		{id: 'security', criteria: [{checks: ['b']}]},
	]);
	const [a, b] = scanned(pack, {a: yes, b: off});
	const choice = {kind: 'not-applicable', reason: 'other', justification: 'Not ours.'} as const;
	const card = scorecard(pack, [a!, {...b!, answer: sampleAnswer(choice)}], {security: 'boom'});
	expect(card).toMatchObject({score: {low: 50, high: 50}, decision: 'NO-GO'});
});

test('waived checks count as met beside the score, never in it', () => {
	const pack = samplePack([{criteria: [{checks: ['a', 'b']}]}]);
	const [a, b] = scanned(pack, {a: yes, b: no});
	expect(scorecard(pack, [a!, {...b!, isWaived: true}])).toMatchObject({
		score: {low: 50},
		proved: 50,
		withWaivers: 100,
	});
});

test('a bare answer proves no more than the files under it', () => {
	const pack = samplePack([{criteria: [{checks: ['a', 'b']}]}]);
	const [a, b] = scanned(pack, {a: yes, b: yes});
	const bare = {decidedBy: 'answer', isProved: false} as const;
	const half = scorecard(pack, [a!, {...b!, ...bare, scanned: partial('Half.', [], 50)}]);
	expect(half).toMatchObject({score: {low: 100}, proved: 75});
	expect(scorecard(pack, [a!, {...b!, ...bare, scanned: open}])).toMatchObject({score: {low: 100}, proved: 50});
});

test('a bare "does not apply" does not raise the proved number', () => {
	const pack = samplePack([{criteria: [{checks: ['a']}, {checks: ['b']}]}]);
	const [a, b] = scanned(pack, {a: yes, b: off});
	const bare = {decidedBy: 'override', isProved: false, scanned: no} as const;
	expect(scorecard(pack, [a!, {...b!, ...bare}])).toMatchObject({score: {low: 100}, proved: 50});
});
