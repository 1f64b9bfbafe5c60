import {Scrolled} from '../components/scrolled.tsx';
import {helpOf, type Mode} from '../keymap.ts';
import {bold, type Line, muted, pad, span, wrap} from '../text.ts';
import {type Room, useUi} from '../ui-context.ts';

const groups: readonly (readonly [string, readonly Mode[]])[] = [
	['Everywhere', ['start', 'findings', 'questions', 'review']],
	['Text fields', ['field']],
];

const keysWidth = 20;

/** All keys, read from the table of keys. */
export const Help = ({width, height}: Room) => {
	const {theme} = useUi();
	const {status} = theme.symbols;
	const lines = groups.flatMap(([title, modes]): readonly Line[] => [
		[bold(title)],
		...helpOf(modes, theme.symbols).flatMap(({keys, text}) =>
			wrap([span(pad(keys, keysWidth), 'accent'), span(text)], width, keysWidth),
		),
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
