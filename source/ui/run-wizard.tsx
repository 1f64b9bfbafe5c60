import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {createDerive} from '../assessment/derive.ts';
import type {EvidenceExists} from '../assessment/evidence-input.ts';
import {editorInUse} from '../assessment/on-overlay.ts';
import type {ScanEvent} from '../assessment/progress.ts';
import {type SavedAssessment, startChoices} from '../assessment/start-choices.ts';
import type {Ending, WizardContext, WizardState} from '../assessment/state.ts';
import {createWizard, type Save, type Wizard} from '../assessment/wizard.ts';
import type {Assessment, Scan} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {Waiver} from '../domain/waiver.ts';
import {App, type Effects} from './app.tsx';
import {editInEditor} from './external-editor.ts';
import {KeyStdin} from './key-stdin.ts';
import type {Lexer} from './markdown.ts';
import {createTheme} from './theme.ts';

/** What a saved assessment is opened with. */
export type Loaded = {readonly assessment: Assessment; readonly isReadOnly?: boolean};

export type RunOptions = {
	readonly assessment: Assessment;
	/** Another process holds it: it can be looked at. @default false */
	readonly isReadOnly?: boolean;
	readonly pack: Pack;
	readonly cards: Cards;
	/** YYYY-MM-DD */
	readonly today: string;
	readonly waivers?: readonly Waiver[];
	/** Scans the target. It should let the event loop turn now and then, and stop when the signal says so. */
	readonly scan: (onProgress: (event: ScanEvent) => void, signal: AbortSignal) => Promise<Scan>;
	/** Puts the assessment on the disk before it returns. What it throws is shown, and nothing is lost. */
	readonly save: Save;
	/** Whether a path relative to the target is there. */
	readonly evidenceExists: EvidenceExists;
	/** Saved assessments of this target, other than the given one. @default none */
	readonly savedOnes?: readonly SavedAssessment[];
	/** Opens one of them, or begins a new one when there is no id. What it throws is shown. */
	readonly onChooseSaved: (id: string | undefined) => Loaded;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** @default process.env */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/** @default the system's clock */
	readonly now?: () => Date;
};

export type RunResult = {
	readonly assessment: Assessment;
	readonly ended: Ending;
	/** 0, 130 after Ctrl+C, 128 and the signal's number after a signal. */
	readonly exitCode: number;
	/** The last changes could not be saved, and the person left in spite of the warning. */
	readonly isUnsaved: boolean;
};

const signals = {SIGTERM: 143, SIGHUP: 129} as const;
const interruptCode = 130;

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Scans and loads when a state asks for it, once each. */
const reactions = (wizard: Wizard, {scan, onChooseSaved}: RunOptions): ((state: WizardState) => void) => {
	let scanning: AbortController | undefined;
	let requested: WizardState['request'];
	const startScan = async (controller: AbortController) => {
		try {
			const result = await scan(event => {
				if (!controller.signal.aborted) wizard.dispatch({type: 'scan-event', event});
			}, controller.signal);
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-done', scan: result});
		} catch (error) {
			if (!controller.signal.aborted) wizard.dispatch({type: 'scan-failed', problem: problemOf(error)});
		}
	};
	return state => {
		if (state.screen.kind !== 'scan') {
			scanning?.abort();
			scanning = undefined;
		} else if (scanning === undefined) {
			scanning = new AbortController();
			void startScan(scanning);
		}
		if (state.request === requested) return;
		requested = state.request;
		if (requested === undefined) return;
		try {
			const {assessment, isReadOnly = false} = onChooseSaved(requested.id);
			wizard.dispatch({type: 'loaded', assessment, isReadOnly, isNew: requested.id === undefined});
		} catch (error) {
			wizard.dispatch({type: 'load-failed', problem: problemOf(error)});
		}
	};
};

/** Markdown is needed from the second screen on: it must not delay the first one, nor its keys. */
const loadLexerAfter = (isOpen: Promise<void>) => async (): Promise<Lexer> => {
	await isOpen;
	const {marked} = await import('marked');
	return source => marked.lexer(source);
};

/** Stops this process and those that started it (npm, npx), as the shell's Ctrl+Z does, until `fg`. */
const stop = () => {
	process.kill(0, 'SIGTSTP');
};

/**
 * Runs the wizard in the terminal until the person is done. Both streams must be terminals. The terminal is given back
 * as it was, however it ends; nothing of the wizard's screen stays behind, so the caller prints the scorecard.
 * @throws what crashed the wizard, after the terminal has been given back
 */
export const runWizard = async (options: RunOptions): Promise<RunResult> => {
	const {
		pack,
		cards,
		today,
		waivers,
		stdin,
		stdout,
		evidenceExists,
		env = process.env,
		now = () => new Date(),
	} = options;
	const derive = createDerive({pack, cards, today, waivers});
	const context: WizardContext = {
		pack,
		cards,
		today,
		derive,
		evidenceExists,
		startChoices: assessment => startChoices(assessment, options.savedOnes ?? [], derive),
	};
	const wizard = createWizard({...options, context, now});
	const keys = new KeyStdin(stdin, {isWriting: () => editorInUse(wizard.state()) !== undefined});
	// Raw before the first frame: else the terminal echoes early keys into the picture.
	keys.setRawMode(true);
	let showFirstFrame = (): void => {};
	const firstFrame = new Promise<void>(resolve => {
		showFirstFrame = resolve;
	});
	const effects: Effects = {
		editText: text => editInEditor(text, env),
		stop,
		react: reactions(wizard, options),
		loadLexer: loadLexerAfter(firstFrame),
	};
	const app = render(<App wizard={wizard} context={context} theme={createTheme(env)} effects={effects} />, {
		// KeyStdin has what Ink uses of a terminal: isTTY, setRawMode, ref, unref and the readable side.
		stdin: keys as unknown as ReadStream,
		stdout,
		alternateScreen: true,
		incrementalRendering: true,
		exitOnCtrlC: false,
		patchConsole: false,
		onRender: () => setImmediate(showFirstFrame),
	});

	let exitCode = 0;
	let crash: {readonly error: unknown} | undefined;
	const onSignal = (signal: NodeJS.Signals) => {
		exitCode = signals[signal as keyof typeof signals];
		wizard.dispatch({type: 'signal'});
	};
	const onCrash = (error: unknown) => {
		crash = {error};
		app.unmount();
	};
	for (const signal of Object.keys(signals)) process.on(signal, onSignal);
	process.on('uncaughtException', onCrash);
	try {
		void firstFrame.then(() => keys.open());
		await app.waitUntilExit();
	} finally {
		for (const signal of Object.keys(signals)) process.off(signal, onSignal);
		process.off('uncaughtException', onCrash);
		keys.setRawMode(false);
		keys.destroy();
	}
	if (crash !== undefined) throw crash.error;
	const {assessment, ended = 'interrupted', saving} = wizard.state();
	const code = ended === 'interrupted' && exitCode === 0 ? interruptCode : exitCode;
	return {assessment, ended, exitCode: code, isUnsaved: saving === 'failed'};
};
