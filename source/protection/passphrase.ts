import {readFileSync} from 'node:fs';
import {UserError} from '../errors.ts';
import {type PromptTerminal, promptHidden} from './prompt-hidden.ts';

/** Where a passphrase may come from. Never from the command line, which other users of the machine and its history see. */
export type PassphraseSource = {
	readonly terminal: PromptTerminal;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** A file whose first line it is. */
	readonly file?: string;
};

/** The environment variable that gives it to scripts. */
export const passphraseVariable = 'KLAR_PASSPHRASE';

/**
 * The least that encrypts: age derives the key slowly, which protects ten random characters against guessing offline,
 * and not much less. Decrypting takes any.
 */
const leastCharacters = 10;

const firstLine = (file: string): string => {
	try {
		return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
	} catch (error) {
		throw new UserError(
			{
				what: `the passphrase could not be read from \`${file}\``,
				why: error instanceof Error ? error.message : String(error),
				next: 'name a file whose first line is the passphrase',
			},
			{cause: error},
		);
	}
};

const given = ({file, env}: PassphraseSource): string | undefined => {
	if (file !== undefined) return firstLine(file);
	const value = env[passphraseVariable];
	return value === undefined || value === '' ? undefined : value;
};

const noTerminal = (): UserError =>
	new UserError({
		what: 'there is nobody to ask for a passphrase',
		why: 'standard input is no terminal here',
		next: `set \`${passphraseVariable}\`, or name a file by \`--passphrase-file\``,
	});

const asked = async (terminal: PromptTerminal, question: string): Promise<string> => {
	if (terminal.stdin.isTTY !== true) throw noTerminal();
	return promptHidden(question, terminal);
};

/** The passphrase of a file to decrypt. @throws UserError when there is none to be had */
export const passphraseToOpen = async (source: PassphraseSource): Promise<string> =>
	given(source) ?? asked(source.terminal, 'Passphrase: ');

const tooShort = (): UserError =>
	new UserError({
		what: 'the passphrase is too short',
		why: `whoever has the file can try out millions; under ${leastCharacters} characters protect nothing for long`,
		next: 'take four or five random words, or encrypt to a key with `--encrypt`',
	});

/** A passphrase to encrypt with; a person types it twice. @throws UserError when it is too short or the two differ */
export const passphraseToSeal = async (source: PassphraseSource): Promise<string> => {
	const known = given(source);
	const passphrase = known ?? (await asked(source.terminal, 'New passphrase: '));
	if ([...passphrase].length < leastCharacters) throw tooShort();
	if (known !== undefined || (await asked(source.terminal, 'Once more: ')) === passphrase) return passphrase;
	throw new UserError({
		what: 'nothing was encrypted',
		why: 'the two passphrases differ',
		next: 'try again',
	});
};
