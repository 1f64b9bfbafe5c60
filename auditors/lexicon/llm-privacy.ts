// How personal data comes into prompts and is kept out. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** Personal data is taken out of a text. The first group is the name. */
export const masking: Signal = {
	keywords: [
		'presidio',
		'anonymiz',
		'anonymis',
		'redact',
		'scrub',
		'pseudonym',
		'PIIMiddleware',
		'pii_',
		'_pii',
		'pii(',
		'mask',
		'deidentif',
		'de_identif',
		'DlpService',
		'DataLossPrevention',
		'piiranha',
	],
	pattern:
		/\b(?:import|from)\b.{0,40}\b(presidio\w*|scrubadub|redact-pii|@?piiranha|pii_?filter\w*)|\b(PIIMiddleware|DlpServiceClient|PresidioAnonymizer|PresidioReversibleAnonymizer|DataLossPrevention\w*)\b|\b(\w{0,24}(?:anonymi[sz]e|redact|scrub|pseudonymi[sz]e|deidentify|de_identify)\w{0,24})\(|\b(mask_?(?:pii|personal|sensitive|prompt|text|input|message|email|phone)\w{0,16})\(|\b(\w{0,16}_?pii_?\w{0,16})\(/i,
	roles: ['source'],
	maxPerFile: 6,
};

/** Personal data is named beside what makes a prompt. */
export const personalPrompt: Signal = {
	keywords: [
		'email',
		'phone',
		'first_name',
		'firstName',
		'last_name',
		'lastName',
		'full_name',
		'fullName',
		'address',
		'profile_context',
		'profileContext',
		'user_name',
		'userName',
		'username',
		'date_of_birth',
		'medical',
		'patient',
		'profile',
	],
	pattern:
		/\b(?:user|customer|profile|patient|person|contact|client|member|employee|candidate|\w{0,10}[uU]ser)\w{0,10}\??\.?_?(?:email|phone\w*|first_?name|last_?name|full_?name|address|name|context|bio|profile)\b|["']?(?:email|phone_?number|first_?name|last_?name|full_?name|street|date_of_birth|birth_?date)["']?\s*[=:]\s*[\w{$(]|\{\w{0,30}(?:email|phone|full_name|user_name|customer_name)\w{0,10}\}/i,
	roles: ['source'],
	maxPerFile: 5,
};

/** What a person wrote goes into a prompt. */
export const userText: Signal = {
	keywords: ['message', 'prompt', 'question', 'query', 'input', 'content', 'text', 'request', '.user('],
	pattern:
		/(?<!\w)(?:request\.(?:json|body|form|get_json|data|message|prompt|question|query|content|text)|req\.body|user_?(?:message|input|text|query|prompt|question|content)|userMessage|userInput|ChatRole\.User|HumanMessage|UserMessage|role["']?\s*[:=]\s*["']user["']|messages)(?!\w)|@RequestBody\b|\.user\(/,
	roles: ['source'],
	maxPerFile: 5,
};
