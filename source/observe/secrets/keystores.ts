import type {FileEntry, FileIndex} from '../../domain/file.ts';
import type {SecretFinding} from '../../domain/secret.ts';

const extensions = ['p12', 'pfx', 'jks', 'keystore', 'bcfks', 'ppk'] as const;
/** Stores that hold certificates to trust, or the key that every Android developer has. */
const harmless =
	/trust|cacerts|debug\.keystore|(^|[/._-])(tests?|examples?|samples?|demos?|dev|local(host)?)([/._-]|$)/i;
const trialRoles = new Set(['test', 'docs', 'example', 'vendored', 'generated']);

const isOwnKeystore = (file: FileEntry): boolean =>
	file.isTracked &&
	!harmless.test(file.path) &&
	!/(^|\/)(tests?|testdata|fixtures?|examples?|docs?|node_modules|vendor)\//i.test(file.path) &&
	!trialRoles.has(file.role);

/** Key stores that are tracked: binary, so known by their names alone. */
export const findKeystores = (files: FileIndex): readonly SecretFinding[] =>
	files
		.withExtension(...extensions)
		.filter(isOwnKeystore)
		.map(file => ({
			path: file.path,
			line: 1,
			kind: `key store (.${file.extension})`,
			masked: '…',
			reason: 'a tracked key store is as safe as its password: keep it in a secret store and mount it',
			strength: 'live',
		}));
