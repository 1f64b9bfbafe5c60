import {mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import type {Terminal} from '../../source/commands/assess.ts';
import {decrypt} from '../../source/commands/decrypt.ts';
import {log} from '../../source/commands/log.ts';
import {report} from '../../source/commands/report.ts';
import {fail} from '../../source/domain/verdict.ts';
import {formatNamed} from '../../source/reporters/index.ts';
import {smallAssessment} from '../assessments.ts';
import {testServices} from './services.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/protection');
const keyFile = path.join(fixtures, 'key.txt');
const recipient = /public key: (\S+)/.exec(readFileSync(keyFile, 'utf8'))![1]!;
const folder = mkdtempSync(path.join(tmpdir(), 'klar-sealed-'));
/** No terminal at all: nobody can be asked. */
const terminal = {stdin: new PassThrough(), stderr: new PassThrough(), env: {}} as unknown as Terminal;

const saved = async () => {
	const services = testServices('report');
	(await services.openStore()).create(smallAssessment({alpha: fail('the secret weakness', [])})).close();
	return services;
};
const write = {subject: {kind: 'saved'}, format: formatNamed('csv')!, plan: {team: 1}} as const;

test('a report that is encrypted to a key tells nothing, is for its owner alone, and opens with the key', async () => {
	const services = await saved();
	const output = path.join(folder, 'report.age');
	const sealing = {kind: 'recipients', recipients: [recipient]} as const;
	const {stdout} = await report({...write, output, sealing}, services, terminal);
	expect(stdout).toBeUndefined();
	expect(readFileSync(output, 'utf8')).not.toContain('weakness');
	expect(statSync(output).mode & 0o777).toBe(0o600);
	const opened = await decrypt({file: output, identityFiles: [keyFile]}, services, terminal);
	expect(opened.stdout).toBe((await report(write, services, terminal)).stdout);
	expect(opened.stdout).toContain('the secret weakness');
	const {stdout: logged} = await log({isVerifying: false, isJson: false}, services);
	expect(logged).toContain(`the csv report to ${output}, encrypted`);
	expect(logged).toContain('decrypted to stdout');
});

test('a report for stdout is encrypted as text', async () => {
	const services = await saved();
	const sealing = {kind: 'recipients', recipients: [recipient]} as const;
	expect((await report({...write, sealing}, services, terminal)).stdout).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
});

test('a passphrase comes from a file, and the right one opens', async () => {
	const services = await saved();
	const file = path.join(folder, 'passphrase.txt');
	writeFileSync(file, 'correct horse battery\n');
	const output = path.join(folder, 'passphrase.age');
	await report({...write, output, sealing: {kind: 'passphrase', file}}, services, terminal);
	const opened = await decrypt({file: output, identityFiles: [], passphraseFile: file}, services, terminal);
	expect(opened.stdout).toContain('the secret weakness');
	const wrong = path.join(folder, 'wrong.txt');
	writeFileSync(wrong, 'wrong horse battery\n');
	await expect(decrypt({file: output, identityFiles: [], passphraseFile: wrong}, services, terminal)).rejects.toThrow(
		/the passphrase is wrong/,
	);
});

test('what is missing is told with what to do', async () => {
	const services = await saved();
	const sealed = path.join(fixtures, 'by-age.age');
	const open = (file: string, identityFiles: readonly string[]) => decrypt({file, identityFiles}, services, terminal);
	await expect(open(sealed, [])).rejects.toThrow(/--identity key\.txt/);
	await expect(open(path.join(fixtures, 'plain.txt'), [keyFile])).rejects.toThrow(/not encrypted with age/);
	await expect(open('/nowhere', [keyFile])).rejects.toThrow(/cannot be read/);
	await expect(open(path.join(fixtures, 'by-age-passphrase.age'), [])).rejects.toThrow(/KLAR_PASSPHRASE/);
});

test('what would move the cursor is not printed, but written to a file', async () => {
	const services = await saved();
	const {seal} = await import('../../source/protection/seal.ts');
	const file = path.join(folder, 'hostile.age');
	writeFileSync(file, await seal('a\u001B[2Jb', {kind: 'recipients', recipients: [recipient]}));
	await expect(decrypt({file, identityFiles: [keyFile]}, services, terminal)).rejects.toThrow(/control characters/);
	const output = path.join(folder, 'hostile.txt');
	await decrypt({file, identityFiles: [keyFile], output}, services, terminal);
	expect(readFileSync(output, 'utf8')).toBe('a\u001B[2Jb');
});
