import type {Check, CheckContext} from '../../domain/check.ts';
import type {Kpi} from '../../domain/plan.ts';
import type {Signal} from '../../domain/signal.ts';
import type {Verdict} from '../../domain/verdict.ts';

/** A rule made ready: what it looks for while files are read, and what it says of what was seen. */
export type CompiledRule = {
	readonly signals: Readonly<Record<string, Signal>>;
	readonly judge: (context: CheckContext) => Verdict;
};

/** What rules may refer to. */
export type RuleWorld = {
	/** klar's own checks by id. */
	readonly checks: ReadonlyMap<string, Check>;
	readonly kpis: readonly Kpi[];
	/** ISO date, for measurements that hold for some days only. */
	readonly today: string;
};

/** Signals under a name of their own, so that those of several rules stand beside each other. */
export const prefixed = (prefix: string, signals: CompiledRule['signals']): CompiledRule['signals'] =>
	Object.fromEntries(Object.entries(signals).map(([name, signal]) => [`${prefix}.${name}`, signal]));

/** The context of a rule whose signals were prefixed. */
export const within = (prefix: string, context: CheckContext): CheckContext => ({
	...context,
	found: Object.fromEntries(
		Object.entries(context.found).flatMap(([name, hits]) =>
			name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), hits] as const] : [],
		),
	),
});
