import type {Facts} from './fact.ts';
import type {Observations} from './observations.ts';
import type {Hit, Signal} from './signal.ts';
import type {Verdict} from './verdict.ts';

/** What a check sees: the observations, its own hits by the names of its signals, and the facts. */
export type CheckContext<S extends Readonly<Record<string, Signal>> = Readonly<Record<string, Signal>>> =
	Observations & {
		readonly found: {readonly [name in keyof S]: readonly Hit[]};
		readonly facts: Facts;
	};

/** One thing that must hold, decided from what the scan saw. */
export type Check = {
	/** As in the packs, and the file's name. */
	readonly id: string;
	readonly signals: Readonly<Record<string, Signal>>;
	/** Pure: the same context gives the same verdict. It may throw only on a bug. */
	decide(context: CheckContext): Verdict;
};

/**
 * Defines a check: what it looks for, then how it decides.
 * @example
 * export const check = defineCheck({
 *   id: 'changelog',
 *   decide: ({files}) => { const [file] = files.named('CHANGELOG.md'); return file ? pass(…) : fail(…); },
 * });
 */
export const defineCheck = <const S extends Readonly<Record<string, Signal>> = Record<never, Signal>>(definition: {
	readonly id: string;
	readonly signals?: S;
	decide(context: CheckContext<S>): Verdict;
}): Check => ({
	id: definition.id,
	signals: definition.signals ?? {},
	// The engine fills `found` from this very `signals` object, so the narrower context type holds.
	decide: definition.decide as Check['decide'],
});

/** The checks of one category, run together; when one throws, the category scores 0 and the others go on. */
export type Auditor = {readonly id: string; readonly checks: readonly Check[]};

/** How a fact is established. It sees the observations; facts don't see each other. */
export type FactDefinition = {
	readonly id: keyof Facts;
	readonly signals: Readonly<Record<string, Signal>>;
	decide(context: Omit<CheckContext, 'facts'>): Facts[keyof Facts];
};

/** Defines a fact, as `defineCheck` does a check. */
export const defineFact = <const S extends Readonly<Record<string, Signal>> = Record<never, Signal>>(definition: {
	readonly id: keyof Facts;
	readonly signals?: S;
	decide(context: Omit<CheckContext<S>, 'facts'>): Facts[keyof Facts];
}): FactDefinition => ({
	id: definition.id,
	signals: definition.signals ?? {},
	decide: definition.decide as FactDefinition['decide'],
});
