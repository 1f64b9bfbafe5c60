import {orderedQuestions} from '../../assessment/navigation.ts';
import {type QuestionState, questionState} from '../../assessment/questions.ts';
import {contentRows} from '../../assessment/rows.ts';
import {Lines} from '../components/lines.tsx';
import {filterLine} from '../field-lines.ts';
import {bold, clean, type Line, muted, pad, span, spread, visibleWindow} from '../text.ts';
import {toneOf} from '../theme.ts';
import {type Room, useUi} from '../ui-context.ts';

const stateTexts: Readonly<Record<QuestionState, string>> = {
	open: '',
	answered: 'answered',
	'not-applicable': 'not applicable',
	overridden: 'against the scan',
	skipped: 'skipped',
	assigned: 'assigned',
	reopened: 'open again',
	settled: 'settled',
	unconfirmed: 'to confirm',
};

/** All questions with their state, to jump to one. */
export const Contents = ({width, height}: Room) => {
	const {state, context, derived, theme} = useUi();
	const {overlay, assessment} = state;
	if (overlay?.kind !== 'contents') return null;
	const {symbols} = theme;
	const rows = contentRows(orderedQuestions(state, context), overlay.filter);
	const isFiltered = overlay.isFiltering || overlay.filter.graphemes.length > 0;
	const judged = {assessment, verdicts: derived.verdicts};
	const listRows = height - 2;
	const {from, to} = visibleWindow(overlay.index, rows.length, listRows);
	const lines = rows.slice(from, to).map(({id, card, placed}, row): Line => {
		const isMarked = from + row === overlay.index;
		const status = derived.verdicts.get(id)?.status ?? 'unknown';
		const question = questionState(judged, id);
		const note = stateTexts[question];
		const left: Line = [
			span(isMarked ? `${symbols.pointer} ` : '  ', 'accent'),
			span(`${symbols.status[status]} `, toneOf(status)),
			span(pad(placed.check.code, 11), isMarked ? 'accent' : 'muted', isMarked),
			{text: clean(card.title), isBold: isMarked},
		];
		return spread(left, [muted(note)], width);
	});
	const head: readonly Line[] = [
		spread(
			[bold('Contents', 'accent')],
			[muted(`${rows.length === 0 ? 0 : overlay.index + 1} of ${rows.length}`)],
			width,
		),
		isFiltered ? filterLine(overlay.filter, overlay.isFiltering, width, theme) : [],
	];
	return <Lines lines={[...head, ...(rows.length === 0 ? [[muted('Nothing matches.')]] : lines)]} height={height} />;
};
