import type {Candidate, SecretMatch} from './match.ts';

/** A form that one provider gives its secrets. */
type Format = {
	readonly kind: string;
	/** A literal of each match in lower case, at least 4 characters, for the read pass and to skip the pattern. */
	readonly literals: readonly string[];
	/** The whole secret is the match, or its group `secret`. Bounded. */
	readonly pattern: RegExp;
};

// Forms from the providers' own documentation that secretlint's recommended preset does not know.
export const formats: readonly Format[] = [
	// Identifiers are base32; those that begin with ASIA belong to sessions and expire within hours.
	{kind: 'AWS access key id', literals: ['akia'], pattern: /(?<![A-Za-z0-9])AKIA[A-Z2-7]{16}(?![A-Za-z0-9])/g},
	{
		kind: 'AWS secret access key',
		literals: ['secret_access_key', 'secretaccesskey', 'aws_secret', 'awssecret', 'secret_key', 'secretkey'],
		pattern:
			/(?:secret_?(?:access_?)?key|aws_?secret)(?:_id)?["'\]]{0,2}\s{0,4}(?:=>|:=|=|:|,)\s{0,4}["']?(?<secret>(?=[A-Za-z0-9/+]{0,39}\d)(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
	},
	{kind: 'SendGrid key', literals: ['sendgrid', 'smtp'], pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g},
	{kind: 'Google API key', literals: ['aiza'], pattern: /\bAIza[\w-]{35}(?![\w-])/g},
	{kind: 'Google OAuth client secret', literals: ['gocspx-'], pattern: /\bGOCSPX-[\w-]{28}(?![\w-])/g},
	{
		kind: 'Google OAuth refresh token',
		literals: ['1//0', 'refresh_token', 'refreshtoken'],
		pattern: /\b1\/\/0[\w-]{60,110}(?![\w-])/g,
	},
	{
		kind: 'Azure storage or service key',
		literals: ['accountkey=', 'sharedaccesskey='],
		pattern: /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/]{42,86}={1,2})/g,
	},
	{kind: 'Azure SAS token', literals: ['&sig='], pattern: /&sig=(?<secret>[A-Za-z0-9%+/]{40,64}(?:%3D|=))/gi},
	{kind: 'DigitalOcean token', literals: ['dop_v1_', 'doo_v1_'], pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g},
	{kind: 'PyPI token', literals: ['pypi-age'], pattern: /\bpypi-AgE[\w-]{50,300}/g},
	{kind: 'RubyGems key', literals: ['rubygems_'], pattern: /\brubygems_[a-f0-9]{48}\b/g},
	{kind: 'Stripe webhook secret', literals: ['whsec_'], pattern: /\bwhsec_[A-Za-z0-9+/]{32,64}/g},
	{kind: 'Twilio API key', literals: ['twilio'], pattern: /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/g},
	{kind: 'Mailgun key', literals: ['mailgun'], pattern: /(?<![\w-])key-[a-f0-9]{32}(?![A-Za-z0-9])/g},
	{kind: 'Mailchimp key', literals: ['mailchimp'], pattern: /(?<![A-Za-z0-9])[a-f0-9]{32}-us\d{1,2}(?![A-Za-z0-9])/g},
	{
		kind: 'Telegram bot token',
		literals: ['telegram', 'bot_token', 'bottoken'],
		pattern: /(?<![\w-])\d{8,10}:AA[\w-]{33}(?![\w-])/g,
	},
	{
		kind: 'Discord webhook',
		literals: ['discord.com/api/webhooks', 'discordapp.com/api/webhooks'],
		pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<secret>[\w-]{60,72})/g,
	},
	{
		kind: 'Discord bot token',
		literals: ['discord'],
		pattern: /(?<![\w.-])[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/g,
	},
	{
		kind: 'Microsoft Teams webhook',
		literals: ['webhook.office.com'],
		pattern: /webhook\.office\.com\/webhookb2\/[\w-]{36}@[\w-]{36}\/IncomingWebhook\/(?<secret>[a-f0-9]{32})/g,
	},
	{kind: 'New Relic key', literals: ['nrak-', 'nral'], pattern: /\bNRAK-[A-Z0-9]{27}\b|\b[a-f0-9]{36}NRAL\b/g},
	{kind: 'Sentry auth token', literals: ['sntrys_', 'sntryu_'], pattern: /\bsntry[su]_[\w+/=-]{40,300}/g},
	{
		kind: 'Doppler token',
		literals: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'],
		pattern: /\bdp\.(?:pt|st|ct|sa)\.(?:[\w-]{2,35}\.)?[A-Za-z0-9]{40,44}\b/g,
	},
	{kind: 'Pulumi token', literals: ['pul-'], pattern: /\bpul-[a-f0-9]{40}\b/g},
	{kind: 'Terraform Cloud token', literals: ['.atlasv1.'], pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}/g},
	{kind: 'Postman key', literals: ['pmak-'], pattern: /\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b/g},
	{kind: 'Atlassian token', literals: ['atatt3'], pattern: /\bATATT3[\w=-]{180,200}/g},
	{kind: 'Airtable token', literals: ['airtable'], pattern: /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b/g},
	{kind: 'PlanetScale secret', literals: ['pscale_'], pattern: /\bpscale_(?:pw|tkn|oauth)_[\w.=-]{32,64}/g},
	{
		kind: 'Supabase secret key',
		literals: ['sb_secret_', 'sbp_'],
		pattern: /\bsb_secret_[\w-]{20,60}|\bsbp_[a-f0-9]{40}\b/g,
	},
	{
		kind: 'Neon or Fly token',
		literals: ['fo1_', 'fm2_', 'napi_'],
		pattern: /\bfo1_[\w-]{43}\b|\bfm2_[\w+/=]{100,600}|\bnapi_[a-z0-9]{60,70}\b/g,
	},
	{kind: 'OpenRouter key', literals: ['sk-or-v1-'], pattern: /\bsk-or-v1-[a-f0-9]{64}\b/g},
	// The older form without a marker in the middle, and project keys of other lengths than secretlint knows.
	{
		kind: 'OpenAI API key',
		literals: ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'openai', 'deepseek'],
		pattern: /(?<![\w-])sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{40,180}(?![\w-])/g,
	},
	{kind: 'Replicate token', literals: ['replicate'], pattern: /\br8_[A-Za-z0-9]{37}\b/g},
	{kind: 'xAI key', literals: ['xai-'], pattern: /\bxai-[A-Za-z0-9]{70,90}\b/g},
	{kind: 'Perplexity key', literals: ['pplx-'], pattern: /\bpplx-[A-Za-z0-9]{48}\b/g},
	{kind: 'Pinecone key', literals: ['pcsk_'], pattern: /\bpcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,65}\b/g},
	{kind: 'LangSmith key', literals: ['lsv2_'], pattern: /\blsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}\b/g},
	{
		kind: 'Langfuse secret key',
		literals: ['sk-lf-'],
		pattern: /\bsk-lf-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}\b/g,
	},
	{
		kind: 'Square token',
		literals: ['sq0csp-', 'sq0atp-', 'eaaae'],
		pattern: /\bsq0(?:csp|atp)-[\w-]{22,43}|\bEAAAE[\w-]{59}(?![\w-])/g,
	},
	{kind: 'Facebook access token', literals: ['facebook', 'instagram'], pattern: /\bEAA[A-Za-z0-9]{90,200}\b/g},
	{kind: 'Firebase messaging key', literals: [':apa91b'], pattern: /\bAAAA[\w-]{7}:APA91b[\w-]{134,140}/g},
	{kind: 'Dropbox token', literals: ['dropbox'], pattern: /\bsl\.[Bu][\w-]{130,1200}/g},
	{kind: 'Artifactory key', literals: ['akcp'], pattern: /\bAKCp[A-Za-z0-9]{68,70}\b/g},
	{kind: 'JFrog or Nexus reference token', literals: ['cmvmdgtu'], pattern: /\bcmVmdGtu[A-Za-z0-9]{56}\b/g},
	{kind: 'Heroku key', literals: ['hrku-'], pattern: /\bHRKU-[A-Za-z0-9_-]{58,62}(?![\w-])/g},
	{
		kind: 'Laravel application key',
		literals: ['base64:'],
		pattern: /\bAPP_KEY\s{0,3}[=:]\s{0,3}["']?base64:(?<secret>[A-Za-z0-9+/]{43}=)/g,
	},
];

/**
 * Secrets in a provider's own form.
 * @param literals what of the formats' literals occurs in the text, lower case
 */
export const findFormats = ({text}: Candidate, literals: ReadonlySet<string>): readonly SecretMatch[] =>
	formats
		.filter(format => format.literals.some(literal => literals.has(literal)))
		.flatMap(format =>
			[...text.matchAll(format.pattern)].map((match): SecretMatch => {
				const value = match.groups?.secret ?? match[0];
				return {kind: format.kind, value, index: match.index + match[0].indexOf(value), form: 'format'};
			}),
		);
