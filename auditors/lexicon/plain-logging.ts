// How code writes log lines: by itself as text, by a logger, and by a formatter of its own.
import type {Signal} from '../../source/domain/signal.ts';

/** Text written past any logger. Go's `log.` counts where the file imports the standard library's. */
export const plainLine: Signal = {
	keywords: [
		'console.log',
		'console.error',
		'console.warn',
		'console.info',
		'console.debug',
		'print(',
		'System.out',
		'System.err',
		'printStackTrace',
		'fmt.Print',
		'log.Print',
		'log.Fatal',
		'log.Panic',
		'Console.Write',
		'error_log(',
		'var_dump(',
		'println!',
	],
	pattern:
		/\bconsole\.(log|error|warn|info|debug)\(|(?:^|[\s:;])print\(|\bSystem\.(out|err)\.print|\.printStackTrace\(\)|\bfmt\.Print(ln|f)?\(|\blog\.(Print|Fatal|Panic)(ln|f)?\(|(?<![.\w])Console\.Write(Line)?\(|\berror_log\(|\bvar_dump\(|\be?println!\(/,
	roles: ['source'],
	languages: ['typescript', 'javascript', 'python', 'java', 'kotlin', 'go', 'csharp', 'php', 'rust'],
};

/** A line handed to a logger. */
export const loggedLine: Signal = {
	keywords: [
		'log.',
		'logger',
		'logging.',
		'Log::',
		'slog.',
		'LogInformation',
		'LogWarning',
		'LogError',
		'LogDebug',
		'LogTrace',
		'LogCritical',
		'klog.',
		'zap.',
		'tracing::',
	].filter(word => word.length >= 4),
	pattern:
		/\b\w{0,24}[lL](og|ogger|OG|OGGER|ogging)\w{0,12}(\(\w{0,20}\))?!?(\.|->|::)(trace|debug|info|warn|warning|error|fatal|critical|exception|notice|alert|emergency|log|Trace|Debug|Info|Warn|Warning|Error|Fatal|Panic|Print|With\w{0,12}|at\w{0,5}|isDebugEnabled)\w{0,8}\(|\.Log(Information|Warning|Error|Debug|Trace|Critical)\(|\b(info|warn|error|debug)!\(|\bLOG(GER)?\.\w{4,7}\(/,
	roles: ['source'],
};

/** Logging that is set up to write lines of text. */
export const textSetUp: Signal = {
	keywords: [
		'logging.basicConfig',
		'logging.getLogger',
		'getLogger(',
		'LoggerFactory.getLogger',
		'@Slf4j',
		'LineFormatter',
		'new Logger(',
		'ILogger<',
		"'driver' =>",
		'logging.pattern',
	],
	pattern:
		/logging\.basicConfig\(|\bgetLogger\(|@Slf4j|LineFormatter|new Logger\(\w|\bILogger<|'driver'\s{0,20}=>\s{0,4}'(single|daily|errorlog|monolog)'|logging\.pattern/,
	roles: ['source', 'config'],
	maxPerFile: 4,
};

/** A formatter of one's own that writes JSON. */
export const ownJsonFormatter: Signal = {
	keywords: ['formatter', 'JSON.stringify('],
	pattern:
		/^\s*class\s+\w{0,30}(Json|Structured)\w{0,20}Formatter\((?:\w{1,40}\.)?(?:\w{0,20}JsonFormatter|Formatter)\)|\bconsole\.\w{3,5}\(\s{0,4}JSON\.stringify\(\{[^)]{0,80}\b(level|severity|timestamp|msg|message|event)\b|process\.stdout\.write\(\s{0,4}JSON\.stringify\(/i,
	roles: ['source'],
};

/** A pattern of lines, in the settings of a logger, whose lines are JSON objects. */
export const jsonPattern: Signal = {
	keywords: [
		'{"time',
		'{"@time',
		'{"date',
		'{"level',
		'{"severity',
		'{"logger',
		'{"message',
		'{"service',
		'{ "time',
		'{ "@time',
		'{ "level',
		'{&quot;',
		'{\\"time',
		'{\\"level',
	],
	pattern:
		/\b(?:pattern|format|fmt)\b[\w.]{0,20}["']?\s{0,3}[=:>]\s{0,3}[fr]?["'`]{0,3}\{\s?(?:\\?["']|&quot;)[@\w][^\n]{0,600}%(?:\(message\)|\w{0,3}m\b|\w{0,9}msg|\w{0,9}message|[A-Za-z]{1,12}\{)/,
	roles: ['source', 'config'],
};
