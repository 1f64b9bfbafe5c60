import {readFileSync, statSync} from 'node:fs';
import {UserError} from '../errors.ts';
import {readIdentities} from '../protection/identity-file.ts';
import {passphraseToOpen} from '../protection/passphrase.ts';
import {type Key, needsPassphrase, unseal} from '../protection/seal.ts';
import type {Terminal} from './assess.ts';

/** What opens an encrypted file. */
export type OpenWith = {
	/** Files with age identities. */
	readonly identityFiles: readonly string[];
	/** A file with the passphrase. @default the environment, then the terminal */
	readonly passphraseFile?: string;
};

/** A report of the largest assessments is a hundredth of it. @unit bytes */
const maxBytes = 64 * 1024 * 1024;

/** The bytes of a file that a person named. @throws UserError when it cannot be read, or is larger than any report */
export const readNamed = (file: string): Uint8Array => {
	try {
		if (statSync(file).size > maxBytes) throw new Error(`it has more than ${maxBytes / 1024 / 1024} MB`);
		return readFileSync(file);
	} catch (error) {
		throw new UserError(
			{
				what: `\`${file}\` cannot be read`,
				why: error instanceof Error ? error.message : String(error),
				next: 'name a file that klar or age wrote',
			},
			{cause: error},
		);
	}
};

const keyOf = async (bytes: Uint8Array, file: string, how: OpenWith, terminal: Terminal): Promise<Key> => {
	const {identityFiles, passphraseFile} = how;
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

/** Decrypts bytes by the keys that were named, or by a passphrase where the file asks for one. @throws UserError */
export const openSealed = async (
	{bytes, file}: {readonly bytes: Uint8Array; readonly file: string},
	how: OpenWith,
	terminal: Terminal,
): Promise<Uint8Array> => unseal(bytes, await keyOf(bytes, file, how, terminal));
