import type {ImportOptions} from '../commands/import.ts';
import {defineCommand} from './command.ts';

export const importCommand = defineCommand<ImportOptions>({
	name: 'import',
	usage: 'klar import <file> [--as <id>] [--replace] [--target <path>]',
	summary: 'take over an assessment that `klar export` wrote',
	details: `The file is checked before anything is saved, and an assessment that is here is never overwritten without --replace.

  --as <id>            save it under another id
  --replace            put it in the place of the assessment with the same id, which is kept as the version before
  --target <path>      where the repository lies on this machine
  --identity <file>    the age key that opens an encrypted file; several may be named
  --passphrase-file <file>
                       the passphrase that opens it (or $KLAR_PASSPHRASE, or asked for unseen)`,
	examples: [
		'klar import shop.klar.json --target ~/code/shop',
		'klar import shop.age --identity key.txt --as shop-from-anna',
	],
	flags: {
		as: {type: 'string'},
		replace: {type: 'boolean'},
		target: {type: 'string'},
		identity: {type: 'string', multiple: true},
		'passphrase-file': {type: 'string'},
	},
	mostWords: 1,
	read: ([file], flags, refuse) => {
		if (file === undefined) throw refuse('`klar import` needs the file');
		const {as, target, identity, 'passphrase-file': passphraseFile} = flags;
		return {
			file,
			...(typeof as === 'string' ? {as} : {}),
			isReplacing: flags.replace === true,
			...(typeof target === 'string' ? {target} : {}),
			identityFiles: Array.isArray(identity) ? identity.map(String) : [],
			...(typeof passphraseFile === 'string' ? {passphraseFile} : {}),
		};
	},
	run: async (options, services, terminal) =>
		(await import('../commands/import.ts')).importSaved(options, services, terminal),
});
