import {Box, Text, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useRef, useState, useSyncExternalStore} from 'react';
import {textOf} from '../assessment/editor.ts';
import {editorInUse} from '../assessment/on-overlay.ts';
import type {WizardContext, WizardState} from '../assessment/state.ts';
import type {Wizard} from '../assessment/wizard.ts';
import {Body} from './components/body.tsx';
import {Frame} from './components/frame.tsx';
import {keyPress} from './key-press.ts';
import {commandOf, modeOf} from './keymap.ts';
import type {KeyCommand} from './keys/binding.ts';
import {layoutOf, smallest} from './layout.ts';
import type {Lexer} from './markdown.ts';
import type {Theme} from './theme.ts';
import {ThemeProvider, UiProvider, type Viewport} from './ui-context.ts';

/** What the app asks of the world around it. */
export type Effects = {
	/** Lets the person edit a text in an editor of their own, and gives it back. Throws what to tell when it fails. */
	readonly editText: (text: string) => Promise<string>;
	/** Stops the process until the shell wakes it. */
	readonly stop: () => void;
	/** Does what a new state asks for: scanning, loading. Called after the state is on the screen. */
	readonly react: (state: WizardState) => void;
	readonly loadLexer: () => Promise<Lexer>;
};

type Props = {
	readonly wizard: Wizard;
	readonly context: WizardContext;
	readonly theme: Theme;
	readonly effects: Effects;
};

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The wizard on the screen: state in, picture out; keys through the table of keys. All effects start here. */
export const App = ({wizard, context, theme, effects}: Props) => {
	const state = useSyncExternalStore(wizard.subscribe, wizard.state);
	const {exit, suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	const viewport = useRef<Viewport>({page: 1, last: 0}).current;
	const [lexer, setLexer] = useState<Lexer>();
	const [redraws, setRedraws] = useState(0);
	const layout = layoutOf(columns, rows);

	const writeInEditor = async () => {
		const editor = editorInUse(wizard.state());
		if (editor === undefined) return;
		try {
			let text = '';
			await suspendTerminal(async () => {
				text = await effects.editText(textOf(editor));
			});
			wizard.dispatch({type: 'written', text});
		} catch (error) {
			wizard.dispatch({type: 'told', text: problemOf(error)});
		}
	};

	const perform = (command: KeyCommand) => {
		switch (command.type) {
			case 'move': {
				const {overlay} = wizard.state();
				const isText = overlay !== undefined && 'top' in overlay;
				const page = isText ? viewport.page : Math.max(1, layout.bodyHeight - 4);
				return wizard.dispatch({...command, page, ...(isText ? {last: viewport.last} : {})});
			}
			case 'redraw':
				// Suspending for nothing makes Ink clear the window and draw all of it.
				return void suspendTerminal(() => setRedraws(count => count + 1));
			case 'suspend':
				return void suspendTerminal(effects.stop);
			case 'editor':
				return void writeInEditor();
			default:
				return wizard.dispatch(command);
		}
	};

	useInput((input, key) => {
		if (key.eventType === 'release') return;
		const press = keyPress(input, key);
		// In a window too small to see what a key does, only leaving works.
		if (layout.kind === 'too-small' && press.name !== 'ctrl+c' && press.name !== 'ctrl+z') return;
		// The state is read now, not at the last render: keys can be faster than frames.
		const command = commandOf(modeOf(wizard.state()), press);
		if (command !== undefined) perform(command);
		else if (wizard.state().message !== undefined) wizard.dispatch({type: 'quiet'});
	});
	usePaste(text => {
		// Outside of a text field a paste is not an answer.
		if (editorInUse(wizard.state()) !== undefined) wizard.dispatch({type: 'edit', edit: {kind: 'insert', text}});
	});

	useEffect(() => {
		void effects.loadLexer().then(loaded => setLexer(() => loaded));
	}, [effects]);
	useEffect(() => {
		effects.react(state);
		if (state.ended !== undefined) exit();
	}, [state, effects, exit]);

	if (layout.kind === 'too-small') {
		return (
			<Box flexDirection="column" height={Math.max(1, rows - 1)} width={columns} overflow="hidden">
				<Text bold>klar needs a larger window:</Text>
				<Text>
					{smallest.columns}x{smallest.rows}, this is {columns}x{rows}
				</Text>
				<Text dimColor>Everything is saved.</Text>
			</Box>
		);
	}
	const derived = context.derive(state.assessment);
	return (
		<ThemeProvider value={theme} key={redraws}>
			<UiProvider value={{theme, context, state, derived, lexer, viewport}}>
				<Frame layout={layout}>
					<Body width={layout.bodyWidth} height={layout.bodyHeight} />
				</Frame>
			</UiProvider>
		</ThemeProvider>
	);
};
