import type {Command, Movement} from '../assessment/action.ts';
import type {Edit} from '../assessment/editor.ts';
import type {Overlay, Screen, WizardState} from '../assessment/state.ts';
import type {Symbols} from './theme.ts';

/** Who has the keyboard. */
export type Mode = Screen['kind'] | Overlay['kind'] | 'filter';

/** What a key asks of the terminal rather than of the wizard. */
export type TerminalCommand = {readonly type: 'redraw' | 'suspend' | 'editor'};

/** A move without the sizes, which the screen adds. */
export type KeyCommand =
	| Exclude<Command, {type: 'move'}>
	| {readonly type: 'move'; readonly to: Movement}
	| TerminalCommand;

/** One line of the table of keys. */
export type Binding = {
	readonly keys: readonly string[];
	readonly command: KeyCommand;
	readonly modes: readonly Mode[];
	/** How the help names the keys; a binding without it is explained by the line before. */
	readonly shown?: (symbols: Symbols) => string;
	/** What the help says. */
	readonly meaning?: string;
	/** What the foot of the screen says, in a word or two, in these modes; the lower the rank the sooner it is left out. */
	readonly hint?: {
		readonly text: string;
		readonly rank: number;
		readonly modes?: readonly Mode[];
		/** @default the name of the first key */
		readonly keys?: (symbols: Symbols) => string;
	};
};

const lists: readonly Mode[] = ['start', 'findings', 'questions', 'review', 'contents', 'choose', 'reason'];
const texts: readonly Mode[] = ['help', 'scorecard', 'details'];
const screens: readonly Mode[] = ['start', 'scan', 'findings', 'questions', 'review'];
const working: readonly Mode[] = ['findings', 'questions', 'review'];
const writing: readonly Mode[] = ['field', 'filter'];
const overlays: readonly Mode[] = [...texts, 'contents', 'choose', 'reason', 'quit', 'unsaved'];
const all: readonly Mode[] = [...screens, ...overlays, ...writing];

const move = (keys: readonly string[], to: Movement, rest: Partial<Binding> = {}): Binding => ({
	keys,
	command: {type: 'move', to},
	modes: [...lists, ...texts],
	...rest,
});

const edit = (keys: readonly string[], kind: Exclude<Edit['kind'], 'insert'>, meaning?: string): Binding => ({
	keys,
	command: {type: 'edit', edit: {kind}},
	modes: writing,
	...(meaning === undefined ? {} : {meaning}),
});

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

type Rest = Partial<Omit<Binding, 'keys' | 'modes' | 'meaning'>>;
type Simple = Exclude<KeyCommand, {type: 'move' | 'highlight' | 'edit'}>['type'];

const on = (
	keys: readonly string[],
	type: Simple,
	modes: readonly Mode[],
	meaning: string,
	rest: Rest = {},
): Binding => ({
	keys,
	command: {type} as KeyCommand,
	modes,
	meaning,
	...rest,
});

