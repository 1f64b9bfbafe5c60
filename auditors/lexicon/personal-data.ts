// Field names that hold people's data. To add one: one word in its kind.
import type {Signal} from '../../source/domain/signal.ts';

/** Kinds of personal data with the field names that hold them, snake case. */
export const personalFields: Readonly<Record<string, readonly string[]>> = {
	'e-mail': ['email', 'e_mail', 'email_address', 'mail_address'],
	name: [
		'first_name',
		'last_name',
		'full_name',
		'given_name',
		'family_name',
		'surname',
		'display_name',
		'middle_name',
		'customer_name',
		'passenger_name',
		'patient_name',
		'guest_name',
		'employee_name',
		'student_name',
		'recipient_name',
	],
	phone: ['phone', 'phone_number', 'telephone', 'mobile', 'mobile_number', 'cell_phone'],
	address: [
		'street_address',
		'street',
		'postal_code',
		'zip_code',
		'zipcode',
		'postcode',
		'home_address',
		'shipping_address',
		'billing_address',
	],
	account: [
		'username',
		'user_name',
		'password_hash',
		'hashed_password',
		'encrypted_password',
		'password_digest',
		'password',
	],
	birth: ['date_of_birth', 'birth_date', 'birthdate', 'birthday', 'dob'],
	identity: [
		'ssn',
		'social_security_number',
		'national_id',
		'passport_number',
		'tax_id',
		'personnummer',
		'fodselsnummer',
		'cpf',
	],
	payment: ['card_number', 'credit_card', 'credit_card_number', 'iban', 'cvv', 'card_holder_name'],
	health: ['diagnosis', 'blood_type', 'medical_record'],
	location: ['ip_address', 'latitude', 'geolocation'],
};

const pascal = (snake: string): string => snake.replaceAll('_', '');
const names = [...new Set(Object.values(personalFields).flat())];
const alternatives = names.map(name => name.replaceAll('_', '_?')).join('|');

/**
 * A field of a schema, model or message is declared: columns, mapped fields, struct fields, properties, proto fields. The
 * groups that are set hold the name.
 */
export const personalField: Signal = {
	keywords: [...new Set(names.flatMap(name => [name, pascal(name)]))].filter(name => name.length >= 4),
	pattern: new RegExp(
		[
			// SQL columns, Prisma and GraphQL fields, Python and TypeScript fields with a type
			`^\\s*["'\`]?(${alternatives})["'\`]?\\s{0,8}[!?]?\\s{0,8}[:=]?\\s{0,8}(?:["'\`]?(?:n?var)?char|text\\b|citext|string|String|str\\b|EmailStr|Optional|Mapped|Column|mapped_column|db\\.Column|models\\.|Field\\(|fields\\.|z\\.|t\\.|v\\.|\\{\\s*type|sa\\.|CharField|Union)`,
			// Proto fields
			`^\\s*(?:optional |repeated )?(?:string|int32|int64)\\s+(${alternatives})\\s*=\\s*\\d`,
			// Go struct fields
			`^\\s*(${alternatives})\\s+\\*?(?:string|\\[\\]byte|sql\\.NullString|null\\.String)\\b`,
			// Go accessors of a record whose fields are kept by name
			`^func \\(\\w{1,20} \\*?\\w{1,60}\\) (?:Set)?(${alternatives})\\((?:\\w{1,30} string)?\\)(?: string)? \\{`,
			// Java, Kotlin, C# and PHP fields
			`(?:private|protected|public|internal|val|var)\\s+(?:final |readonly |required |static |override |virtual )?\\??(?:string|String|\\??string)\\??\\s+\\$?_?(${alternatives})\\b`,
			`\\b(?:val|var)\\s+(${alternatives})\\s*:\\s*String`,
			// Laravel and Rails migrations, Eloquent
			`->(?:string|text|char)\\(\\s*['"](${alternatives})['"]`,
			`\\bt\\.(?:string|text|citext)\\s+[:"](${alternatives})\\b`,
			// Column names in attributes
			`(?:@Column|Column)\\([^)]{0,60}["'](${alternatives})["']`,
		].join('|'),
		'i',
	),
	roles: ['source'],
	languages: [
		'sql',
		'prisma',
		'graphql',
		'protobuf',
		'python',
		'typescript',
		'javascript',
		'java',
		'kotlin',
		'csharp',
		'go',
		'php',
		'ruby',
		'rust',
		'scala',
	],
	maxPerFile: 60,
};

/** A class of records in Python, wherever it stands: pydantic's and the mappers' name their base, dataclasses are marked. */
export const recordClass: Signal = {
	keywords: ['BaseModel)', 'SQLModel', '@dataclass', 'TypedDict)'],
	pattern: /^\s*class \w{1,80}\((?:\w{1,40}\.)?(?:BaseModel|SQLModel|TypedDict)\b|^\s*@(?:dataclasses\.)?dataclass\b/,
	roles: ['source'],
	languages: ['python'],
	maxPerFile: 1,
};

/** A field that is one of a record: a parameter of a function ends in a comma, or stands on a line with others. */
export const isRecordField = (text: string): boolean => /^\w+\s?:[^,(]{1,60}(?:=[^,]{1,120})?$/.test(text.trim());

/** The kind of a `personalField` hit. */
export const personalKind = (groups: readonly (string | undefined)[]): string | undefined => {
	const name = groups
		.slice(1)
		.find(group => group !== undefined)
		?.toLowerCase()
		.replaceAll('_', '');
	return Object.entries(personalFields).find(([, fields]) => fields.some(field => pascal(field) === name))?.[0];
};

/** Paths in which data models, schemas and API messages stand. */
export const modelPath =
	/(^|\/)(models?|entit(y|ies)|schemas?|domain|db|database|migrations?|prisma|dto|dtos|proto|protos|protobuf|types|data|persistence|repositor(y|ies)|aggregates\w*|aggregatesmodel|supabase|graphql)(\/|\.|s\.)|[._-]models?[._-][\w.-]{1,60}\.go$|(model|entity|schema|dto|models|user|users|account|customer|profile|order)s?\.[a-z]+$/i;
