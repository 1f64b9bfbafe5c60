import type {FileEntry} from '../../domain/file.ts';
import {entropy, mixing} from './entropy.ts';
import type {SecretMatch, SecretRule} from './match.ts';
import {isExpression, isPlaceholder} from './placeholder.ts';

/**
 * A name, what gives it a value, and the value: `name = "value"`, `name: value`, `'name' => 'value'`,
 * `env('NAME', 'default')`, `NAME || 'default'`, `<name>value<`, `key="name" value="value"`.
 */
const head =
	/(?<![\w.-])([A-Za-z_][\w.-]{2,60})["'`\]]{0,2}([ \t]{0,12}(?:=>|:=|\?=|=|:|\|\||\?\?|\?:|,)[ \t]{0,4}|>|["']?[ \t]{1,4}value[ \t]{0,2}=[ \t]{0,2})/;
const quotedValue = /(?<quote>["'`])(?<quoted>[^"'`\s]{12,200})\k<quote>/;
const plainValue = /(?<plain>[^\s"'`,;<>()[\]{}]{12,200})(?=[\s,;<]|$)/;
/** In programs a value has quotes; without them it is an expression. */
const quotedAssignment = new RegExp(head.source + quotedValue.source, 'g');
const anyAssignment = new RegExp(`${head.source}(?:${quotedValue.source}|${plainValue.source})`, 'g');
/** `- name: NAME` with `value: …` on the next line, as containers get their environment. */
const named =
	/\bname:\s{0,4}["']?([A-Za-z_][\w.-]{2,60})["']?\s{0,4}\n\s{0,40}value:\s{0,4}(["']?)([^\s"']{12,200})\2\s{0,4}$/gm;

/** Names that end in what is secret; `passwordResetUrl`, `tokenType` and `secretName` end in something else. */
const secretName =
	/(pass(word|wd|phrase|code)?|pwd|secret(key)?|token|api[-_.]?key|apikey|(access|secret|private|encryption|signing|auth|account|master|app|shared|license|service|jwt|session|cookie|hmac|aes|crypt|storage|deploy)[-_.]?key|credentials?|(jwt|hash|password|token|crypt)[-_.]?salt|secret[-_]?key[-_]?base|authorization)([-_.]?(value|string|default|prod(uction)?|live))?$/i;
const publicName =
	/public|publishable|anon|site[-_.]?key|web[-_.]?site[-_.]?token|write[-_.]?key|csrf|xsrf|next[-_.]?(page)?[-_.]?token|page[-_.]?token|continuation|cursor|token[-_.]?type|hash(ed)?[-_.]?pass|pass\w*hash|encrypted|sealed|max[-_.]?token|(^|[-_.])(test|mock|fake|dummy|example|sample|demo|placeholder|local|dev)([-_.]|$)|^(NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|PUBLIC)_|secret[-_.]?(name|id|ref|arn|path|version)|(^|[-_.])(label|title|hint|message|msg|error|field|column|header|param|query|cookie|class|css|icon|text|type|mode|prefix|suffix)s?[-_.]/i;

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const hex = /^(0x)?[0-9a-f]+$/i;
/** Keys that servers make as hexadecimal text: `secret_key_base`, Symfony's `APP_SECRET`, an encryption key. */
const hexName =
	/(secret|secret[-_.]?key([-_.]?base)?|(app|api|encryption|signing|master|auth|session|hmac|aes)[-_.]?key|apikey|(access|auth|api|bearer)[-_.]?token)$/i;
const escapedText = /\\u[0-9a-f]{4}/i;
/** Digests, public keys and certificates; signed tokens have a rule of their own. */
const digestPrefix =
	/^(eyJ|(UNIQ|IDX|FK|UK|PK)_[0-9A-F]{8}|sha\d{1,3}[-:=]|md5[-:]|\$2[aby]?\$|\$argon2|\$pbkdf2|pbkdf2|scrypt:|\{(SSHA|SHA|CRYPT|bcrypt)\}|ssh-(rsa|ed25519)|AAAA[BC]3Nza|MI[IG])/i;
const pathLike =
	/^(\.{0,2}\/|~\/|[A-Za-z]:\\|file:)|\.(pem|key|crt|cer|json|ya?ml|txt|env|toml|ini|xml|html?|tsx?|jsx?|py|php|rb|go|java|cs|svg|png|md|local|com|io|net|org|dev)([:/?#]|$)|:\/\/|^[\w.-]+\/[\w./-]+\/[\w./-]*$/i;
const identifier = /^[A-Za-z_][A-Za-z]*([._:/-][A-Za-z]+)*\d{0,4}$/;

/** An action that a route of Laravel names: `Api\ApiV1Controller@getApp`. */
const action = /^(?:[A-Za-z_]\w{0,60}\\){0,8}[A-Z]\w{0,80}@[a-z]\w{0,60}$/;

const nameWord = /pass|pwd|secret|token|key|credential|salt|authorization/gi;
/** What of a long line is looked at. @unit characters */
const maxLine = 2000;
const minLength = 12;
const minEntropy = 3.5;
const minHexLength = 32;
const minHexEntropy = 3;
/** Between words with a number (about 0.1) and random text of letters and digits (about 0.5). */
const minMixing = 0.2;

/** Languages in which a value without quotes is an expression. */
const plainLanguages = new Set([
	'env',
	'yaml',
	'properties',
	'ini',
	'toml',
	'xml',
	'dockerfile',
	'shell',
	'config',
	'text',
	'',
]);

const isPassword = (name: string): boolean => /(pass(word|wd|phrase|code)?|pwd)$/i.test(name);

const looksSecret = (name: string, value: string): boolean => {
	// Text of another script, escaped: a translation of the word that names it.
	if (escapedText.test(value)) return false;
	if (value.length < minLength || isPlaceholder(value) || uuid.test(value) || digestPrefix.test(value)) return false;
	if (hex.test(value)) {
		const digits = value.replace(/^0x/, '');
		return hexName.test(name) && digits.length >= minHexLength && entropy(digits.toLowerCase()) >= minHexEntropy;
	}

	if (
		!/\d/.test(value) ||
		!/[A-Za-z]/.test(value) ||
		pathLike.test(value) ||
		identifier.test(value) ||
		action.test(value)
	)
		return false;
	if (entropy(value) < minEntropy || isExpression(value)) return false;
	// Passwords are words with marks in them; keys and tokens are random all over.
	return mixing(value) >= minMixing || (isPassword(name) && /[^\w.:/-]/.test(value));
};

type Assigned = {readonly name: string; readonly value: string; readonly index: number; readonly operator: string};

const toMatch = (file: FileEntry, {name, value, index, operator}: Assigned): readonly SecretMatch[] => {
	const last = name.split('.').at(-1) ?? name;
	if (!secretName.test(last) || publicName.test(name) || !looksSecret(last, value)) return [];
	const isFallback = /\|\||\?\?|\?:|^\s*,/.test(operator);
	const isTemplate = file.language === 'env' && /example|sample|template|dist$/i.test(file.base);
	let weakBecause: string | undefined;
	if (isTemplate) weakBecause = 'it stands in a template, whose copies may keep it';
	else if (isFallback) weakBecause = 'it is a default that counts where the variable is not set';
	return [
		{
			kind: isPassword(last) ? 'password' : `value of \`${last}\``,
			value,
			index,
			form: 'assignment',
			...(weakBecause === undefined ? {} : {weakBecause}),
		},
	];
};

/** Each line with a word of `secretName` once, with its offset: the long pattern sees nothing else. */
const linesWithNames = (text: string): readonly {readonly line: string; readonly offset: number}[] => {
	const lines: {line: string; offset: number}[] = [];
	let seen = 0;
	for (const word of text.matchAll(nameWord)) {
		if (word.index < seen) continue;
		const offset = text.lastIndexOf('\n', word.index) + 1;
		const end = text.indexOf('\n', word.index);
		seen = end === -1 ? text.length : end;
		lines.push({line: text.slice(offset, Math.min(seen, offset + maxLine)), offset});
	}

	return lines;
};

const assignedIn = (file: FileEntry, line: string, offset: number): readonly SecretMatch[] =>
	[...line.matchAll(plainLanguages.has(file.language) ? anyAssignment : quotedAssignment)].flatMap(match => {
		const [, name = '', operator = ''] = match;
		const {quoted, plain} = match.groups ?? {};
		const isArgument = operator.trim() === ',';
		// A comma between a name and a value is a call with a default: `getenv("NAME", "value")`.
		if (isArgument && !/["']/.test(line.charAt(match.index + name.length))) return [];
		if (quoted === undefined && isArgument) return [];
		return toMatch(file, {name, value: quoted ?? plain ?? '', index: offset + match.index, operator});
	});

/** Random-looking values given to names such as `api_key`, `secret` and `password`. */
export const findAssignments: SecretRule = ({file, text}) => [
	...linesWithNames(text).flatMap(({line, offset}) => assignedIn(file, line, offset)),
	...(file.language === 'yaml' ? [...text.matchAll(named)] : []).flatMap(match =>
		toMatch(file, {name: match[1] ?? '', value: match[3] ?? '', index: match.index, operator: ':'}),
	),
];
