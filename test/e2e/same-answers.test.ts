import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {keys, launch} from './terminal.ts';

const root = path.join(import.meta.dirname, '../..');
let cli: string;

beforeAll(() => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-dist-'));
	execFileSync(process.execPath, ['scripts/build.mjs', folder], {cwd: root, stdio: 'inherit'});
	cli = path.join(folder, 'cli.js');
});

const home = mkdtempSync(path.join(tmpdir(), 'klar-home-'));
const target = path.join(home, 'orders');
mkdirSync(path.join(target, 'src'), {recursive: true});
writeFileSync(path.join(target, 'package.json'), '{"name": "orders", "dependencies": {"express": "5.0.0"}}\n');
writeFileSync(path.join(target, 'src/server.js'), "import express from 'express';\nexpress().listen(3000);\n");

/** One person's machine: the same target, a store of its own. */
const person = (name: string) => {
	const env = {XDG_STATE_HOME: path.join(home, name), XDG_CONFIG_HOME: path.join(home, name), HOME: home};
	const run = (words: readonly string[], input = '') =>
		spawnSync(process.execPath, [cli, ...words], {env: {...process.env, ...env}, input, encoding: 'utf8'});
	return {env, run, answers: () => run(['questions']).stdout};
};

test('the wizard, the line mode and a file of answers give the same assessment', async () => {
	const wizard = person('wizard');
	const screen = launch(process.execPath, [cli, target], {env: wizard.env, cwd: target});
	await screen.waitFor('Scan this folder');
	await screen.settled(200);
	await screen.press(keys.enter);
	await screen.waitFor('scan found', 30_000);
	await screen.press(keys.tab);
	await screen.waitFor(/1 of \d+/);
	await screen.press('2', keys.enter);
	await screen.waitFor(/2 of \d+/);
	await screen.press('s');
	await screen.waitFor(/3 of \d+/);
	await screen.press('1', keys.enter);
	await screen.waitFor(/4 of \d+/);
	await screen.press('q', keys.enter);
	expect(await screen.exited()).toBe(0);

	const lines = person('lines');
	const said = lines.run(['--accessible', target], ['', '', '2', 's', '1', 'q', ''].join('\n'));
	expect(said.status).toBe(0);

	const file = person('file');
	const answers = path.join(home, 'answers.yaml');
	writeFileSync(answers, wizard.answers());
	const merged = file.run(['assess', target, '--answers', answers]);
	expect(merged.status).toBe(0);
	expect(merged.stderr).toContain('2 answers taken');

	expect(wizard.answers().match(/^ {4}answer: \S/gm)).toHaveLength(2);
	expect(lines.answers()).toBe(wizard.answers());
	expect(file.answers()).toBe(wizard.answers());
	const scores = [wizard, lines, file].map(one => JSON.parse(one.run(['scorecard', '--json']).stdout).score);
	expect(scores[1]).toEqual(scores[0]);
	expect(scores[2]).toEqual(scores[0]);
});

test('one answer comes from the command line, and a file that is older than it does not undo it', () => {
	const {run, answers} = person('script');
	const older = path.join(home, 'older.yaml');
	run(['assess', target, '--answers', '-'], 'answers: {}');
	writeFileSync(older, answers().replace(/^( {2}failover-sla:\n {4}answer:)$/m, '$1 neither'));

	const unknown = run(['answer', 'failover-sla']);
	expect(unknown.status).toBe(2);
	expect(unknown.stderr).toMatch(/neither, .* not-applicable/);
	expect(run(['answer', 'INFRA-3.4', 'target-only', '--note', 'by Anna']).status).toBe(0);
	expect(answers()).toMatch(/failover-sla:\n {4}answer: target-only\n {4}note: by Anna\n/);

	const kept = run(['answer', '--file', older]);
	expect(kept.status).toBe(1);
	expect(kept.stderr).toMatch(/1 answer kept as saved.*failover-sla/);
	expect(answers()).toContain('answer: target-only');
	expect(run(['answer', '--file', '-'], 'x'.repeat(2_000_000)).stderr).toContain('longer than');
	expect(run(['answer', '--file', older, '--replace']).status).toBe(0);
	expect(answers()).toContain('answer: neither');
});
