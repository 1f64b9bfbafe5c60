import type {ReadStream, WriteStream} from 'node:tty';
import type {ScanEvent as WizardEvent} from '../assessment/progress.ts';
import type {WizardForm} from '../command-line/wizard-form.ts';
import type {Pack} from '../domain/pack.ts';
import type {AssessmentStore} from '../domain/ports.ts';
import type {Verdict} from '../domain/verdict.ts';
import {UserError} from '../errors.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import type {RunOptions, RunResult} from '../ui/run-options.ts';
import {withValues} from './choose-pack.ts';
import {existsBelow} from './exists-below.ts';
import type {PackChoice} from './load-pack.ts';
import {begin} from './new-assessment.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {withPrefilled} from './prefill.ts';
import {findSaved, savedOf} from './saved.ts';
import type {ScanEvent} from './scan-target.ts';
import type {Services} from './services.ts';
import {createSession, type Loaded, type Session} from './session.ts';
import {resolveTarget} from './target.ts';

export type AssessCommand =
	| {
			readonly name: 'assess';
			readonly path: string;
			readonly isNew: boolean;
			readonly form: WizardForm;
			/** @default the pack of the saved assessment that is gone on with, else klar's default one */
			readonly pack?: PackChoice;
			/** @default the whole target */
			readonly component?: string;
	  }
	| {readonly name: 'resume'; readonly id?: string; readonly form: WizardForm};

export type Terminal = {
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
	readonly env: Readonly<Record<string, string | undefined>>;
};

/** The wizard needs a terminal on both sides; without one Ink would throw or look hung. */
const requireTerminal = ({stdin, stdout}: Terminal): void => {
	if (stdin.isTTY && stdout.isTTY) return;
	throw new UserError({
		what: 'the wizard needs a terminal',
		why: `${stdin.isTTY ? 'standard output' : 'standard input'} is not one here`,
		next: 'use `--accessible` for plain lines, `klar scan` for no questions, `klar scorecard` for a saved assessment',
	});
};

/** Plain lines need no Ink, so they don't load it. */
const loadWizard = async (form: WizardForm): Promise<(options: RunOptions) => Promise<RunResult>> =>
	form === 'plain-lines'
		? (await import('../ui/accessible/run-accessible.ts')).runAccessible
		: (await import('../ui/run-wizard.tsx')).runWizard;

const tally = (verdicts: readonly Verdict[]): string =>
	(['pass', 'partial', 'fail', 'unknown'] as const)
		.map(status => [status, verdicts.filter(verdict => verdict.status === status).length] as const)
		.filter(([, n]) => n > 0)
		.map(([status, n]) => `${n} ${status}`)
		.join(', ');

/** The engine's events in the words of the scan screen. */
export const toWizardEvent = (event: ScanEvent, pack: Pack): WizardEvent => {
	if (event.kind === 'reading') return {kind: 'files', read: event.done, total: event.total};
	const {id, checks, run, verdicts} = event;
	const title = pack.categories.find(category => category.id === id)?.title ?? id;
	const line = {kind: 'auditor', id, title, total: checks} as const;
	if (run === undefined) return {...line, state: 'running', done: 0};
	if (run.error !== undefined) return {...line, state: 'failed', done: 0, result: run.error};
	return {...line, state: 'done', done: checks, result: tally(verdicts ?? [])};
};

type Started = {readonly start: Loaded; readonly loaded: LoadedPack};

/**
 * The assessment to start with and its pack: the one that is named, the latest of the target (with that pack, where one is
 * named), or a new one. Undefined when the person stopped while the pack asked for its parameters.
 */
const first = async (
	command: AssessCommand,
	{
		services,
		session,
		store,
		terminal,
	}: {services: Services; session: Session; store: AssessmentStore; terminal: Terminal},
): Promise<Started | undefined> => {
	const goOn = async (id: string): Promise<Started> => {
		const start = session.load(id);
		return {start, loaded: await services.loadPackOf(start.assessment)};
	};
	if (command.name === 'resume') return goOn(findSaved(store, command.id).id);
	const root = resolveTarget(command.path);
	const request = {root, ...command.pack};
	const wanted = command.pack?.ref === undefined ? undefined : await services.loadPack(request);
	const [latest] = command.isNew ? [] : savedOf(store, root, {packId: wanted?.pack.id, component: command.component});
	if (latest !== undefined) return goOn(latest.id);
	const loaded = await withValues(wanted ?? (await services.loadPack(request)), request, {services, terminal});
	if (loaded === undefined) return undefined;
	const fresh = begin(root, services, store, {loaded, component: command.component});
	const {assessment, remarks} = await withPrefilled(fresh, loaded);
	return {start: session.begin(assessment), loaded: {...loaded, remarks: [...(loaded.remarks ?? []), ...remarks]}};
};

/** `klar`, `klar assess` and `klar resume`: the wizard, then the scorecard on the normal screen. */
export const assess = async (command: AssessCommand, services: Services, terminal: Terminal): Promise<Outcome> => {
	// A mistyped command is a path that is not there: that is said first, with or without a terminal.
	if (command.name === 'assess') resolveTarget(command.path);
	if (command.form !== 'plain-lines') requireTerminal(terminal);
	// Side by side: while the layout engine of the wizard is made ready in another thread, the store is opened in this one.
	const [run, store] = await Promise.all([loadWizard(command.form), services.openStore()]);
	const session = createSession(store);
	try {
		const started = await first(command, {services, session, store, terminal});
		if (started === undefined) return {stderr: 'Nothing was begun.\n', exitCode: exitCodes.interrupted};
		const {start, loaded} = started;
		const {pack, cards, remarks = []} = loaded;
		for (const remark of remarks) terminal.stdout.write(`${services.printable(remark)}\n`);
		const {path: root, component} = start.assessment.target;
		const repaired = session.recovered();
		const result = await run({
			...start,
			hasAlternateScreen: command.form === 'full-screen',
			pack,
			cards,
			today: services.today(),
			scan: async (onProgress, abort) => {
				services.record({action: 'ran', subject: root});
				// The first screen does not wait for the engine to load.
				const {scanTarget} = await import('./scan-target.ts');
				const {scan} = await scanTarget({
					root: resolveTarget(root),
					pack,
					now: services.now,
					component,
					abort,
					onEvent: event => onProgress(toWizardEvent(event, pack)),
				});
				return scan;
			},
			save: session.save,
			evidenceExists: (file, line) => existsBelow(root, file, line),
			savedOnes: savedOf(store, root, {packId: pack.id, component})
				.filter(one => one.id !== start.assessment.id)
				.map(one => ({
					id: one.id,
					targetName: one.target.name,
					packId: one.pack.id,
					updatedAt: one.updatedAt,
					answered: one.answers,
					isLocked: one.openIn !== undefined,
				})),
			onChooseSaved: id =>
				id === undefined ? session.begin(begin(root, services, store, {loaded, component})) : session.load(id),
			stdin: terminal.stdin,
			stdout: terminal.stdout,
			env: terminal.env,
			now: services.now,
		});
		const {ending} = await import('./ending.ts');
		return ending({result, isSaved: session.isSaved(), repaired, pack, cards}, services);
	} finally {
		session.close();
	}
};
