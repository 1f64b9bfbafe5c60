import {findingRows, titles} from '../../assessment/rows.ts';
import type {EffectiveVerdict} from '../../domain/scorecard.ts';
import {Lines} from '../components/lines.tsx';
import {filterLine} from '../field-lines.ts';
import {evidenceLine} from '../question-lines.ts';
import {bold, clampLines, clean, cutLine, type Line, muted, pad, span, spread, visibleWindow, wrap} from '../text.ts';
import {type Theme, toneOf} from '../theme.ts';
import {type Room, useUi} from '../ui-context.ts';

type RowOptions = {readonly title: string; readonly isMarked: boolean; readonly width: number; readonly theme: Theme};

const rowLine = (verdict: EffectiveVerdict, {title, isMarked, width, theme}: RowOptions): Line => {
	const {symbols} = theme;
	const {status, placed, decidedBy} = verdict;
	const by = decidedBy === 'scan' ? '' : ` (${decidedBy === 'override' ? 'overridden' : 'answered'})`;
	const tail = status === 'partial' ? ` ${Math.round(verdict.score)}%` : '';
	return cutLine(
		[
			span(isMarked ? `${symbols.pointer} ` : '  ', 'accent'),
			span(`${symbols.status[status]} `, toneOf(status)),
			span(pad(placed.check.code, 11), isMarked ? 'accent' : 'muted', isMarked),
			{text: clean(title), isBold: isMarked, tone: status === 'n/a' ? 'muted' : undefined},
			muted(tail + by),
		],
		width,
	);
};

/** What the scan decided, from which files; the marked one is explained below the list. */
export const Findings = ({width, height}: Room) => {
	const {state, context, derived, theme} = useUi();
	const {screen} = state;
	if (screen.kind !== 'findings') return null;
	const titleOf = titles(context.cards);
	const rows = findingRows(derived, screen.filter, {titleOf});
	const marked = rows[screen.index];
	const isFiltered = screen.isFiltering || screen.filter.graphemes.length > 0;
	const detailRows = height >= 18 ? 6 : height >= 12 ? 3 : 1;
	const head: readonly Line[] = [
		spread(
			[bold('What the scan found', 'accent')],
			[muted(`${rows.length === 0 ? 0 : screen.index + 1} of ${rows.length}`)],
			width,
		),
		...(isFiltered ? [filterLine(screen.filter, screen.isFiltering, width, theme)] : height >= 14 ? [[]] : []),
	];
	const listRows = Math.max(1, height - head.length - detailRows - 1);
	const {from, to} = visibleWindow(screen.index, rows.length, listRows);
	const list = rows.slice(from, to).map((verdict, index) =>
		rowLine(verdict, {
			title: titleOf(verdict.placed.check.id),
			isMarked: from + index === screen.index,
			width,
			theme,
		}),
	);
	const blank = Array.from({length: Math.max(0, listRows - list.length)}, (): Line => []);
	const detail: readonly Line[] =
		marked === undefined
			? [[muted('Nothing matches.')]]
			: clampLines(
					[...wrap([span(clean(marked.reason))], width), ...marked.evidence.map(place => evidenceLine(place, width))],
					detailRows,
					width,
				);
	return (
		<Lines lines={[...head, ...list, ...blank, [muted(theme.symbols.line.repeat(width))], ...detail]} height={height} />
	);
};
