import {expect, test} from 'vitest';
import {diff} from '../../source/commands/diff.ts';
import {milestone} from '../../source/commands/milestone.ts';
import {trend} from '../../source/commands/trend.ts';
import {fail, pass} from '../../source/domain/verdict.ts';
import {sparkline} from '../../source/reporters/sparkline.ts';
import {smallAssessment} from '../assessments.ts';
import {testServices} from './services.ts';

const answer = {
	choice: {kind: 'option', option: 'whole'} as const,
	evidence: [],
	answeredOn: '2026-05-01',
	holdsUntil: '2026-10-01',
};

test('a milestone freezes a scorecard: it stays when the assessment goes on, and both compare check by check', async () => {
	const services = testServices('milestone');
	const store = await services.openStore();
	store.create(smallAssessment({alpha: pass('y', []), beta: fail('n')})).close();
	expect((await milestone({name: 'beta test'}, services)).stdout).toContain(
		'2026-11-21  30-70 of 100, proved 30, NO-GO',
	);
	const open = store.open('shop-2026-11-21', {mode: 'write'});
	open.save({
		...open.value(),
		...smallAssessment({alpha: fail('n'), beta: pass('y', [])}),
		milestones: open.value().milestones,
	});
	open.close();
	expect((await milestone({}, services)).stdout).toContain('beta test');
	const {stdout} = await diff(
		{before: 'shop-2026-11-21@beta test', after: 'shop-2026-11-21', form: 'text', failsOnRegression: false},
		services,
	);
	expect(stdout).toContain('1 new gap, 1 closed, 1 check worse, 1 better');
	expect(stdout).toContain('SAFE-1.1   The thing called alpha holds: pass → fail, critical. n');
});

test('a name stands once, and nothing is frozen before a scan', async () => {
	const services = testServices('milestone');
	const store = await services.openStore();
	store.create(smallAssessment({})).close();
	await milestone({name: 'beta'}, services);
	await expect(milestone({name: 'beta'}, services)).rejects.toThrow(/already has a milestone/);
	const {scan: _scan, ...unscanned} = smallAssessment({});
	store.create({...unscanned, id: 'empty'}).close();
	await expect(milestone({id: 'empty', name: 'x'}, services)).rejects.toThrow(/never scanned/);
	expect((await milestone({id: 'empty'}, services)).stderr).toContain('has no milestone');
});

test('a trend has each assessment and milestone of the target once, the oldest first', async () => {
	const services = testServices('trend');
	const store = await services.openStore();
	const made = (id: string, updatedAt: string, better: boolean) => ({
		...smallAssessment(better ? {alpha: pass('y', []), beta: pass('y', [])} : {alpha: pass('y', [])}),
		id,
		updatedAt,
	});
	store.create(made('shop-2', '2026-11-02T08:00:00.000Z', true)).close();
	store.create(made('shop-1', '2026-11-01T08:00:00.000Z', false)).close();
	store
		.create({...made('other', '2026-11-03T08:00:00.000Z', true), target: {path: '/code/other', name: 'other'}})
		.close();
	store.create({...made('pack', '2026-11-03T08:00:00.000Z', true), pack: {id: 'else', version: '1.0.0'}}).close();
	await milestone({id: 'shop-2', name: 'release'}, services);
	const {stdout} = await trend({named: 'shop-2', json: false}, services);
	const lines = stdout!.trimEnd().split('\n');
	expect(lines[0]).toBe('shop  ▃▅▅  30 → 60 of 100');
	expect(lines.slice(3).map(line => line.replace(/\s{2,}/g, ' | '))).toEqual([
		'2026-11-01 | 30-100 | 30 | 30% | NO-GO | shop-1',
		'2026-11-21 | 60-100 | +30.0 | 60 | 60% | CONDITIONAL GO | shop-2@release',
		'2026-11-21 | 60-100 | = | 60 | 60% | CONDITIONAL GO | shop-2',
	]);
});

test('an old assessment stands as it stood, though its answers expired since', async () => {
	const services = testServices('trend');
	const store = await services.openStore();
	const old = {...smallAssessment({}, {delta: answer}), updatedAt: '2026-06-01T08:00:00.000Z'};
	store.create(old).close();
	const {stdout} = await trend({json: true}, services);
	expect(JSON.parse(stdout!)).toMatchObject([{label: 'shop-2026-11-21', low: 20}]);
});

test('bars are drawn from 0 to 100, so that a small change looks small', () => {
	expect(sparkline([0, 12, 50, 99, 100], true)).toBe('▁▁▅██');
	expect(sparkline([0, 12, 50, 99, 100], false)).toBe('01599');
});
