import type {Scan} from '../domain/assessment.ts';
import type {Auditor, Check, CheckContext, FactDefinition} from '../domain/check.ts';
import {type Fact, type FactId, type Facts, factIds} from '../domain/fact.ts';
import type {Observations} from '../domain/observations.ts';
import type {Hit, Signal} from '../domain/signal.ts';
import type {Verdict} from '../domain/verdict.ts';
import {maskVerdict} from '../protection/masking/mask-verdict.ts';
import {createMask} from './mask-evidence.ts';

type Definition = {readonly signals: Readonly<Record<string, Signal>>};

/** How one auditor's run ended. `error` is the message of what its check threw: its category scores 0. */
export type AuditorRun = Scan['auditors'][number];

export type Decided = {
	readonly facts: Facts;
	readonly verdicts: Readonly<Record<string, Verdict>>;
	readonly auditors: readonly AuditorRun[];
};

export type DecideRequest = {
	readonly observations: Observations;
	readonly facts: readonly FactDefinition[];
	readonly auditors: readonly Auditor[];
	/** Milliseconds that only grow, for the auditors' times. */
	readonly clock: () => number;
	/** Called when an auditor begins and when it ends. */
	readonly onAuditor?: (event: {
		readonly id: string;
		readonly checks: number;
		readonly run?: AuditorRun;
		readonly verdicts?: readonly Verdict[];
	}) => void;
	/** Gives the terminal its turn between auditors. */
	readonly breathe: () => Promise<void>;
};

/** Every signal that facts and checks ask for. */
export const signalsOf = (definitions: readonly Definition[]): readonly Signal[] =>
	definitions.flatMap(definition => Object.values(definition.signals));

const findings = (definition: Definition, observations: Observations): Readonly<Record<string, readonly Hit[]>> =>
	Object.fromEntries(Object.entries(definition.signals).map(([name, signal]) => [name, observations.hits(signal)]));

const describe = (error: unknown): string =>
	error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Establishes the facts. One that throws is false with the error as its reason: nothing may hang on it silently. */
export const establishFacts = (
	definitions: readonly FactDefinition[],
	observations: Observations,
): {facts: Facts; errors: readonly string[]} => {
	const errors: string[] = [];
	const decided = new Map<FactId, Fact>();
	for (const definition of definitions) {
		try {
			const fact = definition.decide({...observations, found: findings(definition, observations)});
			decided.set(definition.id, maskVerdict(fact));
		} catch (error) {
			errors.push(`fact \`${definition.id}\`: ${describe(error)}`);
		}
	}

	const missing: Fact = {value: false, reason: 'could not be established', evidence: []};
	// Object.fromEntries loses the keys' type; factIds names each of them.
	const facts = Object.fromEntries(factIds.map(id => [id, decided.get(id) ?? missing])) as unknown as Facts;
	return {facts, errors};
};

const runChecks = (
	checks: readonly Check[],
	context: Omit<CheckContext, 'found'>,
): readonly (readonly [string, Verdict])[] => {
	const mask = createMask(context);
	return checks.map(check => [check.id, mask(check.decide({...context, found: findings(check, context)}))]);
};

/** Decides facts, then each auditor's checks. An auditor that throws keeps its error, and the others go on. */
export const runAuditors = async ({
	observations,
	facts: definitions,
	auditors,
	clock,
	onAuditor,
	breathe,
}: DecideRequest): Promise<Decided> => {
	const {facts, errors} = establishFacts(definitions, observations);
	const verdicts: Record<string, Verdict> = {};
	const runs: AuditorRun[] = errors.map(error => ({id: 'facts', ms: 0, error}));
	for (const auditor of auditors) {
		onAuditor?.({id: auditor.id, checks: auditor.checks.length});
		await breathe();
		const started = clock();
		let error: string | undefined;
		let own: readonly (readonly [string, Verdict])[] = [];
		try {
			own = runChecks(auditor.checks, {...observations, facts});
			Object.assign(verdicts, Object.fromEntries(own));
		} catch (thrown) {
			error = describe(thrown);
		}

		const run: AuditorRun = {
			id: auditor.id,
			ms: Math.round(clock() - started),
			...(error === undefined ? {} : {error}),
		};
		runs.push(run);
		onAuditor?.({id: auditor.id, checks: auditor.checks.length, run, verdicts: own.map(([, verdict]) => verdict)});
	}

	return {facts, verdicts, auditors: runs};
};
