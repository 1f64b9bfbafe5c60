import {add, all, rewrite, withoutLines, withoutStatements} from '../mutate/editors.ts';
import type {Edit, Mutation, Tree} from '../mutate/mutation.ts';
import {anyProgram, declare, programs} from './apps.ts';
import {good} from './parts.ts';

const tsCalls = (tree: Tree) => programs(tree, /typescript|javascript/, /await fetch\(/);

/** Wraps the outgoing calls of TypeScript files: `await fetch(` becomes `await NAME(`. */
const wrapCalls = (
	tree: Tree,
	name: string,
	head: string,
	packages: readonly string[],
	atMost = 99,
): readonly Edit[] | undefined => {
	const edits = rewrite(
		tree,
		tsCalls(tree),
		text => {
			const directive = /^["']use \w+["'];?\n/.exec(text)?.[0] ?? '';
			return `${directive}${head}\n${text.slice(directive.length).replace(/await fetch\(/g, `await ${name}(`)}`;
		},
		atMost,
	);
	return edits === undefined ? undefined : all(edits, declare(tree, edits[0]?.path ?? '', packages));
};

const breakerHead =
	"import CircuitBreaker from 'opossum';\n\nconst breaker = new CircuitBreaker((url: string, init?: RequestInit) => fetch(url, init), {timeout: 3000, errorThresholdPercentage: 50, resetTimeout: 30000});\n";
const ownBreaker: Readonly<Record<string, readonly [string, string]>> = {
	typescript: [
		'lib/reliability/circuit-breaker.ts',
		'export class CircuitBreaker {\n\tprivate failures = 0;\n\tprivate state: "open" | "closed" | "half-open" = "closed";\n\tconstructor(private readonly failureThreshold = 5, private readonly resetTimeout = 30000) {}\n\tasync execute<T>(call: () => Promise<T>): Promise<T> {\n\t\tif (this.state === "open") throw new Error("circuit breaker is open");\n\t\ttry {\n\t\t\treturn await call();\n\t\t} catch (error) {\n\t\t\tif (++this.failures >= this.failureThreshold) this.state = "open";\n\t\t\tthrow error;\n\t\t}\n\t}\n}\n',
	],
	python: [
		'backend/app/circuit_breaker.py',
		'class CircuitBreaker:\n    def __init__(self, failure_threshold: int = 5, recovery_timeout: int = 30) -> None:\n        self.failure_threshold = failure_threshold\n        self.recovery_timeout = recovery_timeout\n        self.state = "closed"\n\n    def call(self, function):\n        if self.state == "open":\n            raise RuntimeError("circuit breaker is open")\n        return function()\n',
	],
	go: [
		'src/frontend/breaker.go',
		'package main\n\ntype circuitBreaker struct {\n\tfailures  int\n\tthreshold int\n\topen      bool\n}\n\nfunc (b *circuitBreaker) execute(call func() error) error {\n\tif b.open {\n\t\treturn errOpen\n\t}\n\treturn call()\n}\n',
	],
};
const addOwnBreaker = (tree: Tree): readonly Edit[] | undefined => {
	const language = ['typescript', 'python', 'go'].find(one =>
		tree.files.some(
			file =>
				file.role === 'source' &&
				file.language === one &&
				/fetch\(|requests\.|http\.|grpc|emails/.test(tree.text(file.path)),
		),
	);
	const [path, text] = ownBreaker[language ?? ''] ?? [];
	return path === undefined ? undefined : add(tree, path, text ?? '');
};

/** Removes lines from all programs. */
const dropLines = (tree: Tree, line: RegExp): readonly Edit[] | undefined =>
	rewrite(tree, anyProgram(tree, line), text => withoutLines(text, line));

export const resilience: readonly Mutation[] = [
	{
		id: 'circuit-breaker/remove',
		check: 'circuit-breaker',
		what: 'the handler that guards the calls is no longer added',
		from: good,
		to: 'worse',
		apply: tree => dropLines(tree, /StandardResilienceHandler|new CircuitBreaker\(/),
	},
	{
		id: 'circuit-breaker/unused-class',
		check: 'circuit-breaker',
		what: 'a class of a circuit breaker is written, and nothing uses it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: addOwnBreaker,
	},
	{
		id: 'circuit-breaker/unused-package',
		check: 'circuit-breaker',
		what: 'a package of a circuit breaker is declared, and nothing imports it',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree => declare(tree, anyProgram(tree, /./)[0] ?? '', ['opossum']),
	},
	{
		id: 'circuit-breaker/used',
		check: 'circuit-breaker',
		what: 'all calls go through a circuit breaker',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree => wrapCalls(tree, 'breaker.fire', breakerHead, ['opossum']),
	},
	{
		id: 'circuit-breaker/import-of-nothing',
		check: 'circuit-breaker',
		what: 'the calls go through a module that is not there',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree => wrapCalls(tree, 'breaker.fire', "import {breaker} from './no-such-circuit-breaker';", []),
	},
	{
		id: 'circuit-breaker-tuned/used',
		check: 'circuit-breaker-tuned',
		what: 'all calls go through a circuit breaker with a threshold and a recovery time',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree => wrapCalls(tree, 'breaker.fire', breakerHead, ['opossum']),
	},
	{
		id: 'circuit-breaker-tuned/defaults',
		check: 'circuit-breaker-tuned',
		what: 'all calls go through a circuit breaker without settings',
		from: ['fail'],
		to: ['fail', 'partial'],
		apply: tree =>
			wrapCalls(
				tree,
				'breaker.fire',
				"import CircuitBreaker from 'opossum';\n\nconst breaker = new CircuitBreaker((url: string, init?: RequestInit) => fetch(url, init));\n",
				['opossum'],
			),
	},
	{
		id: 'remote-timeouts/remove',
		check: 'remote-timeouts',
		what: 'every timeout of a call is dropped',
		from: good,
		to: 'worse',
		apply: tree =>
			dropLines(tree, /StandardResilienceHandler|^\s*timeout: \d+|AbortSignal\.timeout|context\.WithTimeout/),
	},
	{
		id: 'remote-timeouts/add',
		check: 'remote-timeouts',
		what: 'all calls of fetch get a timeout',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			wrapCalls(
				tree,
				'fetchInTime',
				'const fetchInTime = (url: string, init?: RequestInit) => fetch(url, {...init, signal: AbortSignal.timeout(5000)});\n',
				[],
			),
	},
	{
		id: 'retries-backoff/remove',
		check: 'retries-backoff',
		what: 'nothing is retried any more',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /retry|Retry|retries|tenacity|Polly|StandardResilience|backoff|sleep/i), text =>
				withoutLines(
					withoutStatements(text, /^@retry\(/),
					/StandardResilienceHandler|AddRetry|tenacity|Retry|retry|backoff|time\.Sleep|setTimeout\(resolve/,
				),
			),
	},
	{
		id: 'retries-backoff/add',
		check: 'retries-backoff',
		what: 'all calls are retried three times with backoff',
		from: ['fail', 'partial'],
		to: 'better',
		apply: tree =>
			wrapCalls(
				tree,
				'fetchAgain',
				"import pRetry from 'p-retry';\n\nconst fetchAgain = (url: string, init?: RequestInit) => pRetry(() => fetch(url, init), {retries: 3, minTimeout: 500, factor: 2});\n",
				['p-retry'],
			),
	},
];
