import {UserError} from '../errors.ts';

// age (https://age-encryption.org/v1), by its author's own library. It is loaded when something is encrypted or decrypted.

/** Whom a file is encrypted to: age recipients (`age1…`), or whoever knows a passphrase. */
export type Lock =
	| {readonly kind: 'recipients'; readonly recipients: readonly [string, ...string[]]}
	| {readonly kind: 'passphrase'; readonly passphrase: string};

/** What opens a file: age identities (`AGE-SECRET-KEY-…`), or a passphrase. */
export type Key =
	| {readonly kind: 'identities'; readonly identities: readonly [string, ...string[]]}
	| {readonly kind: 'passphrase'; readonly passphrase: string};

const armorHead = '-----BEGIN AGE ENCRYPTED FILE-----';
const binaryHead = 'age-encryption.org/v1\n';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const badRecipient = (recipient: string, cause: unknown): UserError =>
	new UserError(
		{
			what: `\`${recipient.slice(0, 80)}\` is no age recipient`,
			why: recipient.startsWith('ssh-')
				? 'klar encrypts to age keys, not to SSH keys'
				: `a recipient begins with \`age1\` and is written by \`age-keygen\` (${reasonOf(cause)})`,
			next: 'make a key pair with `age-keygen -o key.txt`; its line `public key:` is the recipient',
		},
		{cause},
	);

/** Encrypts a text. The result is ASCII (age's armor), so that it can be printed, mailed and pasted. @throws UserError */
export const seal = async (text: string, lock: Lock): Promise<string> => {
	const {Encrypter, armor} = await import('age-encryption');
	const encrypter = new Encrypter();
	if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase);
	else
		for (const recipient of lock.recipients) {
			try {
				encrypter.addRecipient(recipient);
			} catch (error) {
				throw badRecipient(recipient, error);
			}
		}
	return armor.encode(await encrypter.encrypt(text));
};

/** Whether a file's bytes are encrypted with age, in either form. */
export const isSealed = (bytes: Uint8Array): boolean => {
	const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart();
	return start.startsWith(armorHead) || start.startsWith(binaryHead);
};

/** Whether a sealed file asks for a passphrase. Its header names the kind of key in plain text. */
export const needsPassphrase = async (bytes: Uint8Array): Promise<boolean> =>
	/^-> scrypt /m.test(Buffer.from((await binaryOf(bytes)).subarray(0, 500)).toString('latin1'));

const binaryOf = async (bytes: Uint8Array): Promise<Uint8Array> => {
	const text = Buffer.from(bytes).toString('latin1');
	if (!text.trimStart().startsWith(armorHead)) return bytes;
	const {armor} = await import('age-encryption');
	try {
		return armor.decode(text);
	} catch (error) {
		throw damaged(error);
	}
};

const damaged = (cause: unknown): UserError =>
	new UserError(
		{
			what: 'the file cannot be decrypted',
			why: `it is damaged or was changed (${reasonOf(cause)})`,
			next: 'fetch it again from where it came',
		},
		{cause},
	);

/** The library's own words where no key fits; everything else is damage. */
const noMatch = /no identity matched/i;

const wrongKey = (key: Key, cause: unknown): UserError =>
	new UserError(
		{
			what: 'the file cannot be decrypted',
			why: key.kind === 'passphrase' ? 'the passphrase is wrong' : 'it was not encrypted to any of these keys',
			next: key.kind === 'passphrase' ? 'try again' : 'name the file with the right key by `--identity`',
		},
		{cause},
	);

const decrypterFor = async (key: Key) => {
	const {Decrypter} = await import('age-encryption');
	const decrypter = new Decrypter();
	if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase);
	else for (const identity of key.identities) decrypter.addIdentity(identity);
	return decrypter;
};

/**
 * Decrypts what age or klar encrypted, in binary or armored form.
 * @throws UserError when the key does not fit, or the file is damaged
 */
export const unseal = async (bytes: Uint8Array, key: Key): Promise<Uint8Array> => {
	const binary = await binaryOf(bytes);
	const decrypter = await decrypterFor(key);
	try {
		return await decrypter.decrypt(binary);
	} catch (error) {
		throw noMatch.test(reasonOf(error)) ? wrongKey(key, error) : damaged(error);
	}
};
