import {performance} from 'node:perf_hooks';
import {factDefinitions} from '../../auditors/index.ts';
import {type DecideRequest, runAuditors, signalsOf} from '../decide/run-auditors.ts';
import type {Scan} from '../domain/assessment.ts';
import type {Observations} from '../domain/observations.ts';
import type {Pack} from '../domain/pack.ts';
import {placedChecks} from '../domain/placed-check.ts';
import {unknown, type Verdict} from '../domain/verdict.ts';
import {observe} from '../observe/observe.ts';
import {hasOwnFile} from '../packs/own-files.ts';
import type {ReadWaivers} from '../packs/waivers.ts';
import {componentNamed, filesOf, findTargetComponents} from './components.ts';
import {keepHeapSmall} from './keep-heap-small.ts';
import {pickAuditors} from './pick-auditors.ts';

/** What happens while a target is scanned. */
export type ScanEvent =
	| {readonly kind: 'reading'; readonly done: number; readonly total: number}
	| ({readonly kind: 'auditor'} & Parameters<NonNullable<DecideRequest['onAuditor']>>[0]);

/** How long each part took. @unit milliseconds */
export type Timing = {readonly observe: number; readonly decide: number};

export type ScanRequest = {
	/** Absolute path of a folder. */
	readonly root: string;
	readonly pack: Pack;
	readonly now: () => Date;
	/** A component of it, by name or folder, in place of the whole. */
	readonly component?: string | undefined;
	readonly onEvent?: (event: ScanEvent) => void;
	readonly abort?: AbortSignal;
};

const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

const nothingRead = 'no file of this folder was read: it is empty, or all of it is ignored. Is it the right folder?';

/** Every check of the pack gets a verdict: what no auditor decides is unknown, and says why. */
const completed = (pack: Pack, decided: Readonly<Record<string, Verdict>>): Record<string, Verdict> =>
	Object.fromEntries(
		placedChecks(pack).map(({check}) => {
			const open =
				check.by === 'ask' ? unknown('no file can prove it: it is asked') : unknown('not decided by the scan yet');
			return [check.id, decided[check.id] ?? open];
		}),
	);

/** A component and its files. @throws UserError when there is none of this name */
const partOf = async (root: string, named: string, abort: AbortSignal | undefined) => {
	const components = await findTargetComponents(root, abort);
	const component = componentNamed(named, components);
	return {name: component.name, includes: filesOf(component, components)};
};

/** The waivers of the target. The parser of YAML is loaded only where there are some. */
const waiversOf = async (root: string): Promise<ReadWaivers> =>
	hasOwnFile(root, 'waivers.yaml')
		? (await import('../packs/waivers.ts')).readWaivers(root)
		: {waivers: [], warnings: []};

const measured = async ({artefacts}: Observations) => {
	const {measurementsIn, measurementProblems} = await import('../packs/measurements.ts');
	return {values: measurementsIn(artefacts.yaml), problems: measurementProblems(artefacts.yaml)};
};

/**
 * Observes a target and decides facts and checks.
 * @throws AbortError when `abort` fires
 */
export const scanTarget = async ({
	root,
	pack,
	now,
	component,
	onEvent,
	abort,
}: ScanRequest): Promise<{scan: Scan; timing: Timing}> => {
	keepHeapSmall();
	const started = performance.now();
	const auditors = await pickAuditors(pack, now().toISOString().slice(0, 10));
	const definitions = [...factDefinitions, ...auditors.flatMap(auditor => auditor.checks)];
	const part = component === undefined ? undefined : await partOf(root, component, abort);
	const observed = await observe({
		root,
		signals: signalsOf(definitions),
		...(part === undefined ? {} : {includes: part.includes}),
		...(abort === undefined ? {} : {abort}),
		onProgress: (done, total) => onEvent?.({kind: 'reading', done, total}),
	});
	const observedAt = performance.now();
	const decided = await runAuditors({
		observations: observed.observations,
		facts: factDefinitions,
		auditors,
		clock: () => performance.now(),
		onAuditor: event => onEvent?.({kind: 'auditor', ...event}),
		breathe,
	});
	const {waivers, warnings} = await waiversOf(root);
	const measurements = pack.kpis === undefined ? undefined : await measured(observed.observations);
	const ended = performance.now();
	return {
		scan: {
			at: now().toISOString(),
			...(observed.commit === undefined ? {} : {commit: observed.commit}),
			counts: {...observed.counts, ms: Math.round(ended - started)},
			facts: decided.facts as Scan['facts'], // Evidence lists are read-only here and plain arrays in the saved form.
			verdicts: completed(pack, decided.verdicts),
			auditors: [...decided.auditors],
			warnings: [
				...observed.warnings,
				...warnings,
				...(measurements?.problems ?? []),
				...(observed.counts.files === 0 ? [nothingRead] : []),
			],
			...(part === undefined ? {} : {component: part.name}),
			...(waivers.length === 0 ? {} : {waivers: [...waivers]}),
			...(measurements === undefined ? {} : {measurements: [...measurements.values]}),
		},
		timing: {observe: observedAt - started, decide: ended - observedAt},
	};
};
