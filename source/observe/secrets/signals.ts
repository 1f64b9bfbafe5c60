import type {Role} from '../../domain/file.ts';
import type {Signal} from '../../domain/signal.ts';
import {formats} from './formats.ts';
import {presetLiterals} from './preset.ts';

/** Installed packages: what stands in them is other people's. Copies that were left behind are vendored too, yet own. */
const ownPaths =
	/^(?!(?:.*\/)?(?:node_modules|bower_components|jspm_packages|vendor|vendored|third[-_]?party|thirdparty|external-libs|godeps|pods|site-packages|\.yarn|\.?venv|\.bundle|wwwroot\/lib)\/)/i;

// Compiled output and locked versions hold only what a source file holds too.
const everywhere: readonly Role[] = ['source', 'config', 'ci', 'test', 'docs', 'example', 'vendored'];
const production: readonly Role[] = ['source', 'config', 'ci', 'vendored'];

const text = {within: 'text', keepsText: true, maxPerFile: 1, paths: ownPaths} as const;

/** A provider's literal with a run of 20 characters, at least one a digit, on the same line. */
const formatSignal: Signal = {
	...text,
	keywords: [...new Set([...presetLiterals, ...formats.flatMap(format => format.literals)])],
	pattern: /(?<![\w+/=.:%-])(?=[\w+/=.:%-]{20})[\w+/=.:%-]{0,400}\d/,
	roles: everywhere,
};

const keySignal: Signal = {
	...text,
	keywords: ['private key', '"kty"', 'age-secret-key', 'putty-user-key'],
	roles: everywhere,
};

const tokenSignal: Signal = {
	...text,
	keywords: ['eyjh', 'eyj0', 'eyjr', 'eyji'],
	pattern: /eyJ[\w-]{10,600}\.eyJ/,
	roles: everywhere,
};

const manifestSignal: Signal = {
	...text,
	keywords: ['kind: secret', 'kind: "secret'],
	pattern: /kind:\s{0,4}["']?Secret["']?\s{0,9}(#|$)/,
	roles: production,
	languages: ['yaml'],
};

const connectionSignal: Signal = {
	...text,
	keywords: ['http', 'post', 'mysql', 'mongo', 'redis', 'amqp', 'smtp', 'sql', 'jdbc', 'pwd=', 'password='].filter(
		keyword => keyword.length >= 4,
	),
	pattern: /:\/\/[^\s:@/"'`<>]{0,100}:[^\s@"'`<>/]{1,200}@|jdbc:.{0,400}password=|;.{0,300}(password|pwd)\s{0,3}=/i,
	roles: production,
};

/** Names that end in what is secret, given a value of at least 12 characters with a digit. */
const assignmentSignal: Signal = {
	...text,
	keywords: [
		...[
			'password',
			'passwd',
			'passphrase',
			'passcode',
			'secret',
			'token',
			'credential',
			'api_key',
			'apikey',
			'api-key',
		],
		...['access_key', 'accesskey', 'access-key', 'private_key', 'privatekey', 'encryption_key', 'encryptionkey'],
		...[
			'encryption-key',
			'signing_key',
			'signingkey',
			'signing-key',
			'auth_key',
			'authkey',
			'account_key',
			'accountkey',
		],
		...['master_key', 'masterkey', 'app_key', 'appkey', 'license_key', 'licensekey', 'service_key', 'servicekey'],
		...[
			'jwt_key',
			'jwtkey',
			'session_key',
			'sessionkey',
			'cookie_key',
			'hmac_key',
			'aes_key',
			'crypt_key',
			'deploy_key',
		],
		...['jwt_salt', 'hash_salt', 'password_salt', 'authorization', '_pwd', '.pwd'],
	],
	pattern:
		/(?:pass|pwd|secret|token|credential|key|salt|authorization)[\w.-]{0,20}(?:["'`\])}]{0,3}\s{0,12}(?:[:=|?]{1,2}>?|,)\s{0,4}|>|["']?\s{1,4}value\s{0,2}=\s{0,2})["'`]?(?=[^\s"'`]{12})[^\s"'`]{0,200}\d|name:.{0,100}(?:pass|pwd|secret|token|credential|key|salt)\w{0,20}["']?\s{0,4}$/i,
	roles: production,
};

/** What makes the read pass keep a file's text for `findSecrets`. */
export const secretSignals: readonly Signal[] = [
	formatSignal,
	keySignal,
	tokenSignal,
	manifestSignal,
	connectionSignal,
	assignmentSignal,
];
