import {gainADay, gapRows} from '../../assessment/gap-rows.ts';
import type {Gap} from '../../domain/gap.ts';
import {shownChange, shownPoints} from '../../domain/shown.ts';
import {Lines} from '../components/lines.tsx';
import {changeSpan} from '../effect-lines.ts';
import {evidenceLine} from '../question-lines.ts';
import {bold, clampLines, clean, type Line, muted, pad, padLeft, span, spread, visibleWindow, wrap} from '../text.ts';
import {type Tone, toneOfDecision} from '../theme.ts';
import {type Room, type Ui, useUi} from '../ui-context.ts';

const tones: Readonly<Record<Gap['priority'], Tone | undefined>> = {
	P0: 'bad',
	P1: 'warning',
	P2: undefined,
	P3: 'muted',
};

const daysText = ([low, high]: readonly [number, number]): string => `${low}-${high}`;

/** Below this width a row leaves out the days. @unit character cells */
const daysFrom = 60;
const daysWidth = 11;

/** Below this width the calendar weeks of the roadmap are left out. @unit character cells */
const weeksFrom = 70;

type RowOptions = {readonly isMarked: boolean; readonly isClosed: boolean; readonly width: number};

const rowLine = ({theme, state}: Ui, gap: Gap, {isMarked, isClosed, width}: RowOptions): Line => {
	const {pointer, status} = theme.symbols;
	const isQuick = state.gapOrder === 'quick-wins';
	const effort = isQuick ? `${gainADay(gap).toFixed(1)}/day` : `${daysText(gap.days)} days`;
	const days = width < daysFrom ? '' : padLeft(effort, daysWidth);
	return spread(
		[
			span(isMarked ? `${pointer} ` : '  ', 'accent'),
			span(isClosed ? `[${status.pass}] ` : '[ ] ', isClosed ? 'good' : 'muted'),
			span(`${gap.priority} `, tones[gap.priority], isMarked),
			span(pad(gap.code, 11), isMarked ? 'accent' : 'muted', isMarked),
			{text: clean(gap.title), isBold: isMarked, tone: isClosed ? 'muted' : undefined},
		],
		[span(padLeft(shownChange(gap.gain), 6), 'good'), muted(days)],
		width,
	);
};

/** How it stands, and how it would with the marked gaps fixed. */
const projectionLines = ({derived, state, theme}: Ui, width: number): readonly Line[] => {
	const now = derived.scorecard;
	const then = derived.whatIf(state.closedGaps);
	const n = state.closedGaps.length;
	const {leftDays, weeks, team} = then;
	const left: Line = [
		muted('left '),
		span(`${daysText(leftDays)} days`),
		...(width < weeksFrom ? [] : [muted(', '), span(`${daysText(weeks)} weeks`), muted(` for ${team}`)]),
	];
	if (n === 0) return [spread([muted('What if? Space marks a gap as fixed.')], left, width)];
	const change = (then.scorecard.score?.low ?? 0) - (now.score?.low ?? 0);
	const decision: Line = [muted('  '), bold(then.scorecard.decision, toneOfDecision(then.scorecard.decision))];
	return [
		spread(
			[
				span(`${n} fixed  `, 'accent', true),
				span(shownPoints(now.score?.low ?? 0)),
				muted(` ${theme.symbols.arrow} `),
				bold(shownPoints(then.scorecard.score?.low ?? 0)),
				muted(' ('),
				changeSpan(change),
				muted(')'),
				...decision,
			],
			left,
			width,
		),
	];
};

const detailLines = (gap: Gap | undefined, rows: number, width: number): readonly Line[] => {
	if (gap === undefined) return [[muted('No gap: every check that is decided holds.')]];
	return clampLines(
		[
			...wrap([span(clean(gap.reason))], width),
			...wrap([muted('To do: '), span(clean(gap.recommendation))], width),
			...gap.evidence.map(place => evidenceLine(place, width)),
		],
		rows,
		width,
	);
};

const detailRowsOf = (height: number): number => {
	if (height >= 30) return 10;
	return height >= 14 ? 4 : 2;
};

/** Below this height there is no room for more than the marked row and its reason. @unit rows */
const leastHeight = 7;

/** What is not met, and what if it were: gaps that are marked as fixed move score, decision and roadmap at once. */
export const Gaps = ({width, height}: Room) => {
	const ui = useUi();
	const {state, derived, theme} = ui;
	const {screen} = state;
	if (screen.kind !== 'gaps') return null;
	const rows = gapRows(derived.gaps(), state.gapOrder);
	const order = state.gapOrder === 'priority' ? 'by priority' : 'quick wins first';
	const place = `${order} ${theme.symbols.separator} ${rows.length === 0 ? 0 : screen.index + 1} of ${rows.length}`;
	const head: readonly Line[] = [
		spread([bold('Gaps', 'accent')], [muted(place)], width),
		...projectionLines(ui, width),
		...(height >= 14 ? [[]] : []),
	];
	const detailRows = detailRowsOf(height);
	const listRows = Math.max(1, height - head.length - detailRows - 1);
	const {from, to} = visibleWindow(screen.index, rows.length, listRows);
	const list = rows.slice(from, to).map((gap, index) =>
		rowLine(ui, gap, {
			isMarked: from + index === screen.index,
			isClosed: state.closedGaps.includes(gap.checkId),
			width,
		}),
	);
	const blank = Array.from({length: Math.max(0, listRows - list.length)}, (): Line => []);
	const detail = detailLines(rows[screen.index], detailRows, width);
	const rule: Line = [muted(theme.symbols.line.repeat(width))];
	// Where a dialog takes nearly all of the room the marked row stays, with its reason.
	const lines = height < leastHeight ? [...list, ...detail] : [...head, ...list, ...blank, rule, ...detail];
	return <Lines lines={lines} height={height} />;
};
