import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {auditors, factDefinitions} from '../../auditors/index.ts';
import {runAuditors, signalsOf} from '../../source/decide/run-auditors.ts';
import type {Check} from '../../source/domain/check.ts';
import type {Verdict} from '../../source/domain/verdict.ts';
import {observe} from '../../source/observe/observe.ts';
import {layTree, parseFixture} from '../fixture-tree.ts';

// A fixture is fixtures/auditors/<check id>/<status>.<case>.txtar. Its head may hold `reason: <part of the reason>` and
// `evidence: <path>[:<line>]` lines, each of which the verdict must show. `na` in the name stands for n/a.

const root = path.join(import.meta.dirname, '../../fixtures/auditors');
const checks = auditors.flatMap(auditor => auditor.checks);

const decide = async (check: Check, tree: string): Promise<Verdict | undefined> => {
	const {observations} = await observe({root: tree, signals: signalsOf([...factDefinitions, check])});
	const decided = await runAuditors({
		observations,
		facts: factDefinitions,
		auditors: [{id: 'fixture', checks: [check]}],
		clock: () => 0,
		breathe: async () => {},
	});
	const error = decided.auditors.find(run => run.error !== undefined)?.error;
	if (error !== undefined) throw new Error(error);
	return decided.verdicts[check.id];
};

describe.each(checks)('$id', check => {
	const folder = path.join(root, check.id);
	const cases = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.txtar')) : [];

	test('has a passing and a failing fixture', () => {
		const statuses = cases.map(name => name.split('.')[0]);
		expect(statuses).toContain('pass');
		expect(statuses.some(status => status === 'fail' || status === 'unknown' || status === 'partial')).toBe(true);
	});

	test.each(cases)('decides %s', async name => {
		const fixture = parseFixture(readFileSync(path.join(folder, name), 'utf8'));
		const tree = layTree(fixture.files);
		try {
			const verdict = await decide(check, tree);
			const said = `${verdict?.status}: ${verdict?.reason}\n${JSON.stringify(verdict?.evidence)}`;
			expect(verdict?.status, said).toBe(name.split('.')[0]?.replace('na', 'n/a'));
			for (const line of fixture.head) {
				const [, key, value = ''] = /^(reason|evidence): (.+)$/.exec(line) ?? [];
				if (key === 'reason') expect(verdict?.reason).toContain(value);
				if (key === 'evidence') {
					const places = verdict?.evidence.flatMap(item => [item.path, `${item.path}:${item.line}`]);
					expect(places, said).toContain(value);
				}
			}
		} finally {
			rmSync(tree, {recursive: true});
		}
	});
});

test('every fixture folder belongs to a check', () => {
	const ids = new Set(checks.map(check => check.id));
	const folders = existsSync(root) ? readdirSync(root) : [];
	expect(folders.filter(folder => !ids.has(folder))).toEqual([]);
});
