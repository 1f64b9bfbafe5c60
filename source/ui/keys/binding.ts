import type {Command, Movement} from '../../assessment/action.ts';
import type {Edit} from '../../assessment/editor.ts';
import type {Overlay, Screen} from '../../assessment/state.ts';
import type {Symbols} from '../theme.ts';

/** Who has the keyboard. */
export type Mode = Screen['kind'] | Overlay['kind'] | 'filter';

/** What a key asks of the terminal rather than of the wizard. */
export type TerminalCommand = {readonly type: 'redraw' | 'suspend' | 'editor'};

/** A move without the sizes, which the screen adds. */
export type KeyCommand =
	| Exclude<Command, {type: 'move'}>
	| {readonly type: 'move'; readonly to: Movement}
	| TerminalCommand;

/** What the foot of the screen says of a key, in a word or two. */
export type Hint = {
	readonly text: string;
	/** The lower the sooner it is left out. */
	readonly rank: number;
	/** @default those of the binding */
	readonly modes?: readonly Mode[];
	/** @default the name of the first key */
	readonly keys?: (symbols: Symbols) => string;
};

/** One line of the table of keys. */
export type Binding = {
	readonly keys: readonly string[];
	readonly command: KeyCommand;
	readonly modes: readonly Mode[];
	/** How the help names the keys. */
	readonly shown?: (symbols: Symbols) => string;
	/** What the help says; a binding without it is explained by the line before. */
	readonly meaning?: string;
	/** A key may be called otherwise in different modes. */
	readonly hints?: readonly Hint[];
};

type Rest = Pick<Partial<Binding>, 'shown' | 'hints'>;

/** The commands that are no more than their name. */
type Simple = Exclude<KeyCommand, {type: 'move' | 'highlight' | 'edit' | 'facet'}>['type'];

/** A binding of a command that is no more than its name. */
export const on = (
	keys: readonly string[],
	type: Simple,
	modes: readonly Mode[],
	meaning: string,
	rest: Rest = {},
	// The type says that nothing but the name is wanted, which TypeScript cannot follow through the union.
): Binding => ({keys, command: {type} as KeyCommand, modes, meaning, ...rest});

/** A binding of a move. */
export const move = (
	keys: readonly string[],
	to: Movement,
	modes: readonly Mode[],
	rest: Partial<Binding> = {},
): Binding => ({
	keys,
	command: {type: 'move', to},
	modes,
	...rest,
});

/** A binding of a change of the text under edit. */
export const edit = (
	keys: readonly string[],
	kind: Exclude<Edit['kind'], 'insert'>,
	modes: readonly Mode[],
	meaning?: string,
): Binding => ({
	keys,
	command: {type: 'edit', edit: {kind}},
	modes,
	...(meaning === undefined ? {} : {meaning}),
});
