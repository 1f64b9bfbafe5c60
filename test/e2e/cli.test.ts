import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {keys, launch} from './terminal.ts';

const root = path.join(import.meta.dirname, '../..');
let cli: string;

beforeAll(() => {
	// Built anew, into a folder of its own: `dist` may be older than the sources.
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-dist-'));
	execFileSync(process.execPath, ['scripts/build.mjs', folder], {cwd: root, stdio: 'inherit'});
	cli = path.join(folder, 'cli.js');
});

const service = () => {
	const home = mkdtempSync(path.join(tmpdir(), 'klar-home-'));
	const target = path.join(home, 'orders');
	mkdirSync(path.join(target, 'src'), {recursive: true});
	writeFileSync(path.join(target, 'package.json'), '{"name": "orders", "dependencies": {"express": "5.0.0"}}\n');
	writeFileSync(path.join(target, 'src/server.js'), "import express from 'express';\nexpress().listen(3000);\n");
	return {
		target,
		env: {XDG_STATE_HOME: path.join(home, 'state'), XDG_CONFIG_HOME: path.join(home, 'config'), HOME: home},
	};
};

describe.each([
	[80, 24],
	[120, 40],
	[40, 15],
])('klar in a terminal of %i by %i', (cols, rows) => {
	test('scans, asks, is killed, goes on where it was, and leaves the scorecard on the normal screen', async () => {
		const {target, env} = service();
		const start = () => launch(process.execPath, [cli, target], {cols, rows, env, cwd: target});
		const first = start();
		await first.waitFor('Scan this folder');
		await first.settled(200);
		await first.press(keys.enter);
		await first.waitFor('scan found', 30_000);
		await first.press(keys.tab);
		await first.waitFor(/1 of \d+/);
		await first.press('2', keys.enter);
		await first.waitFor(/2 of \d+/);
		first.kill();
		await first.exited();

		const second = start();
		await second.waitFor('Go on where you left');
		await second.settled(200);
		await second.press(keys.enter);
		await second.waitFor(/2 of \d+/);
		await second.press('q', keys.enter);
		expect(await second.exited()).toBe(0);
		expect(second.isAlternate()).toBe(false);
		expect(second.raw()).toContain('Saved with 1 answer');

		const saved = JSON.parse(
			execFileSync(process.execPath, [cli, 'scorecard', '--json'], {env: {...process.env, ...env}, encoding: 'utf8'}),
		);
		const shown = second.raw().slice(second.raw().lastIndexOf('klar: orders'));
		expect(shown).toContain(`Score     ${Math.floor(saved.score.low)} of 100, up to ${Math.floor(saved.score.high)}`);
		expect(shown).toContain(`Decision  ${saved.score.decision}`);
		expect(saved.checks.filter((check: {decidedBy: string}) => check.decidedBy !== 'scan')).toHaveLength(1);
		for (const {title, code, score} of saved.categories) {
			const name = cols < 72 ? code : title;
			if (score !== undefined) expect(shown).toMatch(new RegExp(`${name} .* ${Math.floor(score.low)}\\b`));
		}
	});
});
