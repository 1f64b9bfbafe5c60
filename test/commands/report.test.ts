import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import type {Terminal} from '../../source/commands/assess.ts';
import {report} from '../../source/commands/report.ts';
import {reportLint} from '../../source/commands/report-lint.ts';
import {fail} from '../../source/domain/verdict.ts';
import {UserError} from '../../source/errors.ts';
import {formatNamed} from '../../source/reporters/index.ts';
import {smallAssessment} from '../assessments.ts';
import {testServices} from './services.ts';

const terminal = {stdin: new PassThrough(), stderr: new PassThrough(), env: {}} as unknown as Terminal;
const markdown = formatNamed('md')!;
const folder = mkdtempSync(path.join(tmpdir(), 'klar-report-'));

/** A saved assessment of a folder that exists. */
const saved = async () => {
	const services = testServices('report');
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'klar-target-')));
	const assessment = {...smallAssessment({alpha: fail('none', [])}), target: {path: root, name: 'shop'}};
	(await services.openStore()).create(assessment).close();
	return {services, root};
};

test.each(['id', 'beginning', 'folder', 'nothing'] as const)('a saved assessment is found by %s', async by => {
	const {services, root} = await saved();
	const named = {id: 'shop-2026-11-21', beginning: 'shop', folder: root, nothing: undefined}[by];
	const subject = {kind: 'saved', ...(named === undefined ? {} : {named})} as const;
	const {stdout} = await report({subject, format: markdown, plan: {}}, services, terminal);
	expect(stdout).toContain('# Production readiness: shop');
});

test('a folder that was never assessed is told, with what to do', async () => {
	const {services} = await saved();
	const wanted = report({subject: {kind: 'saved', named: folder}, format: markdown, plan: {}}, services, terminal);
	await expect(wanted).rejects.toThrow(UserError);
	await expect(wanted).rejects.toThrow(/--scan/);
});

test('a fresh scan is reported without being saved', async () => {
	const services = testServices('report');
	const root = path.join(folder, 'fresh');
	mkdirSync(root);
	writeFileSync(path.join(root, 'README.md'), '# Fresh\n');
	const {stdout} = await report({subject: {kind: 'scan', path: root}, format: markdown, plan: {}}, services, terminal);
	expect(stdout).toContain('# Production readiness: fresh');
	expect((await services.openStore()).list()).toEqual([]);
});

test('a written report is for its owner alone, replaces the old one, and leaves nothing beside it', async () => {
	const {services} = await saved();
	const output = path.join(mkdtempSync(path.join(folder, 'out-')), 'report.md');
	writeFileSync(output, 'old', {mode: 0o644});
	const {stdout, stderr} = await report(
		{subject: {kind: 'saved'}, format: markdown, output, plan: {}},
		services,
		terminal,
	);
	expect(stdout).toBeUndefined();
	expect(stderr).toContain(output);
	expect(readFileSync(output, 'utf8')).toContain('# Production readiness: shop');
	expect(statSync(output).mode & 0o777).toBe(0o600);
	expect(readdirSync(path.dirname(output))).toEqual(['report.md']);
});

test('a place that cannot be written to is told', async () => {
	const {services} = await saved();
	const output = path.join(folder, 'no', 'such', 'folder', 'report.md');
	await expect(
		report({subject: {kind: 'saved'}, format: markdown, output, plan: {}}, services, terminal),
	).rejects.toThrow(/could not be written/);
});

test('what klar wrote passes report-lint, and what was changed by hand does not', async () => {
	const {services} = await saved();
	const output = path.join(folder, 'linted.md');
	await report({subject: {kind: 'saved'}, format: markdown, output, plan: {}}, services, terminal);
	expect((await reportLint({file: output, json: false}, services)).exitCode).toBe(0);
	writeFileSync(output, readFileSync(output, 'utf8').replace('(0/100)', '(90/100)'));
	const {stdout, exitCode} = await reportLint({file: output, json: false}, services);
	expect(exitCode).toBe(1);
	expect(stdout).toMatch(/linted\.md:\d+ category: the heading “1\. Safety \(90\/100\)” says 90/);
});

test.each([
	['no such file', undefined, /no such file/],
	['JSON of something else', '{"name": "x"}', /does not fit the schema/],
])('report-lint refuses %s', async (what, content, message) => {
	const file = path.join(folder, `${what}.json`);
	if (content !== undefined) writeFileSync(file, content);
	await expect(reportLint({file, json: false}, testServices())).rejects.toThrow(message);
});
