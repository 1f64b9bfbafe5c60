import {leftOpen} from '../../assessment/left-open.ts';
import type {QuestionState} from '../../assessment/questions.ts';
import {type ReviewRow, reviewRows, reviewSections, titles} from '../../assessment/rows.ts';
import {Lines} from '../components/lines.tsx';
import {leftOpenTexts} from '../left-open-lines.ts';
import {bold, clean, cutLine, type Line, muted, pad, span, visibleWindow, wrap} from '../text.ts';
import {toneOf} from '../theme.ts';
import {type Room, type Ui, useUi} from '../ui-context.ts';

const detailOf = ({state, derived}: Ui, id: string): string => {
	const {assessment} = state;
	const choice = assessment.answers[id]?.choice;
	if (choice?.kind === 'override' || choice?.kind === 'not-applicable') return `  ${clean(choice.justification)}`;
	const who = assessment.assigned[id];
	if (who !== undefined) return `  ${clean(who)}`;
	const verdict = derived.verdicts.get(id);
	return verdict?.answer === undefined ? '' : `  ${clean(verdict.reason)}`;
};

const finishText = ({counts}: Ui['derived']['scorecard']): string =>
	counts.unknown === 0
		? 'Finish: print the scorecard'
		: `Finish: print the scorecard (${counts.unknown} checks stay open)`;

const rowLine = (ui: Ui, row: ReviewRow, isMarked: boolean, width: number): Line => {
	const {symbols} = ui.theme;
	const pointer = span(isMarked ? `${symbols.pointer} ` : '  ', 'accent');
	if (row.kind === 'finish') return [pointer, bold(finishText(ui.derived.scorecard), isMarked ? 'accent' : undefined)];
	const verdict = ui.derived.verdicts.get(row.id);
	const status = verdict?.status ?? 'unknown';
	return cutLine(
		[
			pointer,
			span(`${symbols.status[status]} `, toneOf(status)),
			span(pad(verdict?.placed.check.code ?? '', 11), isMarked ? 'accent' : 'muted', isMarked),
			{text: titles(ui.context.cards)(row.id), isBold: isMarked},
			muted(detailOf(ui, row.id)),
		],
		width,
	);
};

type Drawn = {readonly line: Line; readonly index: number};

/** Rows with a heading before each section. */
const withHeadings = (ui: Ui, rows: readonly ReviewRow[], marked: number, width: number): readonly Drawn[] => {
	const count = (state: QuestionState): number =>
		rows.filter(row => row.kind === 'check' && row.state === state).length;
	let section: QuestionState | undefined;
	return rows.flatMap((row, index): readonly Drawn[] => {
		const own: Drawn = {line: rowLine(ui, row, index === marked, width), index};
		if (row.kind === 'finish' || row.state === section) return [own];
		section = row.state;
		const title = reviewSections.find(([state]) => state === row.state)?.[1] ?? '';
		return [{line: [], index}, {line: [muted(`${title} (${count(row.state)})`)], index}, own];
	});
};

/** From this height on the questions that matter most are named. @unit rows */
const roomy = 24;

/** What is left, put off, or said against the scan; and the way out. */
export const Review = ({width, height}: Room) => {
	const ui = useUi();
	const {state, context, derived} = ui;
	if (state.screen.kind !== 'review') return null;
	const rows = reviewRows(derived, state.assessment);
	const drawn = withHeadings(ui, rows, state.screen.index, width);
	const at = drawn.findLastIndex(({index}) => index === (state.screen.kind === 'review' ? state.screen.index : 0));
	const [summary = '', ...most] = leftOpenTexts(leftOpen(state, context));
	const head: readonly Line[] = [
		[bold('Review', 'accent')],
		...wrap([span(summary)], width).slice(0, 2),
		// By name where there is room: below they stand by what is left to do with them, not by worth.
		...(height >= roomy ? most.map((text): Line => cutLine([muted(text)], width)) : []),
		...(height >= roomy ? [[]] : []),
	];
	const {from, to} = visibleWindow(at, drawn.length, height - head.length);
	const lines = drawn.slice(from, to).map(({line}) => line);
	return <Lines lines={[...head, ...lines]} height={height} />;
};
