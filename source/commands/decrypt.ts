import {readFileSync} from 'node:fs';
import {UserError} from '../errors.ts';
import {readIdentities} from '../protection/identity-file.ts';
import {passphraseToOpen} from '../protection/passphrase.ts';
import {isSealed, type Key, needsPassphrase, unseal} from '../protection/seal.ts';
import type {Terminal} from './assess.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {writePrivate} from './private-file.ts';
import type {Services} from './services.ts';

export type DecryptOptions = {
	readonly file: string;
	/** Files with age identities. */
	readonly identityFiles: readonly string[];
	readonly passphraseFile?: string;
	/** The file to write. @default stdout */
	readonly output?: string;
};

const readSealed = (file: string): Uint8Array => {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		throw new UserError(
			{
				what: `\`${file}\` cannot be read`,
				why: error instanceof Error ? error.message : String(error),
				next: 'name a file that `klar … --encrypt` or age wrote',
			},
			{cause: error},
		);
	}

	if (isSealed(bytes)) return bytes;
	throw new UserError({
		what: `\`${file}\` is not encrypted with age`,
		why: 'it does not begin as age files do',
		next: 'open it as it is, or name the encrypted file',
	});
};

const keyOf = async (bytes: Uint8Array, options: DecryptOptions, terminal: Terminal): Promise<Key> => {
	const {file, identityFiles, passphraseFile} = options;
	if (await needsPassphrase(bytes)) {
		const source = {terminal, env: terminal.env, ...(passphraseFile === undefined ? {} : {file: passphraseFile})};
		return {kind: 'passphrase', passphrase: await passphraseToOpen(source)};
	}

	const [first, ...rest] = identityFiles.flatMap(readIdentities);
	if (first !== undefined) return {kind: 'identities', identities: [first, ...rest]};
	throw new UserError({
		what: `\`${file}\` opens with a key`,
		why: 'it is encrypted to age recipients, and no identity was named',
		next: 'name the file with your key: `--identity key.txt`',
	});
};

// Whoever knows a public key can encrypt to it, so what comes out is as foreign as any file.
const isPlainText = (text: string): boolean =>
	!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]|\r(?!\n)/.test(text);

/** `klar report --decrypt`: opens what klar or age encrypted, to stdout or to a file for its owner alone. */
export const decrypt = async (options: DecryptOptions, services: Services, terminal: Terminal): Promise<Outcome> => {
	const {file, output} = options;
	const sealed = readSealed(file);
	const bytes = await unseal(sealed, await keyOf(sealed, options, terminal));
	services.record({action: 'viewed', subject: file, detail: `decrypted to ${output ?? 'stdout'}`});
	if (output !== undefined) {
		writePrivate(output, bytes);
		return {stderr: `Wrote ${services.printable(output)}.\n`, exitCode: exitCodes.done};
	}

	const text = Buffer.from(bytes).toString('utf8');
	if (isPlainText(text)) return {stdout: text, exitCode: exitCodes.done};
	throw new UserError({
		what: `what \`${file}\` holds is no plain text`,
		why: 'it has control characters, which could do things to this terminal',
		next: 'name a file to write it to: `--output <file>`',
	});
};
