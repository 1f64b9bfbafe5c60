// What masks personal data, and what lets it out. To add a library: its form in the pattern, its literal in the keywords.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

const person =
	'(?:e_?-?mail|phone|mobile|full_?name|first_?name|last_?name|user_?name|sur_?name|street|address|card_?(?:number|no)?|credit_?card|cc_?num\\w*|cvv|iban|ssn|personal|pii|gdpr|ip_?addr\\w*|(?<![a-z])ip(?![a-z])|birth|dob|passport|customer|person)';

/** The logger, the error tracker or the collector masks what it is given. */
export const masksCentrally: Signal = {
	keywords: [
		'redact',
		'before_send',
		'beforeSend',
		'scrub',
		'EventScrubber',
		'filter_parameters',
		'presidio',
		'MaskingPattern',
		'LogMasked',
		'Destructure',
		'ReplaceAttr',
		'dontReport',
		'sensitive',
		'Sensitive',
		'PiiMask',
		'PIIFilter',
		'PiiFilter',
		'mask',
		'Mask',
		'anonymize',
		'AddRedaction',
		'ProcessorInterface',
		'pushProcessor(',
		'sanitize',
	],
	pattern:
		/\bredact(?:Paths|ion|Keys|Fields|Options|_keys|_fields)?\s*[:=]\s*(?:[[{(]|\w+Paths)|\bbefore_send(?:_transaction)?\s*=|\bbeforeSend(?:Transaction)?\s*[:(](?!\s*(?:async\s+)?(?:function\s*)?\(?\s*(?:jq)?xhr)|EventScrubber\(|filter_parameters\s*\+?=|[pP]residio\w*|MaskingPattern\w*|\[LogMasked|Destructure\.\w*(?:Mask|Redact|Sensitive)|ReplaceAttr:|class \w*(?:Mask|Redact|Sensitive|Pii|PII|Scrub|Anonymi[sz]|Sanitiz)\w*(?:Filter|Formatter|Processor|Converter|Layout|Appender|Encoder|Serializer|Exporter)|\b(?:Mask|Redact|Sensitive|Pii|PII|Scrub)\w*(?:Filter|Formatter|Processor)\(|AddRedaction\(|pushProcessor\(.{0,160}(?:[mM]ask|[rR]edact|[sS]crub|[sS]anitiz|[aA]nonymi)|processors?:\s*\[?.{0,60}redaction|^\s*redaction(?:\/\w+)?:\s*$|\bsensitive_?(?:[fF]ields|[kK]eys)\s*[:=]\s*(?:new Set\()?[[({]|scrubadub|fast-redact|pii-?filter|\bmaskingOperator|@JsonSerialize\(using\s*=\s*\w*Mask/,
	roles: ['source', 'config'],
	paths: /\.(?!json$)[a-z]+$/i,
	keepsText: true,
};

/** A value is masked where it is used. */
export const masksValue: Signal = {
	keywords: [
		'mask',
		'redact',
		'anonymi',
		'pseudonymi',
		'obfuscat',
		'scrub',
		'PadLeft',
		'PersonalData',
		'hashEmail',
		'hash_email',
	],
	pattern: new RegExp(
		`\\b(?:get|to|with|is|do)?_?(?:mask(?:ed|ing)?|redact(?:ed)?|anonymi[sz]e[ds]?|pseudonymi[sz]e[ds]?|obfuscate[ds]?|scrub(?:bed)?)_?\\w{0,20}?${person}\\w{0,20}|\\b${person}\\w{0,12}_?(?:mask(?:ed|er)?|redact(?:ed|or)?|anonymi[sz]e[dr]?|obfuscate[dr]?)\\b|\\bmasked(?:CC|Card|Email|Phone)\\w*|\\b(?:mask|redact|anonymi[sz]e|obfuscate)\\w{0,12}\\([^)\\n]{0,60}${person}|\\bhash_?[eE]mail`,
		'i',
	),
	roles: ['source'],
	languages: programs,
};

/** Personal words near a mask, rather than those of secrets. */
export const personalWord = new RegExp(person, 'i');

/** A line of log takes a person's data. */
export const logsPerson: Signal = {
	keywords: [
		'log.',
		'log(',
		'logg',
		'Log::',
		'Log(',
		'logger',
		'logging',
		'console.',
		'print',
		'slog.',
		'zap.',
		'error_log',
		'Console.Write',
		'LogInformation',
		'LogError',
		'LogDebug',
		'LogWarning',
	],
	pattern: new RegExp(
		// The fields of a line may stand on lines of their own: `slog.String("username", name),`.
		`\\b(?:slog|zap)\\.(?:String|Any|Stringer)\\(\\s{0,2}"(?:\\w{1,20}_)?${person}",|(?:\\b(?:console\\.(?:log|info|error|warn|debug)|(?:\\w{0,20}\\.)?(?:log(?:ger)?|LOG(?:GER)?|_?logger|slog|zap|sugar|rails\\.logger)\\b[.:>-]{1,2}(?:info|error|warn\\w*|debug|trace|log\\w*|Info\\w*|Error\\w*|Warn\\w*|Debug\\w*|Print\\w*|Log\\w*|Fatal\\w*)|Log::\\w+|logging\\.\\w+|print(?:ln|f)?|fmt\\.Print\\w*|System\\.out\\.print\\w*|Console\\.Write\\w*|error_log)\\s*\\().{0,160}?(?:(?:\\.|->|\\?\\.|\\$\\{?|\\{|[,(+=]\\s?|\\[["'])(?:\\w{1,20}(?:\\.|->|\\?\\.))?\\w{0,12}?${person}\\b(?!\\s*\\w|Service|Template)|JSON\\.stringify\\((?:\\w{1,12}\\.)?(?:request|body|user|customer|profile)\\)|\\breq(?:uest)?\\.body\\b|\\$request->all\\(|\\brequest\\.data\\b)`,
		'i',
	),
	roles: ['source'],
	languages: programs,
	maxPerFile: 10,
};

/** An error tracker or a recorder of sessions gets data. */
export const tracker: Signal = {
	keywords: [
		'Sentry.init',
		'sentry_sdk.init',
		'posthog.init',
		'Bugsnag.start',
		'Rollbar',
		'datadogRum.init',
		'LogRocket.init',
		'UseSentry',
		'mixpanel.init',
		'analytics.identify',
		'posthog.identify',
		'SentrySdk.Init',
		'sentry.Init(',
	],
	pattern:
		/Sentry\.init\(|sentry_sdk\.init\(|posthog\.(?:init|identify)\(|Bugsnag\.start|datadogRum\.init|LogRocket\.init|UseSentry\(|mixpanel\.init|analytics\.identify\(|SentrySdk\.Init|sentry\.Init\(/,
	roles: ['source', 'config'],
};
