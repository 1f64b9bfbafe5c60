import type {SecretMatch, SecretRule} from './match.ts';

/** A header with at least 64 characters of key material behind it; escaped line breaks (`\n`) and quotes may lie between. */
const pem =
	/-----BEGIN ((?:[A-Z0-9]{1,12} ){0,2})PRIVATE KEY(?: BLOCK)?-----(?:\\[rn]|[\s"'+,]){0,80}((?:[A-Za-z-]{3,20}: [^\n]{0,100}\n\s{0,40}){0,4}\s{0,40})([A-Za-z0-9+/=]{60,})/g;
/** A JSON Web Key with its private part (RFC 7517): `d`, or the `k` of a symmetric one. Names may be in upper case (.NET). */
const jwkType = /"kty"\s{0,8}:\s{0,8}"(RSA|EC|OKP|oct)"/gi;
const jwkPrivate = /"(d|k)"\s{0,8}:\s{0,8}"([\w-]{22,})"/i;
/** How far from `kty` a member of the same object may stand; a 4096-bit RSA key has about 3,200 characters. @unit characters */
const jwkReach = 6000;
const ageKey = /\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b/g;
const puttyKey =
	/^PuTTY-User-Key-File-\d: [^\n]{1,60}\n(?:[^\n]{0,200}\n){1,40}?Private-Lines: \d{1,3}\r?\n([A-Za-z0-9+/=]{40,})/gm;

const objectAround = (text: string, at: number): {start: number; body: string} => {
	const open = text.lastIndexOf('{', at);
	const start = open === -1 || at - open > jwkReach ? Math.max(0, at - jwkReach) : open;
	const close = text.indexOf('}', at);
	const end = close === -1 || close - at > jwkReach ? at + jwkReach : close;
	return {start, body: text.slice(start, end)};
};

const findJwks = (text: string): readonly SecretMatch[] =>
	[...text.matchAll(jwkType)].flatMap(type => {
		const {start, body} = objectAround(text, type.index);
		// `AdditionalData: {}` may stand before the members; the brace around them is what counts.
		const secret = jwkPrivate.exec(body);
		if (secret === null) return [];
		const isSymmetric = type[1]?.toLowerCase() === 'oct';
		if (isSymmetric !== (secret[1]?.toLowerCase() === 'k')) return [];
		return [
			{kind: 'private key (JWK)', value: secret[2] ?? '', index: start + secret.index, form: 'private-key' as const},
		];
	});

/** Private keys: PEM (RFC 7468), OpenSSH, PGP, PuTTY, JSON Web Keys and age identities. */
export const findPrivateKeys: SecretRule = ({text}) => [
	...[...text.matchAll(pem)].map(match => {
		const isEncrypted = /ENCRYPTED/.test(`${match[1]}${match[2]}`);
		return {
			kind: isEncrypted ? 'private key (PEM, encrypted)' : 'private key (PEM)',
			value: match[3] ?? '',
			index: match.index,
			form: 'private-key' as const,
			...(isEncrypted ? {weakBecause: 'it is encrypted with a passphrase'} : {}),
		};
	}),
	...findJwks(text),
	...[...text.matchAll(ageKey)].map(match => ({
		kind: 'private key (age)',
		value: match[0],
		index: match.index,
		form: 'private-key' as const,
	})),
	...[...text.matchAll(puttyKey)].map(match => ({
		kind: 'private key (PuTTY)',
		value: match[1] ?? '',
		index: match.index,
		form: 'private-key' as const,
	})),
];
