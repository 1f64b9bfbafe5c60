// How programs end: signal handlers, hooks of frameworks, and what drains. To add one: one line.
import type {Form} from './forms.ts';
import {signalOf} from './forms.ts';

/** Code that runs when the program is told to stop. `full` drains by itself; `signal` needs a closing call beside it. */
export type ShutdownForm = Form & {readonly kind: 'full' | 'signal' | 'interrupt'};

export const shutdownForms: readonly ShutdownForm[] = [
	{
		name: 'a SIGTERM handler',
		kind: 'signal',
		keywords: 'SIGTERM',
		pattern: /^(?!.*(?:\bkill\w*\(|\.kill\b|killSignal|StopSignal|===|spawn|execa)).*SIGTERM/,
	},
	{
		name: 'a SIGINT handler',
		kind: 'interrupt',
		keywords: 'SIGINT|os.Interrupt',
		pattern: /(?:process\.(?:on|once)\(\s*['"]SIGINT['"])|signal\.Notify\w*\([^)]{0,80}os\.Interrupt/,
	},
	{
		name: 'a signal context',
		kind: 'signal',
		keywords: 'signal.Notify',
		pattern: /signal\.Notify(?:Context)?\((?!.*SIG(?:USR|HUP|WINCH|PIPE))/,
	},
	{name: 'controller-runtime', kind: 'full', keywords: 'SetupSignalHandler'},
	{name: 'NestJS shutdown hooks', kind: 'full', keywords: 'enableShutdownHooks('},
	{name: 'close-with-grace', kind: 'full', keywords: 'closeWithGrace(|close-with-grace', pattern: /closeWithGrace\(/},
	{name: 'terminus', kind: 'full', keywords: 'createTerminus('},
	{name: 'http-terminator', kind: 'full', keywords: 'createHttpTerminator('},
	{
		name: 'http-graceful-shutdown',
		kind: 'full',
		keywords: 'gracefulShutdown(|GracefulShutdown(',
		pattern: /\b(?:\w{1,20}\.)?gracefulShutdown\(\s*\w*[sS]erver/,
	},
	{name: 'fastify-graceful-shutdown', kind: 'full', keywords: 'fastify-graceful-shutdown'},
	{name: 'lightship', kind: 'full', keywords: 'registerShutdownHandler('},
	{
		name: 'FastAPI lifespan',
		of: 'py',
		kind: 'full',
		keywords: 'lifespan=',
		pattern: /\b(?:FastAPI|Starlette|Litestar|APIRouter)\(.*lifespan\s*=|^\s*lifespan\s*=\s*\w/,
	},
	{
		name: 'a shutdown event handler',
		of: 'py',
		kind: 'full',
		keywords: 'on_event(|on_shutdown|after_serving|worker_shutdown|cleanup_ctx',
		pattern: /on_event\(\s*["']shutdown|on_shutdown\b|after_serving|worker_(?:process_)?shutdown\.connect|cleanup_ctx/,
	},
	{
		name: 'a signal handler',
		of: 'py',
		kind: 'signal',
		keywords: 'add_signal_handler|signal.signal(',
		pattern: /add_signal_handler\(|signal\.signal\(/,
	},
	{name: 'a JVM shutdown hook', of: 'jvm', kind: 'full', keywords: 'addShutdownHook'},
	{name: '@PreDestroy', of: 'jvm', kind: 'full', keywords: '@PreDestroy'},
	{
		name: 'SmartLifecycle',
		of: 'jvm',
		kind: 'full',
		keywords: 'SmartLifecycle|DisposableBean',
		pattern: /implements[^{]{0,80}(?:SmartLifecycle|DisposableBean)/,
	},
	{name: 'Quarkus ShutdownEvent', kind: 'full', keywords: 'ShutdownEvent', pattern: /@Observes\s+ShutdownEvent/},
	{name: 'Spring graceful shutdown', kind: 'full', keywords: 'shutdown: graceful|shutdown=graceful'},
	{name: 'Quarkus shutdown timeout', kind: 'full', keywords: 'quarkus.shutdown.timeout'},
	{name: 'ApplicationStopping', of: 'net', kind: 'full', keywords: 'ApplicationStopping'},
	{name: 'a stopping token', of: 'net', kind: 'full', keywords: 'stoppingToken.IsCancellationRequested'},
	{name: 'PosixSignalRegistration', kind: 'full', keywords: 'PosixSignalRegistration'},
	{name: 'a trap of TERM', kind: 'signal', keywords: 'trap(|trap ', pattern: /(?:Signal\.)?trap[( ]["']:?(?:SIG)?TERM/},
	{name: 'Puma shutdown hook', of: 'rb', kind: 'full', keywords: 'on_worker_shutdown|before_worker_shutdown'},
	{
		name: 'a shutdown signal of Celery',
		of: 'py',
		kind: 'full',
		keywords: 'worker_shutdown.connect|worker_process_shutdown.connect|worker_shutting_down.connect',
	},
	{name: 'a PCNTL handler', kind: 'full', keywords: 'pcntl_signal('},
	{name: 'a Symfony signal handler', kind: 'full', keywords: 'SignalableCommandInterface'},
	{name: 'Axum graceful shutdown', kind: 'full', keywords: 'with_graceful_shutdown'},
	{name: 'a unix signal stream', kind: 'signal', keywords: 'SignalKind::terminate'},
	{name: 'fx lifecycle', kind: 'full', keywords: 'fx.New('},
	{name: 'an oklog run group', kind: 'full', keywords: 'run.SignalHandler('},
	{
		name: 'ory/graceful',
		of: 'go',
		kind: 'full',
		keywords: 'graceful.',
		pattern: /\bgraceful\.(?:Graceful|GracefulContext|Run|RunWithErr|ListenAndServe)\(/,
	},
	{name: 'endless', kind: 'full', keywords: 'endless.ListenAndServe'},
	{name: 'Erlang stop hook', kind: 'full', keywords: 'prep_stop'},
];

export const shutdownHook = signalOf(shutdownForms, {roles: ['source', 'config']});

/** Something is closed or awaited. */
export const closing = signalOf(
	[
		{
			name: 'a closing call',
			keywords: 'close|shutdown|stop(|.end(|disconnect|drain|dispose|terminate|quit(',
			pattern:
				/\b\w{0,40}(?:[cC]lose|[sS]hut[dD]own|[dD]isconnect|[dD]rain|[dD]ispose|[tT]erminate|[gG]raceful)\w{0,30}\(|\.(?:[sS]top|end|quit)\w{0,20}\(|GracefulStop/,
		},
	],
	{roles: ['source'], maxPerFile: 60},
);

/** Go: the server of net/http or gRPC ends its requests first. It may stand in another file than the signal. */
export const serverDrained = {
	keywords: ['.Shutdown(', '.GracefulStop('],
	pattern: /\b(?:\w{0,30}[sS]erver|\w{0,30}[sS]rv|httpd)(?:\.\w{1,30})?\.Shutdown\(|\.GracefulStop\(/,
	roles: ['source'],
	languages: ['go'],
	maxPerFile: 2,
} as const;

/** A hosted service whose stop hook returns at once. */
export const emptyStop = {
	keywords: ['Task StopAsync('],
	pattern:
		/Task StopAsync\([^)]{0,100}\)\s{0,20}(?:=>\s{0,20}Task\.CompletedTask|\{\s{0,40}return Task\.CompletedTask;\s{0,20}\})/,
	roles: ['source'],
	multiline: true,
} as const;

/** Commands of servers that drain requests on SIGTERM by themselves, and close nothing of the program's own. */
export const drainingServers: readonly {readonly name: string; readonly pattern: RegExp}[] = [
	{name: 'uvicorn', pattern: /\b(?:uvicorn|fastapi["',\s]+run)\b/},
	{name: 'gunicorn', pattern: /\bgunicorn\b/},
	{name: 'Hypercorn', pattern: /\bhypercorn\b/},
	{name: 'Daphne', pattern: /\bdaphne\b/},
	{name: 'uWSGI', pattern: /\buwsgi\b/},
	{name: 'Puma', pattern: /\bpuma\b|\brails["',\s]+s(?:erver)?\b/},
	{name: 'Unicorn', pattern: /\bunicorn(?:_rails)?\b/},
	{name: 'FrankenPHP', pattern: /\bfrankenphp\b/},
	{name: 'RoadRunner', pattern: /\brr["',\s]+serve\b/},
	{name: 'Laravel Octane', pattern: /\boctane:(?:start|frankenphp)\b/},
];
