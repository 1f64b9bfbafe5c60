import {cited, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Edit, Mutation, Tree} from '../mutate/mutation.ts';
import {anyProgram} from './apps.ts';
import {good} from './parts.ts';

// What proves a check is still written, but no longer mounted, imported or called; or its lines are taken out.

const sourceOf = (tree: Tree, check: string): readonly string[] => {
	const sources = new Set(tree.files.filter(({role}) => role === 'source').map(({path}) => path));
	return cited(tree, check).filter(path => sources.has(path));
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Files that import what a check rests on import a module that is not there. */
const importNothing = (tree: Tree, check: string): readonly Edit[] | undefined => {
	const targets = sourceOf(tree, check);
	const names = targets.map(path => path.replace(/\.\w+$/, '').replace(/^.*\//, '')).map(escaped);
	if (names.length === 0) return undefined;
	const script = new RegExp(
		`((?:from|import\\(|require\\() ?["'][^"']*/(?:${names.join('|')}))((?:\\.\\w+)?["'])`,
		'g',
	);
	const python = new RegExp(`^(from [\\w.]*\\b(?:${names.join('|')})) import`, 'gm');
	return rewrite(
		tree,
		anyProgram(tree, /\bimport\b|require\(/).filter(path => !targets.includes(path)),
		text => text.replace(script, '$1-gone$2').replace(python, '$1_gone import'),
	);
};

const unimported = (check: string, what: string): Mutation => ({
	id: `${check}/import-of-nothing`,
	check,
	what: `${what} is imported from a module that is not there`,
	from: good,
	to: 'worse',
	isAlone: true,
	apply: tree => importNothing(tree, check),
});

type TakenOut = {
	/** From all programs, rather than from the files that klar names. @default false */
	readonly isEverywhere?: boolean;
	/** Reasons of klar with which there is nothing to take out. */
	readonly unless?: RegExp;
};

/** Lines like those that klar gives as proof are taken out. */
const takenOut = (
	check: string,
	what: string,
	line: RegExp,
	{isEverywhere = false, unless}: TakenOut = {},
): Mutation => ({
	id: `${check}/take-out`,
	check,
	what,
	from: good,
	to: 'worse',
	isAlone: true,
	apply: tree =>
		unless?.test(tree.said(check)?.reason ?? '')
			? undefined
			: rewrite(tree, isEverywhere ? anyProgram(tree, line) : sourceOf(tree, check), text => withoutLines(text, line)),
});

export const reach: readonly Mutation[] = [
	{
		id: 'health-endpoint/unmount',
		check: 'health-endpoint',
		what: 'the routes of health are written, but the application no longer mounts them',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, anyProgram(tree, /include_router\((?:utils|health)\.|\bapp\.MapDefaultEndpoints\(\)/), text =>
				withoutLines(text, /include_router\((?:utils|health)\.|\bapp\.MapDefaultEndpoints\(\)/),
			),
	},
	{...unimported('config-validated', 'the schema of the settings'), from: ['pass']},
	unimported('data-portability', 'the export'),
	takenOut(
		'cache-expiry',
		'entries of the cache never run out',
		/ttl|expir|maxAge|setex|\.clear\(|\.delete\(|invalidate/i,
	),
	takenOut('cache-hit-rate', 'hits and misses are no longer counted', /hit|miss/i),
	takenOut('llm-response-cache', 'answers are no longer kept', /cache/i),
	takenOut('llm-fallback', 'errors of the model are no longer caught', /fall_?back|\bcatch\b|\bexcept\b/i, {
		isEverywhere: true,
	}),
	takenOut('llm-timeouts-retries', 'calls of the model have no timeout and no retries', /time_?out|retr|Resilience/i),
	takenOut('llm-automatic-failover', 'no other provider is asked', /fall_?back|failover/i),
	takenOut(
		'llm-guardrails',
		'nothing guards what goes to the model',
		/moderat|saniti[sz]|guard|allow|filter|tool|AIFunction|instruct/i,
	),
	takenOut('pii-masking', 'nothing is masked', /mask|redact|PadLeft|anonymi/i),
	takenOut(
		'circuit-breaker-tuned',
		'the breaker has no threshold and no recovery time',
		/threshold|reset|time_?out|Resilience/i,
		// In code that nothing calls, one of many settings fewer changes nothing.
		{unless: /nothing calls/},
	),
	takenOut('business-metrics', 'nothing of the business is counted', /counter|gauge|histogram|meter|metric/i),
	takenOut('connection-pooling', 'the pool is gone', /pool|\bmax\b/i, {unless: /by default/}),
	takenOut('llm-agents-integrated', 'the agents no longer reach the client', /client|openai|anthropic|provider/i),
	takenOut('llm-output-validated', 'answers are held against no schema', /schema|parse|validate/i),
	takenOut('llm-cost-tracked', 'the cost is no longer reckoned', /cost|price/i),
	takenOut('data-retention', 'nothing is deleted when it is old', /retention|delete|purge|expir/i),
	takenOut('pii-not-sent-to-llm', 'nothing is masked before it is sent', /mask|redact|anonymi/i),
];
