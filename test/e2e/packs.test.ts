import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';

const root = path.join(import.meta.dirname, '../..');

test('the post-deployment review shows its KPIs with targets, figures and the trend of three sessions', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-packs-'));
	execFileSync(process.execPath, ['scripts/build.mjs', path.join(folder, 'dist')], {cwd: root});
	const target = path.join(folder, 'target');
	mkdirSync(path.join(target, '.klar'), {recursive: true});
	cpSync(path.join(root, 'fixtures/measurements/three-sessions.yaml'), path.join(target, '.klar/measurements.yaml'));
	const report = execFileSync(
		process.execPath,
		[path.join(folder, 'dist/cli.js'), 'report', '--scan', target, '--pack', 'post-deployment-review'],
		{encoding: 'utf8', env: {...process.env, XDG_STATE_HOME: folder}},
	);
	const rows = report.split('\n').filter(line => line.startsWith('| '));
	const row = (title: string) =>
		rows
			.find(line => line.startsWith(`| ${title} |`))
			?.split('|')
			.map(cell => cell.trim());
	expect(row('Tests')).toEqual(expect.arrayContaining(['at least 800 tests', '731 tests', '652 → 727 → 731']));
	expect(row('Time of the whole suite')).toEqual(
		expect.arrayContaining(['below 2 s', '1.26 s', '2.5 → 0.98 → 1.26', '✔ met']),
	);
	expect(row('Tests that pass')).toEqual(expect.arrayContaining(['above 99.5 %', '100 %']));
	expect(report).toMatch(/\*\*Next review:\*\* \d{4}-\d\d-\d\d/);
});
