// Kills the real wizard with SIGKILL at random moments while questions are answered as fast as the terminal takes them, and
// counts answers that the screen had acknowledged and the store does not hold: node scripts/kill-session.mjs [rounds]
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {keys, launch} from '../test/e2e/terminal.ts';
import {parseFixture} from '../test/fixture-tree.ts';

const rounds = Number(process.argv[2] ?? 100);
const maxDelayMs = 3000;
const root = path.join(import.meta.dirname, '..');
const cli = process.env.KLAR_CLI ?? path.join(root, 'dist/cli.js');
const work = mkdtempSync(path.join(tmpdir(), 'klar-kill-'));
const target = path.join(work, 'orders');
const env = {KLAR_HOME: path.join(work, 'state')};
let acknowledgedTotal = 0;
let lost = 0;
let damaged = 0;

const start = words => launch(process.execPath, [cli, ...words], {cols: 100, rows: 30, env, cwd: target});
const saved = () =>
	JSON.parse(
		execFileSync(process.execPath, [cli, 'list', '--json'], {env: {...process.env, ...env}, encoding: 'utf8'}),
	);
const wait = ms => new Promise(resolve => setTimeout(resolve, ms));
/** The question that the screen asks; all before it were answered in this order. */
const asked = text => Number(/ (\d+) of \d+ /.exec(text)?.[1] ?? 0);

for (const [file, text] of parseFixture(readFileSync(path.join(root, 'fixtures/targets/orders.txtar'), 'utf8')).files) {
	mkdirSync(path.dirname(path.join(target, file)), {recursive: true});
	writeFileSync(path.join(target, file), text);
}

try {
	for (let round = 0; round < rounds; round++) {
		const terminal = start([target, '--new']);
		await terminal.waitFor('Scan this folder', 20_000);
		await terminal.settled(100);
		await terminal.press(keys.enter);
		await terminal.waitFor('scan found', 30_000);
		await terminal.press(keys.tab);
		await terminal.waitFor(/1 of \d+/);
		const until = performance.now() + Math.random() * maxDelayMs;
		while (performance.now() < until) {
			terminal.write('2\r');
			await wait(5 + Math.random() * 20);
		}

		terminal.kill('SIGKILL');
		await terminal.exited();
		const acknowledged = Math.max(0, asked(terminal.text()) - 1);
		const [latest] = saved();
		acknowledgedTotal += acknowledged;
		if (latest.kind !== 'saved' || latest.isRecovered) damaged++;
		if (latest.kind !== 'saved' || latest.answers < acknowledged) {
			lost++;
			console.error(`round ${round}: the screen acknowledged ${acknowledged}, the store has ${latest.answers}`);
		}
	}
} finally {
	rmSync(work, {recursive: true, force: true});
}

console.log(
	`${rounds} kills: ${acknowledgedTotal} answers were acknowledged on the screen, ${lost} sessions lost one, ${damaged} files damaged`,
);
process.exitCode = lost === 0 && damaged === 0 ? 0 : 1;
