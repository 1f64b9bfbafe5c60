import {orderedShare} from './entropy.ts';

/** Words that people write where a secret will stand. */
const words =
	/change.?(this|me|it)|replace|your|exa?mple|sample|dummy|placeholder|redacted|todo|fixme|insert|fill.?in|fake|mock|invalid|some[-_]|^(my|the|any|put|enter|add|use|set|foo|bar|baz)[-_.]|^my(secret|pass|key|token|api|app)|not[-_]?(a[-_]?)?(real|secret|used|needed|set|for[-_]prod)|x{3}|\*{3}|\.{3}|…|_{4}|-{4}|lorem|foobar|deadbeef|super[-_]?secret|top[-_]?secret|do[-_]?not[-_]?use|unused|^n\/a$|secret[-_]?(key|value|token|password|goes|here)|password[-_]?(here|goes)|[-_](here|goes)$|correct-?horse/i;
/** `test`, `demo`, `local` as words of their own, at either end or between separators. */
const testWords =
	/(^|[-_. ])(test(ing|s|er)?|demo|dev(elop(ment)?)?|local(host)?|ci|e2e|default|insecure|unsafe|stub)([-_. \d]|$)/i;
/** What a template engine, a shell, a build or a secret store fills in. */
const templates =
	/\$\{|\$\(|\{\{|\{%|<%|#\{|%\(|^%[\w-]+%$|%[sdvq@]|^<.*>$|<[\w -]+>|@@|^__\w+__$|^\$\w+|^\$env:|^@\w+[.(]|\{[\w.-]*\}|^\[\w.*\]$|\bENC[[(]|^(vault|ref\+|op|ssm|awssm|gcpsm|secret|secretref|keyvault|env|file|doppler):|^(!|arn:|sealed:|AgB[A-Z])|@Microsoft\.KeyVault|^projects\/[\w-]+\/secrets/i;
/** Reads of a variable, a setting, a function's result or a rule of validation that a pattern took for a value. */
const expressions =
	/(^|[^\w])(process\.env|import\.meta|os\.(environ|getenv)|getenv|environ|config(uration)?|settings?|secrets?|vars?|env|self|this|ctx|req(uest)?|props|options|opts|params|args|data|response|result|cfg|conf|input|inputs|github|steps|var|local|module)(\.|\[|\()|\w\(|\)\.|=>|::|->|^(new|await|func|function|lambda|return|null|nil|none|true|false|undefined)\b|^(required|nullable|sometimes|bail|filled|present|string|confirmed)(_\w{1,40})?(:[^|]{0,60})?\|/i;

/** Values that documentation, SDKs and emulators publish for everybody. */
const published: readonly string[] = [
	// Azurite and the Storage emulator; the Cosmos DB emulator
	'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw',
	'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIwEfSA',
	// Stripe's documentation
	'4eC39HqLyjWDarjtT1zdp7dc',
	'BQokikJOvBiI2HlWgH4olfQ2',
	'tR3PYbcVNZZ796tH88S4VQ2u',
	// First account of Hardhat and Anvil
	'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
	// Local Supabase's default
	'super-secret-jwt-token-with-at-least-32-characters-long',
	// Cloudflare Turnstile's and Google reCAPTCHA's test keys
	'0000000000000000000000000000000AA',
	'6LeIxAcTAAAAAGG-vFI1TnRWxMZNFuojJ4WifJWe',
];

/** Passwords that images and tutorials come with; they protect nothing and tell nothing. */
const defaults = new Set(
	`admin administrator app changeit db dev developer devpass devpassword docker example guest letmein local mariadb
	minio minioadmin mongo mongodb mysecretpassword mysql pass passw0rd passwd password password1 password123 pgpassword
	postgres postgresql pw pwd rabbitmq redis root rootpassword rootroot sa secret secret123 test test123 test1234 testing
	testpass testpassword toor user username mypassword mysecret dbpassword db_password qwerty 1234 12345 123456 12345678
	123456789 1234567890 password12 passw0rd! p@ssw0rd pass@word1 yourstrong(!)password`.split(/\s+/),
);

const maxOrdered = 0.6;
const minDistinct = 5;

/** Text under base64: `ZXhhbXBsZS1hcHAtc2VjcmV0` says `example-app-secret`. */
const decoded = (value: string): string => {
	if (value.length > 200 || value.length % 4 !== 0 || !/^[A-Za-z\d+/]{8,}={0,2}$/.test(value)) return '';
	const text = atob(value);
	return /^[\x20-\x7e]{5,}$/.test(text) ? text : '';
};

/** A word, template or run of characters that stands for a secret, or a value published for everybody. */
export const isPlaceholder = (value: string): boolean => {
	const bare = value.trim();
	if (bare === '' || words.test(bare) || testWords.test(bare) || templates.test(bare)) return true;
	const plain = decoded(bare);
	if (plain !== '' && (words.test(plain) || testWords.test(plain))) return true;
	if (published.some(known => bare.includes(known))) return true;
	return bare.length >= 8 && (new Set(bare).size < minDistinct || orderedShare(bare) >= maxOrdered);
};

/** A default of an image, framework or tutorial: `postgres`, `minioadmin`, `password123`. */
export const isDefaultPassword = (value: string): boolean => defaults.has(value.trim().toLowerCase());

/** Code that computes a value, taken for the value. */
export const isExpression = (value: string): boolean => expressions.test(value);
