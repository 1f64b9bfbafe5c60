import type {WizardState} from '../assessment/state.ts';
import type {KeyCommand, Mode} from './keys/binding.ts';
import {keymap} from './keys/table.ts';
import type {Symbols} from './theme.ts';

/** How a key is called on the screen. */
const named = (key: string, {enter, up, down, left, right}: Symbols): string => {
	const words: Readonly<Record<string, string>> = {
		enter,
		up,
		down,
		left,
		right,
		esc: 'Esc',
		tab: 'Tab',
		'shift+tab': 'Shift+Tab',
		space: 'Space',
		'page-up': 'PgUp',
		'page-down': 'PgDn',
		home: 'Home',
		end: 'End',
	};
	return words[key] ?? key.replace(/^ctrl\+(.)$/, (_, letter: string) => `Ctrl+${letter.toUpperCase()}`);
};

/** Who has the keyboard now. */
export const modeOf = ({screen, overlay}: WizardState): Mode => {
	if (overlay?.kind === 'contents' && overlay.isFiltering) return 'filter';
	if (overlay !== undefined) return overlay.kind;
	return screen.kind === 'findings' && screen.isFiltering ? 'filter' : screen.kind;
};

/** Whether letters are text now. */
const isWritingMode = (mode: Mode): boolean => mode === 'field' || mode === 'filter';

/** A key that was pressed, or text that came at once. */
export type KeyPress = {
	/** `up`, `ctrl+c`, `a`, `?`; undefined for text of more than one character. */
	readonly name?: string;
	/** What it would write. */
	readonly text?: string;
};

/** What a key means; undefined when it means nothing. */
export const commandOf = (mode: Mode, {name, text}: KeyPress): KeyCommand | undefined => {
	const binding =
		name === undefined ? undefined : keymap.find(({keys, modes}) => modes.includes(mode) && keys.includes(name));
	if (binding !== undefined) return binding.command;
	const isText = isWritingMode(mode) && text !== undefined && text !== '';
	return isText ? {type: 'edit', edit: {kind: 'insert', text}} : undefined;
};

/** A line of the help or a hint: keys and what they do. */
export type KeyLine = {readonly keys: string; readonly text: string};

/** The hints for a mode in the order of the table; the lower its rank, the sooner one is left out. */
export const hintsOf = (mode: Mode, symbols: Symbols): readonly (KeyLine & {readonly rank: number})[] =>
	keymap.flatMap(({hints = [], modes, keys}) =>
		hints
			.filter(hint => (hint.modes ?? modes).includes(mode))
			.map(({keys: shown, text, rank}) => ({keys: shown?.(symbols) ?? named(keys[0] ?? '', symbols), text, rank})),
	);

/** The keys of some modes for the help, in the order of the table. */
export const helpOf = (modes: readonly Mode[], symbols: Symbols): readonly KeyLine[] =>
	keymap.flatMap(({keys, meaning, shown, modes: own}) => {
		if (meaning === undefined || meaning === '' || !modes.some(mode => own.includes(mode))) return [];
		return [{keys: shown?.(symbols) ?? keys.map(key => named(key, symbols)).join(' '), text: meaning}];
	});
