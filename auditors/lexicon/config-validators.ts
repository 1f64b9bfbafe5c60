// How programs check their configuration when they start. To add one: one line.
import {type Form, signalOf} from './forms.ts';
import {programs} from './languages.ts';

/** A schema, or a loader that refuses missing and mistyped values. */
export const schemaForms: readonly Form[] = [
	{name: 'pydantic-settings', of: 'py', keywords: 'BaseSettings', pattern: /class\s+\w+\([^)]{0,80}BaseSettings\b/},
	{
		name: 'pydantic',
		of: 'py',
		keywords: 'BaseModel)',
		pattern: /class\s+\w{0,40}(?:Settings|Config\w{0,14})\((?:pydantic\.)?BaseModel\)/,
	},
	{name: 'environs', of: 'py', keywords: 'environs|env.str(|env.int(', pattern: /from environs import|import environs/},
	{name: 'django-environ', of: 'py', keywords: 'environ.Env(', pattern: /environ\.Env\(/},
	{name: 'python-decouple', of: 'py', keywords: 'from decouple import'},
	{
		name: 'dynaconf validators',
		of: 'py',
		keywords: 'Validator(',
		pattern: /\bValidator\(\s*["'][A-Z_.a-z]{2,60}["']\s*,[^)]{0,120}must_exist/,
	},
	{
		name: 'typed-settings',
		of: 'py',
		keywords: 'typed_settings|environ.config(|confz',
		pattern: /import typed_settings|typed_settings\.load|@environ\.config|from confz import/,
	},
	{
		name: 'zod',
		of: 'js',
		keywords: 'process.env|import.meta.env|Bun.env',
		pattern:
			/(?<!JSON)\.(?:safeP|p)arse(?:Async)?\(\s*(?:process|import\.meta|Bun)\.env|parseEnv\(\s*process\.env|\bz\.object\([^)]{0,40}\)\.parse\(process/,
	},
	{name: 't3-env', of: 'js', keywords: 'createEnv(', pattern: /\bcreateEnv\(/},
	{name: 'envalid', of: 'js', keywords: 'cleanEnv(', pattern: /\bcleanEnv\(/},
	{name: 'env-var', of: 'js', keywords: '.required()', pattern: /\benv\.get\(\s*["'][A-Z]\w+["']\s*\)\.required\(/},
	{name: 'znv', of: 'js', keywords: 'parseEnv(', pattern: /\bparseEnv\(/},
	{
		name: 'NestJS ConfigModule',
		of: 'js',
		keywords: 'validationSchema|ConfigModule.forRoot|validate:|registerAs(',
		pattern: /\bvalidationSchema\s*[:,]|ConfigModule\.forRoot\([^)]{0,200}validate\b/,
	},
	{
		name: 'class-validator',
		of: 'js',
		keywords: 'validateSync(',
		pattern: /\bvalidateSync\(\s*\w{0,30}(?:[cC]onf|[eE]nv)\w{0,20}\s*[,)]/,
	},
	{
		// A class of settings that checks itself: `validate(this).then(errors => …)`.
		name: 'class-validator',
		of: 'js',
		keywords: 'validate(this|validateSync(this|validateOrReject(this',
		pattern: /(?<![.\w])validate(?:Sync|OrReject)?\(\s*this\b/,
	},
	{name: 'convict', of: 'js', keywords: 'convict(', pattern: /\bconvict\(/},
	{
		name: 'fastify env',
		of: 'js',
		keywords: '@fastify/env|fastify-env|env-schema|envSchema(',
		pattern: /(?:from|require\()\s*["'](?:@fastify\/env|fastify-env|env-schema)["']/,
	},
	{
		name: 'Joi over the environment',
		of: 'js',
		keywords: 'validate(process.env|.validate(process',
		pattern: /\.validate(?:Async|Sync)?\(\s*process\.env/,
	},
	{name: 'valibot', of: 'js', keywords: 'parse(', pattern: /\bparse\(\s*\w+,\s*process\.env/},
	{
		name: 'Effect Config',
		of: 'js',
		keywords: 'Config.string(|Config.redacted(',
		pattern: /Config\.(?:string|redacted|integer)\(\s*["'][A-Z_]{3,}/,
	},
	{name: 'ValidateOnStart', of: 'net', keywords: 'ValidateOnStart('},
	{name: 'ValidateDataAnnotations', of: 'net', keywords: 'ValidateDataAnnotations('},
	{name: 'options validators', of: 'net', keywords: 'IValidateOptions<'},
	{
		name: 'required tags',
		of: 'go',
		keywords: 'required',
		pattern:
			/`[^`]{0,120}\b(?:env|envconfig|mapstructure|koanf):"[^"]{0,80},\s{0,2}(?:required|notEmpty)\b|`[^`]{0,120}(?:env|envconfig):"[^"]{1,80}"[^`]{0,80}required:"true"/,
	},
	{
		name: 'a validator of the configuration',
		of: 'go',
		keywords: 'validator.New|validate.Struct|ValidateStruct',
		pattern: /(?:validate|validator|v)\w{0,20}\.Struct\(\s*&?\w{0,20}(?:[cC]onf|[cC]fg|[sS]ettings|[oO]ptions)/,
	},
	{
		name: 'a JSON schema',
		of: 'go',
		keywords: 'chema.Validate|configx.New(',
		pattern: /\bconfigx\.New\(|\b\w{0,20}(?:[cC]onf\w{0,6}|[cC]fg)_?[sS]chema\.Validate\w{0,10}\(/,
	},
	{name: 'validated @ConfigurationProperties', of: 'jvm', keywords: '@Validated', pattern: /@Validated\b/},
	{name: '@ConfigMapping', of: 'jvm', keywords: '@ConfigMapping'},
	{
		name: 'a typed environment',
		keywords: 'envy::from_env|envy::prefixed|Figment::|config::Config|confique|#[envconfig',
		pattern:
			/envy::(?:from_env|prefixed)|Figment::(?:new|from)|\.try_deserialize(?:::<\w+>)?\(|derive\([^)]{0,80}(?:Envconfig|Confique)/,
	},
	{
		name: 'a JSON schema',
		of: 'php',
		keywords: 'validateSchema(|JsonSchema',
		pattern: /->validateSchema\(|use JsonSchema\\Validator;|use Opis\\JsonSchema\\Validator;/,
	},
	{
		name: 'Nette Schema',
		of: 'php',
		keywords: 'Nette\\Schema\\Processor|function getConfigSchema(',
		pattern: /use Nette\\Schema\\Processor;|function getConfigSchema\(\)/,
	},
	{name: 'phpdotenv required()', of: 'php', keywords: '->required(', pattern: /\$?dotenv->required\(/i},
	{name: 'a Symfony configuration tree', of: 'php', keywords: 'isRequired()', pattern: /->isRequired\(\)/},
	{
		name: 'dry-validation',
		keywords: 'Dry::Validation|Anyway::Config|Dotenv.require_keys|ENVied.require',
		pattern: /Anyway::Config|Dotenv\.require_keys|ENVied\.require/,
	},
	{name: 'NimbleOptions', keywords: 'NimbleOptions.validate'},
];

/** Single keys that stop the start when they are missing. */
export const keyForms: readonly Form[] = [
	{
		name: 'an error for a missing variable',
		keywords: 'throw|raise|panic|Fatal|exit|abort',
		pattern:
			/(?:throw new \w*Error\(|throw new \w*Exception\(|raise \w*(?:Error|Exception|Configured)\(|panic\(|[fF]atal\w{0,5}\(|\bexit\(|die\(|abort\(?)[^;]{0,120}(?:\benv(?:ironment)?(?:\s+var\w*)?\b|[A-Z][A-Z0-9]{2,}_[A-Z0-9_]{2,}|\b[cC]onfig\w*|[sS]ettings?)\b/,
	},
	{
		name: 'a configuration error',
		keywords:
			'ImproperlyConfigured|ConfigError|ConfigException|ConfigurationError|ConfigFileError|InvalidConfig|ConfigurationException',
		pattern:
			/(?:raise|throw new|throw)\s+[\w.]{0,40}(?:ImproperlyConfigured|Config\w{0,20}(?:Error|Exception)|Invalid\w{0,10}Config\w{0,20})/,
	},
	{
		name: 'a configuration error',
		keywords: 'Errorf(',
		pattern: /fmt\.Errorf\(\s*"[^"]{0,120}(?:config|env|missing|required|invalid|parse|cannot (?:read|load)|read file)/,
	},
	{
		name: 'a required key',
		keywords:
			'os.environ[|ENV.fetch(|GetRequiredSection|GetRequiredValue|GetRequiredConnectionString|getOrThrow(|env::var(|getRequiredProperty|mustEnv|MustEnv|mustGetenv|requireEnv|mustMapEnv|requiredEnv|getRequiredEnv|assertEnv|required_env|require_env|required_vars|expectEnv',
		pattern:
			/os\.environ\[\s*["']\w+["']\s*\](?!\s*=)|ENV\.fetch\(\s*["']\w+["']\s*\)(?!\s*\{)|GetRequired(?:Section|Value|ConnectionString)\(|getOrThrow\(|env::var\([^)]{1,60}\)\s*\.?\s*(?:expect|unwrap\()|getRequiredProperty\(|\b(?:must|require|required|getRequired|assert|expect)_?(?:Map)?(?:Get)?_?[eE]nv\w{0,10}\(|required_vars=/,
	},
	{
		name: 'a required list of variables',
		keywords: 'EXPECTED_ENV|REQUIRED_ENV|REQUIRED_VAR|MANDATORY_ENV|EXPECTED_VAR|required_env|requiredEnv|expectedEnv',
		pattern:
			/\bfor\b.{0,60}\b(?:EXPECTED|REQUIRED|MANDATORY)_?(?:ENV\w{0,20}|VARS|VARIABLES)\b|\b(?:EXPECTED|REQUIRED|MANDATORY)_?(?:ENV\w{0,20}|VARS|VARIABLES)\b.{0,12}\.(?:filter|every|forEach|find|some|each)\b/i,
	},
	{
		name: 'a required variable of the shell',
		keywords:
			'_URL:?|_KEY:?|_HOST:?|PASSWORD:?|_USER:?|_TOKEN:?|SECRET:?|_NAME:?|_PORT:?|_DB:?|DOMAIN:?|_ID:?|USERNAME:?|_EMAIL:?|SUPERUSER:?|_TAG:?|_DIR:?|_PATH:?',
		pattern: /\$\{[A-Z][A-Z0-9_]{1,60}:\?/,
	},
	{
		name: 'a required key',
		of: 'go',
		keywords: '.MustString(|.MustInt(|.MustDuration(|.MustBytes(|.MustStrings(|.MustFloat64(',
		pattern: /\b(?:ko?|koanf|conf|cfg|config|viper)\.Must(?:String|Int|Duration|Bytes|Strings|Float64)s?\(/,
	},
	{
		name: 'a required check of the own',
		of: 'go',
		keywords: '.Validate()|.validate()',
		pattern: /\b\w{0,30}(?:[pP]rofile|[cC]onfig|[cC]onf|[cC]fg|[oO]pts|[oO]ptions|[sS]ettings)\.[vV]alidate\(\)/,
	},
	{
		name: 'a null check',
		keywords: 'requireNonNull(|ThrowIfNull',
		pattern: /requireNonNull\(\s*System\.getenv|ThrowIfNull(?:OrEmpty)?\(\s*\w{0,20}[cC]onfig/,
	},
];

export const configSchema = signalOf(schemaForms, {roles: ['source'], languages: programs, maxPerFile: 8});
export const configKey = signalOf(keyForms, {
	roles: ['source', 'config'],
	// Results that a program wrote may quote any code.
	paths: /^(?!.*\.(?:json|jsonl|ndjson|csv|lock)$)/,
	maxPerFile: 12,
});
