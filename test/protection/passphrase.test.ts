import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {passphraseToOpen, passphraseToSeal} from '../../source/protection/passphrase.ts';
import {typed} from '../../source/protection/prompt-hidden.ts';

/** A terminal whose person answers each question with the next of these keys. */
const terminal = (...answers: readonly (string | readonly string[])[]) => {
	const shown: string[] = [];
	const modes: boolean[] = [];
	const left = answers.map(answer => (typeof answer === 'string' ? [answer] : [...answer]));
	const stdin = Object.assign(new PassThrough(), {
		isTTY: true,
		setRawMode: (isRaw: boolean) => modes.push(isRaw),
	});
	const stderr = {
		write: (text: string) => {
			shown.push(text);
			if (text.endsWith(': ')) for (const keys of left.shift() ?? []) stdin.write(keys);
		},
	};
	return {terminal: {stdin, stderr}, shown, modes};
};
const noTerminal = {stdin: new PassThrough(), stderr: {write: () => undefined}};

test('a typed passphrase is asked for twice and never shown', async () => {
	const {terminal: screen, shown, modes} = terminal('correct horse\r', 'correct horse\r');
	expect(await passphraseToSeal({terminal: screen, env: {}})).toBe('correct horse');
	expect(shown.join('')).toBe('New passphrase: \nOnce more: \n');
	expect(modes).toEqual([true, false, true, false]);
});

test('two that differ encrypt nothing', async () => {
	const {terminal: screen} = terminal('correct horse\r', 'correct house\r');
	await expect(passphraseToSeal({terminal: screen, env: {}})).rejects.toThrow(/the two passphrases differ/);
});

test('Ctrl+C stops, and the terminal is as before', async () => {
	const {terminal: screen, modes} = terminal('abc\u0003');
	await expect(passphraseToOpen({terminal: screen, env: {}})).rejects.toThrow(/stopped/);
	expect(modes).toEqual([true, false]);
});

test('letters of several bytes survive where a read cuts them', async () => {
	const bytes = Buffer.from('lösenordsfras\r');
	const {terminal: screen} = terminal();
	const asked = passphraseToOpen({terminal: screen, env: {}});
	screen.stdin.write(bytes.subarray(0, 2));
	screen.stdin.write(bytes.subarray(2));
	expect(await asked).toBe('lösenordsfras');
});

test.each([
	['abc\u007F\u007Fd\r', 'ad'],
	['abc\u0015d\r', 'd'],
	['a\u001B[Db\u001BOPc\r', 'abc'],
	['a b\r', 'a b'],
])('keys %j type %j', (keys, line) => {
	expect(typed('', keys)).toEqual({line, end: 'entered'});
});

test('a script gives it by the environment or the first line of a file; the file goes first', async () => {
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'klar-pass-')), 'pass');
	writeFileSync(file, 'out of the file\nsecond line\n');
	const env = {KLAR_PASSPHRASE: 'out of the environment'};
	expect(await passphraseToSeal({terminal: noTerminal, env})).toBe('out of the environment');
	expect(await passphraseToOpen({terminal: noTerminal, env, file})).toBe('out of the file');
});

test('with nobody to ask it says how a script gives one', async () => {
	await expect(passphraseToSeal({terminal: noTerminal, env: {}})).rejects.toThrow(/KLAR_PASSPHRASE/);
});

test('a short one encrypts nothing, but may open', async () => {
	const env = {KLAR_PASSPHRASE: 'short'};
	await expect(passphraseToSeal({terminal: noTerminal, env})).rejects.toThrow(/too short/);
	expect(await passphraseToOpen({terminal: noTerminal, env})).toBe('short');
});
