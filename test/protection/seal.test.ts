import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readIdentities} from '../../source/protection/identity-file.ts';
import {isSealed, needsPassphrase, seal, unseal} from '../../source/protection/seal.ts';
import {launch} from '../e2e/terminal.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures/protection');
const fixture = (name: string) => readFileSync(path.join(fixtures, name));
const plain = fixture('plain.txt').toString();
const keyFile = path.join(fixtures, 'key.txt');
const identities = readIdentities(keyFile);
const recipient = /public key: (\S+)/.exec(fixture('key.txt').toString())![1]!;
const key = {kind: 'identities', identities} as const;
const passphrase = 'correct horse battery';
const text = async (bytes: Uint8Array, by: Parameters<typeof unseal>[1]) =>
	Buffer.from(await unseal(bytes, by)).toString();
const why = async (run: Promise<unknown>): Promise<string> => {
	const error = await run.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	return (error as {parts: {why: string}}).parts.why;
};

describe('files of the reference implementation', () => {
	test.each(['by-age.age', 'by-age-armored.age'])('%s opens with its key', async name => {
		expect(isSealed(fixture(name))).toBe(true);
		expect(await needsPassphrase(fixture(name))).toBe(false);
		expect(await text(fixture(name), key)).toBe(plain);
	});

	test('a file with a passphrase opens with it, and is known by its header', async () => {
		const file = fixture('by-age-passphrase.age');
		expect(await needsPassphrase(file)).toBe(true);
		expect(await text(file, {kind: 'passphrase', passphrase})).toBe(plain);
	});
});

describe('what klar sealed', () => {
	test('is ASCII, tells nothing of the text, and opens with each of the keys that it was sealed to', async () => {
		const other = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
		const sealed = await seal(plain, {kind: 'recipients', recipients: [other, recipient]});
		expect(sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\w+/=\n]+-----END AGE ENCRYPTED FILE-----\n$/);
		expect(await text(Buffer.from(sealed), key)).toBe(plain);
	});

	test('does not open with another key, and says so', async () => {
		const sealed = Buffer.from(
			await seal(plain, {
				kind: 'recipients',
				recipients: ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'],
			}),
		);
		expect(await why(unseal(sealed, key))).toContain('not encrypted to any of these keys');
		expect(await why(unseal(sealed, {kind: 'passphrase', passphrase}))).toContain('passphrase is wrong');
	});

	test('does not open after a byte was changed', async () => {
		const sealed = await seal(plain, {kind: 'recipients', recipients: [recipient]});
		const lines = sealed.split('\n');
		lines[4] = lines[4]!.replace(/^./, first => (first === 'A' ? 'B' : 'A'));
		expect(await why(unseal(Buffer.from(lines.join('\n')), key))).toMatch(/damaged|keys/);
	});
});

test.each([
	['ssh-ed25519 AAAA', 'SSH keys'],
	['age1nonsense', 'age-keygen'],
	['', 'age-keygen'],
])('%j is refused as a recipient', async (wrong, told) => {
	expect(await why(seal('x', {kind: 'recipients', recipients: [wrong]}))).toContain(told);
});

test('a file with anything but identities is refused, and no line of it is told', () => {
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'klar-key-')), 'key.txt');
	writeFileSync(file, '# comment\nhunter2hunter2\n');
	expect(() => readIdentities(file)).toThrow(/line 2 is no age identity/);
	expect(() => readIdentities(file)).not.toThrow(/hunter2/);
	writeFileSync(file, '# nothing\n');
	expect(() => readIdentities(file)).toThrow(/it holds none/);
});

const hasAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!hasAge)('with age on this machine', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-age-'));
	const file = (name: string, content?: string | Uint8Array): string => {
		const at = path.join(folder, name);
		if (content !== undefined) writeFileSync(at, content);
		return at;
	};

	test('age opens what klar sealed', async () => {
		const sealed = file('by-klar.age', await seal(plain, {kind: 'recipients', recipients: [recipient]}));
		expect(execFileSync('age', ['-d', '-i', keyFile, sealed]).toString()).toBe(plain);
	});

	test('klar opens what age seals now', async () => {
		execFileSync('age', ['-r', recipient, '-o', file('now.age'), file('plain.txt', plain)]);
		expect(await text(readFileSync(file('now.age')), key)).toBe(plain);
	});

	test('age opens what klar sealed with a passphrase', async () => {
		const sealed = file('passphrase.age', await seal(plain, {kind: 'passphrase', passphrase}));
		const env = {PATH: process.env.PATH ?? ''};
		const age = launch('age', ['-d', '-o', file('opened.txt'), sealed], {cols: 80, rows: 24, env, cwd: folder});
		await age.waitFor('Enter passphrase', 30_000);
		await age.press(...passphrase, '\r');
		expect(await age.exited()).toBe(0);
		expect(readFileSync(file('opened.txt'), 'utf8')).toBe(plain);
	});

	test('age refuses what klar sealed to somebody else', async () => {
		const other = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
		const sealed = file('other.age', await seal(plain, {kind: 'recipients', recipients: [other]}));
		expect(spawnSync('age', ['-d', '-i', keyFile, sealed]).status).not.toBe(0);
	});
});