/** All keys of the wizard: help, hints and the handling of keys are read from this one table. The first match counts. */
export const keymap: readonly Binding[] = [
	on(['ctrl+g'], 'editor', ['field'], 'write in $VISUAL or $EDITOR', {hint: {text: 'editor', rank: 3}}),
	on(['enter'], 'confirm', all, 'choose, confirm, go on', {
		hint: {text: 'choose', rank: 9, modes: ['start', 'questions', 'contents', 'choose', 'reason']},
	}),
	on(['enter'], 'confirm', [], '', {hint: {text: 'details', rank: 9, modes: ['findings']}}),
	on(['enter'], 'confirm', [], '', {hint: {text: 'open', rank: 9, modes: ['review']}}),
	on(['enter'], 'confirm', [], '', {hint: {text: 'keep', rank: 9, modes: writing}}),
	on(['enter'], 'confirm', [], '', {hint: {text: 'leave', rank: 9, modes: ['quit']}}),
	on(['enter'], 'confirm', [], '', {hint: {text: 'try again', rank: 9, modes: ['unsaved']}}),
	on(['esc'], 'close', all, 'close what is open, clear the filter, cancel the scan; never leaves', {
		hint: {text: 'back', rank: 8, modes: [...overlays, ...writing]},
	}),
	on(['esc'], 'close', [], '', {hint: {text: 'cancel', rank: 8, modes: ['scan']}}),
	move(['up', 'k', 'ctrl+p'], 'up', {
		shown: ({up, down}) => `${up} ${down} j k`,
		meaning: 'move',
		hint: {text: 'move', rank: 7, keys: ({up, down}) => (up.length === 1 ? up + down : `${up}/${down}`)},
	}),
	move(['down', 'j', 'ctrl+n'], 'down'),
	move(['page-up'], 'page-up', {shown: () => 'PgUp PgDn', meaning: 'a page up or down'}),
	move(['page-down'], 'page-down'),
	move(['g', 'home'], 'top', {shown: () => 'g G', meaning: 'to the first, to the last'}),
	move(['G', 'end'], 'bottom'),
	...Array.from(
		{length: 9},
		(_, index): Binding => ({
			keys: [String(index + 1)],
			command: {type: 'highlight', index},
			modes: ['start', 'questions', 'choose', 'reason'],
			...(index === 0 ? {shown: () => '1-9', meaning: 'mark that option'} : {}),
		}),
	),
	on(['left', 'shift+tab'], 'previous', ['questions', 'review'], 'previous question'),
	on(['right', 'tab'], 'next', ['questions'], 'next question, without answering'),
	on(['right', 'tab'], 'next', ['findings'], 'on to the questions', {
		hint: {text: 'questions', rank: 8},
	}),
	on(['s'], 'skip', ['questions'], 'skip: asked again in the review', {hint: {text: 'skip', rank: 6}}),
	on(['a'], 'not-applicable', working, 'does not apply (asks why)', {
		hint: {text: 'not applicable', rank: 5, modes: ['questions']},
	}),
	on(['x'], 'override', ['findings', 'questions', 'review'], 'say otherwise than the scan (asks why)', {
		hint: {text: 'override', rank: 6, modes: ['findings']},
	}),
	on(['n'], 'note', working, 'write a note', {hint: {text: 'note', rank: 4, modes: ['questions']}}),
	on(['e'], 'evidence', working, 'name evidence: path, path:line or https link', {
		hint: {text: 'evidence', rank: 5, modes: ['questions']},
	}),
	on(['o'], 'owner', working, 'name who knows', {hint: {text: 'owner', rank: 2, modes: ['questions']}}),
	on(['@'], 'assign', working, 'assign it to somebody', {hint: {text: 'assign', rank: 2, modes: ['questions']}}),
	on(['w', 'space'], 'details', working, 'why it matters, how to fix it, all that the scan saw', {
		hint: {text: 'why', rank: 5, modes: ['questions']},
	}),
	on(['w', 'space'], 'close', ['details'], ''),
	on(['u'], 'undo', working, 'undo'),
	on(['ctrl+r'], 'redo', working, 'redo'),
	on(['/'], 'filter', ['findings', 'contents'], 'filter', {hint: {text: 'filter', rank: 4}}),
	on(['t'], 'contents', [...working, 'contents'], 'contents: all questions', {
		hint: {text: 'contents', rank: 3, modes: working},
	}),
	on(['c'], 'scorecard', [...screens, 'scorecard'], 'scorecard', {hint: {text: 'scorecard', rank: 2, modes: working}}),
	on(['f'], 'findings', working, 'what the scan found'),
	on(['p'], 'questions', ['findings', 'review'], 'questions'),
	on(['r'], 'review', working, 'review: what is left, and the way out', {
		hint: {text: 'review', rank: 4, modes: ['questions', 'findings']},
	}),
	on(['y'], 'order', ['questions'], 'order of the questions: by worth or by category'),
	on(['?'], 'help', [...screens, 'help'], 'help', {hint: {text: 'help', rank: 9, modes: screens}}),
	on(['q'], 'quit', [...screens, 'unsaved'], 'leave; all is saved, `klar resume` goes on', {
		hint: {text: 'quit', rank: 7},
	}),
	on(['q'], 'close', texts, ''),
	on(['ctrl+c'], 'interrupt', all, 'leave at once (twice); everything is saved'),
	on(['ctrl+l'], 'redraw', all, 'draw the screen anew'),
	on(['ctrl+z'], 'suspend', all, 'back to the shell for a while (`fg` returns)'),
	edit(['backspace', 'ctrl+h'], 'delete-left'),
	edit(['delete', 'ctrl+d'], 'delete-right'),
	edit(['left', 'ctrl+b'], 'left'),
	edit(['right', 'ctrl+f'], 'right'),
	edit(['home', 'ctrl+a'], 'home', 'to the start of the text'),
	edit(['end', 'ctrl+e'], 'end', 'to the end of the text'),
	edit(['alt+b', 'ctrl+left'], 'word-left'),
	edit(['alt+f', 'ctrl+right'], 'word-right'),
	edit(['ctrl+w', 'alt+backspace'], 'delete-word', 'delete the word before the cursor'),
	edit(['ctrl+u'], 'delete-to-start', 'delete to the start'),
	edit(['ctrl+k'], 'delete-to-end', 'delete to the end'),
];

/** Who has the keyboard now. */
export const modeOf = ({screen, overlay}: WizardState): Mode => {
	if (overlay?.kind === 'contents' && overlay.isFiltering) return 'filter';
	if (overlay !== undefined) return overlay.kind;
	return screen.kind === 'findings' && screen.isFiltering ? 'filter' : screen.kind;
};

/** Whether letters are text now. */
const isWritingMode = (mode: Mode): boolean => writing.includes(mode);

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
	keymap.flatMap(({hint, modes, keys}) => {
		if (hint === undefined || !(hint.modes ?? modes).includes(mode)) return [];
		const shown = hint.keys?.(symbols) ?? named(keys[0] ?? '', symbols);
		return [{keys: shown, text: hint.text, rank: hint.rank}];
	});

/** The keys of some modes for the help, in the order of the table. */
export const helpOf = (modes: readonly Mode[], symbols: Symbols): readonly KeyLine[] =>
	keymap.flatMap(({keys, meaning, shown, modes: own}) => {
		if (meaning === undefined || meaning === '' || !modes.some(mode => own.includes(mode))) return [];
		return [{keys: shown?.(symbols) ?? keys.map(key => named(key, symbols)).join(' '), text: meaning}];
	});
