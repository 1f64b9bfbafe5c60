import type {Sealing} from '../commands/sealing.ts';
import type {UserError} from '../errors.ts';
import type {Flags, FlagTable} from './command.ts';

/** The flags with which a command encrypts what it writes. */
export const sealFlags = {
	encrypt: {type: 'string', multiple: true},
	passphrase: {type: 'boolean'},
	'passphrase-file': {type: 'string'},
} as const satisfies FlagTable;

/** Their lines in the help. */
export const sealHelp = `  --encrypt <key>      encrypt to this age recipient (age1…); several may be given, each of which can open it
  --passphrase         encrypt with a passphrase in place of a key: asked for unseen, or taken from $KLAR_PASSPHRASE
  --passphrase-file <file>
                       take the passphrase from the first line of this file`;

type Refuse = (why: string) => UserError;

/** How to encrypt; undefined where it is not asked for. @throws UserError for a key and a passphrase at once */
export const readSealing = (flags: Flags, refuse: Refuse): Sealing | undefined => {
	const {encrypt, passphrase} = flags;
	const file = flags['passphrase-file'];
	const wantsPassphrase = passphrase === true || typeof file === 'string';
	const [first, ...rest] = Array.isArray(encrypt) ? encrypt.map(String) : [];
	if (first !== undefined && wantsPassphrase) {
		throw refuse('`--encrypt` encrypts to a key and `--passphrase` with a passphrase: age takes one of them');
	}

	if (first !== undefined) return {kind: 'recipients', recipients: [first, ...rest]};
	if (!wantsPassphrase) return undefined;
	return {kind: 'passphrase', ...(typeof file === 'string' ? {file} : {})};
};
