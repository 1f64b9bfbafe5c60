import type {ReadStream} from 'node:tty';
import {type Instance, render} from 'ink';
import {editorInUse} from '../assessment/on-overlay.ts';
import type {WizardContext} from '../assessment/state.ts';
import type {Wizard} from '../assessment/wizard.ts';
import {App, type Effects} from './app.tsx';
import {editInEditor} from './external-editor.ts';
import {KeyStdin} from './key-stdin.ts';
import type {Lexer} from './markdown.ts';
import {openWizard} from './open-wizard.ts';
import {reactions} from './reactions.ts';
import {type RunOptions, type RunResult, resultOf, signals} from './run-options.ts';
import {createTheme} from './theme.ts';

/** Markdown is needed from the second screen on: it must not delay the first one, nor its keys. */
const loadLexerAfter = (isOpen: Promise<void>) => async (): Promise<Lexer> => {
	await isOpen;
	const {marked} = await import('marked');
	return source => marked.lexer(source);
};

/** Stops this process and those that started it (npm, npx), as the shell's Ctrl+Z does, until `fg`. */
const stop = () => {
	// Windows has no job control; its terminals never send Ctrl+Z to be stopped.
	if (process.platform !== 'win32') process.kill(0, 'SIGTSTP');
};

/** A sitting that is going on. */
export type Sitting = {
	readonly wizard: Wizard;
	readonly context: WizardContext;
	/** Rejects with what crashed the wizard, after the terminal has been given back. */
	readonly over: Promise<RunResult>;
};

/** Draws the wizard in the terminal. Both streams must be terminals. The terminal is given back however it ends. */
export const startWizard = (options: RunOptions): Sitting => {
	const {stdin, stdout, env = process.env} = options;
	const {wizard, context} = openWizard(options);
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
		alternateScreen: options.hasAlternateScreen ?? true,
		incrementalRendering: true,
		exitOnCtrlC: false,
		patchConsole: false,
		onRender: () => setImmediate(showFirstFrame),
	});

	return {wizard, context, over: untilOver({app, keys, firstFrame, wizard, context})};
};

type Drawn = Pick<Sitting, 'wizard' | 'context'> & {
	readonly app: Instance;
	readonly keys: KeyStdin;
	readonly firstFrame: Promise<void>;
};

const untilOver = async ({app, keys, firstFrame, wizard, context}: Drawn): Promise<RunResult> => {
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
	return resultOf(wizard.state(), context, exitCode);
};

/**
 * Runs the wizard in the terminal until the person is done; nothing of the wizard's screen stays behind, so the caller
 * prints the scorecard.
 * @throws what crashed the wizard, after the terminal has been given back
 */
export const runWizard = (options: RunOptions): Promise<RunResult> => startWizard(options).over;
