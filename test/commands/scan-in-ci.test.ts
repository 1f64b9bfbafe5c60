import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {scan} from '../../source/commands/scan.ts';
import {formatNamed} from '../../source/reporters/index.ts';
import {testServices} from './services.ts';
import {shippedPack} from './shipped.ts';

const target = (home: string, extra: Readonly<Record<string, string>> = {}): string => {
	const root = path.join(home, `target-${Object.keys(extra).length}`);
	const files = {
		'package.json': '{"name": "orders", "dependencies": {"express": "5.0.0"}}',
		'src/server.js': "import express from 'express';\nexpress().listen(3000);\n",
		'README.md': '# Orders\n\nRun `npm start`.\n',
		...extra,
	};
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, name)), {recursive: true});
		writeFileSync(path.join(root, name), text);
	}
	return root;
};
const plain = {
	json: false,
	timing: false,
	thresholds: {},
	failsOnRegression: false,
	outputs: {reports: [], plan: {team: 1}},
} as const;

test('one scan prints, writes reports, adds a summary, and fails on what is worse than in the baseline', async () => {
	const services = {...testServices('scan'), loadPack: shippedPack};
	const {home} = services;
	const base = path.join(home, 'base.json');
	writeFileSync(base, (await scan({...plain, path: target(home), json: true}, services)).stdout!);

	const key = `${['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ')}\n${'MIIEpAIBAAKCAQEA7bq3'.repeat(6)}\n`;
	const worse = target(home, {'config/server.key': key});
	const file = (name: string) => path.join(home, name);
	writeFileSync(file('summary.md'), 'before\n');
	const outputs = {
		reports: (['sarif-failures', 'junit', 'csv'] as const).map(name => ({
			format: formatNamed(name)!,
			output: file(name),
		})),
		summary: file('summary.md'),
		plan: {team: 1},
	};
	const {stdout, stderr, exitCode} = await scan(
		{...plain, path: worse, baseline: base, failsOnRegression: true, outputs},
		services,
	);
	expect(exitCode).toBe(1);
	expect(stdout).toContain('klar: target-1');
	expect(stderr).toMatch(/klar: \d+ checks? worse than in `.*base\.json`: .*SEC-1\.1/);
	const summary = readFileSync(file('summary.md'), 'utf8');
	expect(summary).toMatch(/^before\n## target-1: Production readiness/);
	expect(summary).toContain('### Compared with the base');
	expect(summary).toMatch(/\*\*Missed:\*\* \d+ checks? worse/);
	expect(summary).toMatch(/SEC-1\.1.*pass → fail/);
	expect(JSON.parse(readFileSync(file('sarif-failures'), 'utf8')).version).toBe('2.1.0');
	expect(readFileSync(file('junit'), 'utf8')).toContain('<testsuites>');
	expect(statSync(file('csv')).mode & 0o777).toBe(0o600);

	const same = await scan({...plain, path: target(home), baseline: base, failsOnRegression: true}, services);
	expect(same.exitCode).toBe(0);
	expect(same.stderr).toContain('0 new gaps, 0 closed, 0 checks worse, 0 better');
});

test('a baseline that is none is refused before the scan', async () => {
	const services = {...testServices('scan'), loadPack: shippedPack};
	const options = {...plain, path: target(services.home), baseline: '/nowhere.json'};
	await expect(scan(options, services)).rejects.toThrow(/holds no result of klar/);
});
