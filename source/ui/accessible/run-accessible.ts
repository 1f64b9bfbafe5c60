import {createInterface} from 'node:readline/promises';
import type {Wizard} from '../../assessment/wizard.ts';
import type {Lexer} from '../markdown.ts';
import {openWizard} from '../open-wizard.ts';
import {reactions} from '../reactions.ts';
import {type RunOptions, type RunResult, resultOf, signals} from '../run-options.ts';
import {clean} from '../text.ts';
import {say} from './say.ts';
import {understand} from './understand.ts';

const loadLexer = async (): Promise<Lexer> => {
	const {marked} = await import('marked');
	return source => marked.lexer(source);
};

/** Says each auditor's result as it comes, and waits until the scan is over. */
const scanOver = (wizard: Wizard, write: (line: string) => void): Promise<void> =>
	new Promise(resolve => {
		const told = new Set<string>();
		const look = () => {
			const {screen, ended} = wizard.state();
			if (ended !== undefined || screen.kind !== 'scan' || screen.isOver || screen.error !== undefined) {
				stop();
				resolve();
				return;
			}
			for (const {id, title, state, result} of screen.progress.auditors) {
				if (told.has(id) || (state !== 'done' && state !== 'failed')) continue;
				told.add(id);
				write(`${clean(title)}: ${state === 'failed' ? 'failed, ' : ''}${clean(result ?? state)}`);
			}
		};
		const stop = wizard.subscribe(look);
		look();
	});

/**
 * The wizard as plain lines, for screen readers, dumb terminals and pipes: the same logic and the same saving, nothing
 * is ever drawn over. It ends when the input ends, with everything saved.
 */
export const runAccessible = async (options: RunOptions): Promise<RunResult> => {
	const {stdin, stdout} = options;
	const {wizard, context} = openWizard(options);
	const lexer = await loadLexer();
	const lines = createInterface({input: stdin, output: stdout, terminal: false});
	const typed = lines[Symbol.asyncIterator]();
	const react = reactions(wizard, options);
	const unsubscribe = wizard.subscribe(() => react(wizard.state()));
	const write = (line: string) => stdout.write(`${line}\n`);
	let exitCode = 0;
	const onSignal = (signal: NodeJS.Signals) => {
		exitCode = signals[signal as keyof typeof signals] ?? 0;
		wizard.dispatch({type: 'signal'});
		lines.close();
	};
	const names = ['SIGINT', ...Object.keys(signals)];
	for (const name of names) process.on(name, onSignal);
	try {
		while (wizard.state().ended === undefined) {
			const state = wizard.state();
			if (state.screen.kind === 'scan') await scanOver(wizard, write);
			if (wizard.state().ended !== undefined) break;
			const said = say({state: wizard.state(), context, lexer});
			for (const line of said.lines) write(line);
			stdout.write(said.prompt);
			const {done, value} = await typed.next();
			if (done) break;
			const actions = understand(wizard.state(), context, value);
			if (actions === undefined) write('That means nothing here.');
			else for (const action of actions) wizard.dispatch(action);
		}
	} finally {
		unsubscribe();
		lines.close();
		for (const name of names) process.off(name, onSignal);
	}
	const {ended = 'quit'} = wizard.state();
	return resultOf({...wizard.state(), ended}, context, exitCode);
};
