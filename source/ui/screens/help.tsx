import {Scrolled} from '../components/scrolled.tsx';
import {helpOf, type KeyLine} from '../keymap.ts';
import type {Mode} from '../keys/binding.ts';
import {bold, type Line, muted, pad, span, wrap} from '../text.ts';
import type {Symbols} from '../theme.ts';
import {type Room, useUi} from '../ui-context.ts';

const everyScreen: readonly Mode[] = ['start', 'findings', 'questions', 'gaps', 'review'];

/** The keys of this screen first, then those that only mean something elsewhere. */
const groupsOf = (here: Mode, symbols: Symbols): readonly (readonly [string, readonly KeyLine[]])[] => {
	const own = helpOf([here], symbols);
	const texts = new Set(own.map(({text}) => text));
	const elsewhere = helpOf(everyScreen, symbols).filter(({text}) => !texts.has(text));
	const fields = helpOf(['field'], symbols).filter(({text}) => !texts.has(text));
	return [
		['On this screen', own],
		['On other screens', elsewhere],
		['In text fields', fields],
	];
};

const keysWidth = 16;

/** All keys, read from the table of keys. */
export const Help = ({width, height}: Room) => {
	const {theme, state} = useUi();
	const {status} = theme.symbols;
	const lines = groupsOf(state.screen.kind, theme.symbols).flatMap(([title, keyLines]): readonly Line[] => [
		[bold(title)],
		...keyLines.flatMap(({keys, text}) => wrap([span(pad(keys, keysWidth), 'accent'), span(text)], width, keysWidth)),
		[],
	]);
	const legend: readonly Line[] = [
		[bold('Signs')],
		[
			span(status.pass, 'good'),
			muted(' holds  '),
			span(status.partial, 'warning'),
			muted(' in part  '),
			span(status.fail, 'bad'),
			muted(' does not hold'),
		],
		[
			span(status.unknown, 'open'),
			muted(' not known yet: asked, never counted as a pass  '),
			muted(`${status['n/a']} does not apply`),
		],
		[],
		...wrap(
			[
				muted(
					'The score counts what is open as not met; "up to" is where it ends if all of it holds. "Proved" counts only what files show or what an answer with evidence backs.',
				),
			],
			width,
		),
	];
	return <Scrolled title="Help" lines={[...lines, ...legend]} width={width} height={height} />;
};
