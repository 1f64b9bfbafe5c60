import type {Signal} from '../../source/domain/signal.ts';

const roles = ['source', 'config'] as const;
const maxPerFile = 400;
// A key named `env` in a data file names a stage or a secret as often as a variable.
const languages = [
	...[
		'typescript',
		'javascript',
		'vue',
		'svelte',
		'astro',
		'python',
		'go',
		'java',
		'kotlin',
		'groovy',
		'scala',
		'csharp',
	],
	...[
		'fsharp',
		'vb',
		'razor',
		'ruby',
		'php',
		'rust',
		'elixir',
		'dart',
		'swift',
		'c',
		'cpp',
		'clojure',
		'perl',
		'lua',
		'julia',
	],
];

/** Names of variables: a lower-case key that a function with `env` in its name takes is mostly a setting's. */
export const variableName = '[A-Z][A-Z0-9_]{1,80}';

/** Reads of environment variables by name, in the words of the languages. */
export const environmentSignals = {
	/** `process.env.NAME`, `import.meta.env.NAME`, `Bun.env.NAME`, `const {NAME} = process.env`. */
	script: {
		keywords: ['process.env', 'import.meta.env', 'bun.env'],
		pattern: /(?:process|import\.meta|Bun)\.env\b/,
		roles,
		maxPerFile,
		languages: ['typescript', 'javascript', 'vue', 'svelte', 'astro'],
	},
	/**
	 * A call, index, option or tag that is named after the environment and takes the name as a literal: `getenv("NAME")`,
	 * `ENV['NAME']`, `env::var("NAME")`, `mustMapEnv(&url, "NAME")`, `envvar="NAME"`, `env:"NAME"`.
	 */
	call: {
		keywords: [
			...[
				'getenv',
				'get_env',
				'environ',
				'environment',
				'lookupenv',
				'mapenv',
				'envvar',
				'env_var',
				'envconfig',
				'bindenv',
				// Constants of Go that hold a name: `const envDebug = "APP_DEBUG"`, alone or in a block.
				'const env',
				'\tenv',
			],
			...['env(', 'env.', 'env[', 'env::', 'env!', 'env =', 'env=', 'env:', '_env', 'env_', "env'"].filter(
				word => word.length >= 4,
			),
		],
		pattern: new RegExp(`env.{0,160}?["'\`]${variableName}(?:["'\`,]|$)`, 'i'),
		roles,
		languages,
		maxPerFile,
	},
	/** `configuration["NAME"]`, `config('NAME')`, `configService.get('NAME')`, `@Value("\${NAME}")`. */
	configuration: {
		keywords: [
			'config[',
			'config(',
			'configuration[',
			'config.get',
			'configservice',
			'configuration.get',
			'@value',
			'@configproperty',
		],
		pattern: new RegExp(
			`(?<![A-Za-z0-9]_)(?:config(?:uration|service)?)(?:\\.\\w{1,30})?(?:<\\w{1,40}>)?[[(]\\s{0,4}["'\`]${variableName}["'\`]|@Value\\(.{0,20}\\$\\{${variableName}`,
			'i',
		),
		roles,
		languages,
		maxPerFile,
	},
	/** Keys that viper of Go looks for in the environment. */
	viper: {
		keywords: ['viper.'],
		pattern: /\bviper\.(?:Get\w{0,20}|AutomaticEnv|SetEnvPrefix|(?:Must)?BindEnv|SetDefault|BindPFlag)\(/,
		roles: ['source'],
		languages: ['go'],
		maxPerFile,
	},
	/** Flags of a command line in Go, with what they are for. */
	flag: {
		keywords: ['flags().', 'flagset.', 'pflag.', 'flag.'],
		pattern: /(?:[fF]lags\(\)|[fF]lagSet|\bp?flag)\.\w{3,20}\(/,
		roles: ['source'],
		languages: ['go'],
		maxPerFile,
	},
	/** Symfony: `%env(DATABASE_URL)%`, `%env(int:LIFETIME)%`, in YAML, XML and PHP. */
	symfony: {
		keywords: ['%env('],
		pattern: new RegExp(`%env\\((?:[\\w.-]{1,60}:){0,6}${variableName}\\)%`),
		roles,
		languages: ['yaml', 'xml', 'php'],
		maxPerFile,
	},
	/** Settings classes of pydantic, whose fields are variables. */
	settings: {
		keywords: ['basesettings'],
		pattern: /class\s{1,4}\w{1,80}\(.{0,80}BaseSettings/,
		roles,
		keepsText: true,
		languages: ['python'],
	},
	/** A schema that the whole environment is parsed with: `cleanEnv(process.env, {NAME: str()})`. */
	schema: {
		keywords: ['(process.env', 'process.env)'],
		pattern: /\(\s{0,4}process\.env\s{0,4}[,)]/,
		roles,
		keepsText: true,
		languages: ['typescript', 'javascript'],
	},
	/** Go: the whole environment is gone through, and a table of the same folder names what is known. */
	whole: {
		keywords: ['os.environ()'],
		pattern: /\bos\.Environ\(\)/,
		roles: ['source'],
		languages: ['go'],
	},
	/** An entry of such a table: `"BASE_URL": {`. */
	option: {
		keywords: ['": {'],
		pattern: new RegExp(`^\\s{1,12}"${variableName}":\\s{1,4}(?:&?\\w{1,40})?\\{`),
		roles: ['source'],
		languages: ['go'],
		maxPerFile,
	},
} as const satisfies Readonly<Record<string, Signal>>;

/** Settings files in which `\${NAME}` is filled from the environment. */
export const springSettings = /(^|\/)(application|bootstrap)[^/]*\.(ya?ml|properties)$/;

/** Variables that a shell, an operating system, a runtime or a platform gives: nobody of the team sets them. */
export const givenVariables =
	/^(NODE_ENV|PORT|HOST|HOSTNAME|HOST_NAME|CI|HOME|PATH|PATHEXT|USER|USERNAME|LOGNAME|SHELL|TERM|TERM_PROGRAM(_VERSION)?|COLORTERM|TZ|LANG|LANGUAGE|LC_\w+|PWD|OLDPWD|TMP|TEMP|TMPDIR|EDITOR|VISUAL|PAGER|LESS|BROWSER|DISPLAY|WAYLAND_DISPLAY|COLUMNS|LINES|NO_COLOR|FORCE_COLOR|CLICOLOR(_FORCE)?|DEBUG|SSH_\w+|SUDO_\w+|XDG_\w+|DBUS_\w+|WSL\w*|MSYSTEM|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES\w*|USERPROFILE|HOMEDRIVE|HOMEPATH|SYSTEMROOT|WINDIR|COMSPEC|OS|PROCESSOR_\w+|NUMBER_OF_PROCESSORS|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|SSLKEYLOGFILE|NODE_\w+|NEXT_RUNTIME|NEXT_PHASE|NEXT_PUBLIC_VERCEL_\w+|npm_\w+|VAR_DUMPER_SERVER|INIT_CWD|JAVA_\w+|GOEXE|GOPATH|GOROOT|GOOS|GOARCH|GOFLAGS|CGO_\w+|PYTHON\w*|VIRTUAL_ENV|CONDA_\w+|RUBYOPT|GEM_\w+|BUNDLE_\w+|DOTNET_\w+|ASPNETCORE_\w+|CARGO\w*|RUST_LOG|RUST_BACKTRACE|OUT_DIR|PROFILE|TARGET|JEST_WORKER_ID|VITEST\w*|PYTEST_\w+|STORYBOOK\w*|BABEL_ENV|MODE|DEV|PROD|SSR|BASE_URL|VERCEL|VERCEL_\w+|NETLIFY\w*|RAILWAY_\w+|RENDER|RENDER_\w+|FLY_\w+|DYNO|HEROKU_\w+|CF_PAGES\w*|K_(SERVICE|REVISION|CONFIGURATION)|FUNCTION_\w+|GAE_\w+|WEBSITE_\w+|KUBERNETES_\w+|POD_(NAME|NAMESPACE|IP)|NODE_NAME|ECS_CONTAINER_\w+|AWS_(REGION|DEFAULT_REGION|EXECUTION_ENV|LAMBDA_\w+|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|PROFILE)|LAMBDA_\w+|GOOGLE_CLOUD_PROJECT|GOOGLE_APPLICATION_CREDENTIALS|GITHUB_\w+|GITLAB_\w+|RUNNER_\w+|ACTIONS_\w+|CI_\w+|BUILDKITE\w*|CIRCLECI|CIRCLE_\w+|DEPLOY_(PRIME_)?URL|TRAVIS\w*|JENKINS_\w+|APPVEYOR|CODESPACES?|CODESPACE_\w+|GITPOD_\w+|DEVCONTAINER|LD_LIBRARY_PATH|INVOCATION_ID|JOURNAL_STREAM|NOTIFY_SOCKET|WATCHDOG_(USEC|PID)|LISTEN_(FDS|FDNAMES|PID))$/;
