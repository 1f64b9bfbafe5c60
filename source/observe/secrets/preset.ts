import type {SecretMatch} from './match.ts';

/**
 * Literals that stand in what secretlint's recommended preset finds, lower case. Basic authentication in URLs, database
 * addresses, PEM and AWS keys have rules of our own.
 */
export const presetLiterals: readonly string[] = [
	...['xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-', 'hooks.slack.com/services'],
	...['npm_', '_authtoken=', 'x-oauth-basic', 't3blbkfj', 'sk-ant-', 'gsk_', 'lin_api_', 'ntn_'],
	...['shppa_', 'shpca_', 'shpat_', 'shpss_', 'sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'],
	...[
		'ghp_',
		'gho_',
		'ghu_',
		'ghs_',
		'ghr_',
		'github_pat_',
		'glpat-',
		'glc_',
		'glsa_',
		'ops_ey',
		'hvs.',
		'hvb.',
		'hvr.',
	],
	...[
		'vcp_',
		'vci_',
		'vca_',
		'vcr_',
		'vck_',
		'dapi',
		'dckr_pat_',
		'figd_',
		'cfk_',
		'cfut_',
		'cfat_',
		'tskey-',
		'=hf_',
		' hf_',
		"'hf_",
		'"hf_',
	],
];

const ownRules = new Set([
	// It takes an account's number for a secret, and its range for the secret key begins at the key's name.
	'@secretlint/secretlint-rule-aws',
	'@secretlint/secretlint-rule-basicauth',
	'@secretlint/secretlint-rule-database-connection-string',
	'@secretlint/secretlint-rule-privatekey',
	'@secretlint/secretlint-rule-gcp',
	// Comments of the repository that switch findings off: the team's word is asked for, never taken from the code.
	'@secretlint/secretlint-rule-filter-comments',
]);

const kinds: Readonly<Record<string, string>> = {
	IncomingWebhook: 'Slack webhook',
	Npmrc_authToken: 'npm token',
	PackageJSON_xOauthToken: 'GitHub token',
};

/** Names as their owners write them; all else begins in upper case. */
const brands: Readonly<Record<string, string>> = {
	api: 'API',
	digitalocean: 'DigitalOcean',
	github: 'GitHub',
	gitlab: 'GitLab',
	hashicorp: 'HashiCorp',
	huggingface: 'Hugging Face',
	npm: 'npm',
	openai: 'OpenAI',
	sendgrid: 'SendGrid',
};

/** `STRIPE_SECRET_KEY_LIVE` → `Stripe secret key live`. */
const kindOf = (messageId: string): string => {
	const [first = '', ...rest] = messageId.toLowerCase().split('_');
	const capital = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
	return kinds[messageId] ?? [brands[first] ?? capital, ...rest.map(word => brands[word] ?? word)].join(' ');
};

/** Finds secrets in one text by secretlint's rules. */
export type PresetScan = (path: string, text: string) => Promise<readonly SecretMatch[]>;

/** Loads secretlint, which takes longer than most scans need it, and gives its rules as one function. */
export const loadPreset = async (): Promise<PresetScan> => {
	const [{lintSource}, preset] = await Promise.all([
		import('@secretlint/core'),
		import('@secretlint/secretlint-rule-preset-recommend'),
	]);
	const rules = preset.rules.filter(rule => !ownRules.has(rule.meta.id)).map(rule => ({id: rule.meta.id, rule}));
	return async (path, text) => {
		const {messages} = await lintSource({
			source: {filePath: path, content: text, ext: '', contentType: 'text'},
			// The messages quote the secret, so only their places and ids are used.
			options: {config: {rules}, noPhysicFilePath: true, maskSecrets: true},
		});
		return messages.map(message => ({
			kind: kindOf(message.messageId),
			value: text.slice(message.range[0], message.range[1]),
			index: message.range[0],
			form: 'format',
		}));
	};
};
