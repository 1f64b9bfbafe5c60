import {Box} from 'ink';
import type {ReactNode} from 'react';
import {hintsOf, type KeyLine, modeOf} from '../keymap.ts';
import type {Layout} from '../layout.ts';
import {shortLines, stripLines} from '../score/narrow.ts';
import {panelLines} from '../score/panel.ts';
import {scoreStyle, shownScorecard} from '../score/shown-scorecard.ts';
import {bold, clean, cutLine, type Line, muted, span, spread, widthOf} from '../text.ts';
import type {Tone} from '../theme.ts';
import {type Ui, useUi} from '../ui-context.ts';
import {Lines} from './lines.tsx';

const savingSpans = ({state, theme}: Ui): Line => {
	const {status} = theme.symbols;
	if (state.saving === 'failed') return [span(`${status.fail} not saved`, 'bad', true)];
	if (state.saving === 'read-only') return [span('read only', 'warning')];
	return [span(status.pass, 'good'), muted(' saved')];
};

const titleLine = (ui: Ui, width: number): Line => {
	const {state, context, theme} = ui;
	const left: Line = [
		bold('klar', 'accent'),
		muted(` ${theme.symbols.separator} `),
		bold(clean(state.assessment.target.name)),
		muted(` ${theme.symbols.separator} ${clean(context.pack.title)}`),
	];
	return spread(left, savingSpans(ui), width);
};

const messageTones: Readonly<Record<'info' | 'good' | 'warning', Tone | undefined>> = {
	info: undefined,
	good: 'good',
	warning: 'warning',
};

const hintGap = 3;

const hintLine = ({keys, text}: KeyLine): Line => [span(keys, 'accent'), muted(` ${text}`)];

/** As many hints as fit: the most important ones are taken, in the order of the table of keys. */
const fittingHints = <Hint extends KeyLine & {readonly rank: number}>(
	hints: readonly Hint[],
	width: number,
): readonly Hint[] => {
	let used = -hintGap;
	const kept = new Set<Hint>();
	for (const hint of hints.toSorted((a, b) => b.rank - a.rank)) {
		const wanted = widthOf(hintLine(hint)) + hintGap;
		if (used + wanted > width) continue;
		used += wanted;
		kept.add(hint);
	}
	return hints.filter(hint => kept.has(hint));
};

/** The hints; a message takes their place until the next key. */
const footLine = ({state, theme}: Ui, width: number): Line => {
	const {message} = state;
	if (message !== undefined) return cutLine([span(clean(message.text), messageTones[message.tone])], width);
	const hints = fittingHints(hintsOf(modeOf(state), theme.symbols), width);
	return hints.flatMap((hint, index) => [...(index === 0 ? [] : [span(' '.repeat(hintGap))]), ...hintLine(hint)]);
};

type Props = {readonly layout: Layout; readonly children: ReactNode};

/** The picture: title, scorecard, the screen, hints. The scorecard is in sight on every screen. */
export const Frame = ({layout, children}: Props) => {
	const ui = useUi();
	const {theme} = ui;
	const card = shownScorecard(ui);
	const style = scoreStyle(ui);
	const {kind, width, height, margin, bodyWidth, bodyHeight, panelWidth} = layout;
	const inner = width - 2 * margin;
	const rule: readonly Line[] = height >= 19 ? [[muted(theme.symbols.line.repeat(inner))]] : [];
	const score = {
		panel: [],
		strip: stripLines(card, inner, style, layout.scoreRows),
		line: shortLines(card, inner, style),
		'too-small': [],
	}[kind].slice(0, layout.scoreRows);
	const head = [titleLine(ui, inner), ...score, ...rule].map(line => cutLine(line, inner));
	const side: readonly Line[] =
		kind === 'panel'
			? panelLines(card, panelWidth - 2, style).map((line): Line => [muted(`${theme.symbols.column} `), ...line])
			: [];
	const sideLines = Array.from({length: bodyHeight}, (_, row): Line => side[row] ?? [muted(theme.symbols.column)]);
	return (
		<Box flexDirection="column" width={width} height={height} paddingX={margin} overflow="hidden">
			<Lines lines={head} />
			<Box height={bodyHeight} flexShrink={0}>
				<Box flexDirection="column" width={bodyWidth} height={bodyHeight} overflow="hidden" flexShrink={0}>
					{children}
				</Box>
				{kind === 'panel' ? (
					<Box width={panelWidth} marginLeft={2} flexShrink={0}>
						<Lines lines={sideLines} />
					</Box>
				) : null}
			</Box>
			<Lines lines={[...rule, footLine(ui, inner)]} />
		</Box>
	);
};
