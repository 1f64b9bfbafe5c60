import {titles} from '../../assessment/rows.ts';
import type {EffectiveVerdict} from '../../domain/scorecard.ts';
import {Lines} from '../components/lines.tsx';
import {facetLine} from '../facet-line.ts';
import {filterLine} from '../field-lines.ts';
import {evidenceLine} from '../question-lines.ts';
import {bold, clampLines, clean, type Line, muted, pad, span, spread, visibleWindow, wrap} from '../text.ts';
import {type Theme, toneOf} from '../theme.ts';
import {type Room, type Ui, useUi} from '../ui-context.ts';

type RowOptions = {readonly title: string; readonly isMarked: boolean; readonly width: number; readonly theme: Theme};

const said = ({decidedBy, followsFrom}: EffectiveVerdict): string => {
	if (decidedBy === 'scan') return '';
	if (decidedBy === 'override') return ' (against the scan)';
	return followsFrom === undefined ? ' (answered)' : ' (settled)';
};

const rowLine = (verdict: EffectiveVerdict, {title, isMarked, width, theme}: RowOptions): Line => {
	const {symbols} = theme;
	const {status, placed} = verdict;
	const tail = status === 'partial' ? ` ${Math.round(verdict.score)}%` : '';
	const isUrgent = placed.check.severity === 'critical' && (status === 'fail' || status === 'unknown');
	return spread(
		[
			span(isMarked ? `${symbols.pointer} ` : '  ', 'accent'),
			span(`${symbols.status[status]} `, toneOf(status)),
			span(pad(placed.check.code, 11), isMarked ? 'accent' : 'muted', isMarked),
			{text: clean(title), isBold: isMarked, tone: status === 'n/a' ? 'muted' : undefined},
			muted(tail + said(verdict)),
		],
		[span(placed.check.severity, isUrgent ? 'bad' : 'muted')],
		width,
	);
};

/** What is known of the marked check: the reason with its places, and on tall windows what to do. */
const detailLines = ({context}: Ui, marked: EffectiveVerdict | undefined, rows: number, width: number) => {
	if (marked === undefined) return [[muted('Nothing matches. Esc shows all.')]];
	const {status, reason, evidence, placed} = marked;
	const advice = context.cards.get(placed.check.id)?.recommendation;
	const isMet = status === 'pass' || status === 'n/a';
	return clampLines(
		[
			...wrap([span(clean(reason))], width),
			...(isMet || advice === undefined ? [] : wrap([muted('To do: '), span(clean(advice))], width)),
			...evidence.map(place => evidenceLine(place, width)),
		],
		rows,
		width,
	);
};

const detailRowsOf = (height: number): number => {
	if (height >= 30) return 10;
	if (height >= 16) return 5;
	return height >= 12 ? 3 : 1;
};

/** Below this height there is no room for more than the marked row and its reason. @unit rows */
const leastHeight = 6;

/** All checks by what the scan found and what was answered; the marked one is explained below the list. */
export const Findings = ({width, height}: Room) => {
	const ui = useUi();
	const {state, context, derived, theme} = ui;
	const {screen} = state;
	if (screen.kind !== 'findings') return null;
	const titleOf = titles(context.cards);
	const rows = derived.findings(screen.narrowed);
	const isFiltered = screen.isFiltering || screen.narrowed.filter.graphemes.length > 0;
	const detailRows = detailRowsOf(height);
	const head: readonly Line[] = [
		spread(
			[bold('What the scan found', 'accent')],
			[muted(`${rows.length === 0 ? 0 : screen.index + 1} of ${rows.length}`)],
			width,
		),
		facetLine(screen.narrowed.facets, {pack: context.pack, width, symbols: theme.symbols}),
		...(isFiltered ? [filterLine(screen.narrowed.filter, screen.isFiltering, width, theme)] : []),
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
	const detail = detailLines(ui, rows[screen.index], detailRows, width);
	const rule: Line = [muted(theme.symbols.line.repeat(width))];
	// Where a dialog takes nearly all of the room the marked row stays, with its reason.
	const lines = height < leastHeight ? [...list, ...detail] : [...head, ...list, ...blank, rule, ...detail];
	return <Lines lines={lines} height={height} />;
};
