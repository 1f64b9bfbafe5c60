import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {launch} from './terminal.ts';

const root = path.join(import.meta.dirname, '../..');
const home = mkdtempSync(path.join(tmpdir(), 'klar-protection-'));
const target = path.join(home, 'orders');
const env = {PATH: process.env.PATH ?? '', KLAR_HOME: path.join(home, 'state'), HOME: home};
let cli: string;

beforeAll(() => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-dist-'));
	execFileSync(process.execPath, ['scripts/build.mjs', folder], {cwd: root, stdio: 'inherit'});
	cli = path.join(folder, 'cli.js');
	mkdirSync(path.join(target, 'src'), {recursive: true});
	writeFileSync(path.join(target, 'package.json'), '{"name": "orders", "dependencies": {"express": "5.0.0"}}\n');
	writeFileSync(path.join(target, 'src/server.js'), "import express from 'express';\nexpress().listen(3000);\n");
}, 120_000);

const klar = (...args: readonly string[]) =>
	spawnSync(process.execPath, [cli, ...args], {env, cwd: home, encoding: 'utf8'});

test('a passphrase is asked for twice on the terminal and never seen, and opens the report again', async () => {
	const args = ['report', '--scan', target, '--format', 'csv', '--passphrase', '-o', 'report.age'];
	const session = launch(process.execPath, [cli, ...args], {cols: 100, rows: 30, env, cwd: home});
	await session.waitFor('New passphrase:', 30_000);
	await session.press(...'correct horse battery', '\r');
	await session.waitFor('Once more:', 30_000);
	await session.press(...'correct horse battery', '\r');
	expect(await session.exited()).toBe(0);
	expect(session.raw()).not.toContain('horse');
	expect(session.raw()).toContain('Wrote report.age, encrypted.');
	const sealed = path.join(home, 'report.age');
	expect(statSync(sealed).mode & 0o777).toBe(0o600);
	expect(readFileSync(sealed, 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
	writeFileSync(path.join(home, 'pass.txt'), 'correct horse battery\n');
	const opened = klar('report', '--decrypt', 'report.age', '--passphrase-file', 'pass.txt');
	expect(opened.stdout).toMatch(/^Title,Description,/);
});

test('every command that touches an assessment leaves a line, and the log of all of them is whole', () => {
	const scanned = klar('scan', target, '--json');
	writeFileSync(path.join(home, 'base.json'), scanned.stdout);
	writeFileSync(path.join(home, 'answers.yaml'), 'answers: {}\n');
	expect(klar('assess', target, '--answers', 'answers.yaml').stderr).not.toMatch(/klar: (?!the)/);
	const id = JSON.parse(klar('list', '--json').stdout)[0].id;
	const commands = [
		['scorecard', id],
		['report', id, '--format', 'junit', '-o', 'j.xml'],
		['gaps', id],
		['milestone', id, '--name', 'first'],
		['diff', 'base.json', id],
		['trend', id],
		['export', id, '-o', 'e.json'],
		['import', 'e.json', '--as', 'copy'],
		['delete', 'copy'],
	];
	for (const command of commands) {
		const run = klar(...command);
		expect(run.status, `${command.join(' ')}: ${run.stderr}`).toBe(0);
	}
	const logged = JSON.parse(klar('log', '--json').stdout).entries.map((entry: {command: string}) => entry.command);
	expect(logged).toEqual(expect.arrayContaining(['scan', 'assess', ...commands.map(([name]) => name)]));
	const verified = klar('log', '--verify');
	expect(verified.status).toBe(0);
	expect(verified.stdout).toContain('the chain is whole');
});

test('all that is kept is for its owner alone', () => {
	const open: string[] = [];
	const walk = (folder: string): void => {
		for (const entry of readdirSync(folder, {withFileTypes: true})) {
			const file = path.join(folder, entry.name);
			if ((statSync(file).mode & 0o077) !== 0) open.push(file);
			if (entry.isDirectory()) walk(file);
		}
	};
	walk(env.KLAR_HOME);
	expect(open).toEqual([]);
});
