import {resolutions} from '../assessment/choosing.ts';
import {leftOpen} from '../assessment/left-open.ts';
import {offersFor} from '../assessment/navigation.ts';
import {titles} from '../assessment/rows.ts';
import type {Overlay} from '../assessment/state.ts';
import {notApplicableReasons} from '../domain/not-applicable-reason.ts';
import {type OptionLines, optionLines} from './components/options.tsx';
import {answerSide, contrastLines, filesSide, sideWidth} from './contrast-lines.ts';
import {fieldTexts, reasonTexts, resolutionTexts} from './dialog-texts.ts';
import {effectLine} from './effect-lines.ts';
import {fieldLines} from './field-lines.ts';
import {leftOpenLines} from './left-open-lines.ts';
import {clampLines, clean, type Line, muted, span, wrap} from './text.ts';
import type {Ui} from './ui-context.ts';

/** What a dialog holds. */
export type Content = {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly options?: readonly OptionLines[];
	readonly index?: number;
};

type Room = {readonly width: number; readonly rows: number};
type Of<Kind extends Overlay['kind']> = Extract<Overlay, {kind: Kind}>;

const quit = ({state, context}: Ui, {width, rows}: Room): Content => {
	if (state.saving === 'failed') {
		const text = 'What you did last is NOT on the disk, and leaving loses it. Esc goes back.';
		return {title: 'Leave', lines: wrap([span(text, 'bad')], width)};
	}
	const leave = wrap(
		[
			span('Leave? Everything is saved; '),
			span('klar resume', 'accent'),
			span(' goes on where you are. Enter leaves, Esc stays.'),
		],
		width,
	);
	const left = state.assessment.scan === undefined ? [] : leftOpenLines(leftOpen(state, context), width);
	return {title: 'Leave', lines: [...leave, ...clampLines(left, Math.max(0, rows - 2 - leave.length), width)]};
};

const unsaved = ({problem}: Of<'unsaved'>, {width}: Room): Content => ({
	title: 'Not saved',
	lines: [
		...wrap([span(clean(problem), 'bad')], width),
		...wrap(
			[muted('Nothing is lost while klar runs. Enter tries again, Esc goes on and saves with the next answer.')],
			width,
		),
	],
});

const field = ({theme}: Ui, overlay: Of<'field'>, {width, rows}: Room): Content => {
	const [title, prompt] = fieldTexts(overlay.purpose);
	const problem = overlay.problem === undefined ? [] : wrap([span(clean(overlay.problem), 'bad')], width);
	const head = clampLines(wrap([muted(clean(prompt))], width), rows > 8 ? 3 : 1, width);
	const fieldRows = Math.max(1, Math.min(4, rows - 2 - head.length - problem.length));
	return {title, lines: [...head, ...fieldLines(overlay.editor, {width, rows: fieldRows, theme}), ...problem]};
};

const choice = ({state, context, derived}: Ui, overlay: Of<'choose' | 'reason'>, {width, rows}: Room): Content => {
	const {checkId, index} = overlay;
	const isReason = overlay.kind === 'reason';
	const labels = isReason
		? notApplicableReasons.map(reason => reasonTexts[reason])
		: offersFor(state.assessment, context, checkId).map(({label}) => label);
	const options = optionLines({
		labels: labels.map(label => [span(clean(label))]),
		highlight: index,
		width,
		isCompact: true,
		asides: isReason ? undefined : derived.effects(checkId).map(effectLine),
	});
	const question = isReason
		? 'Why does it not apply?'
		: (context.cards.get(checkId)?.question?.text ?? 'What is true?');
	const head = [
		...wrap([muted(clean(titles(context.cards)(checkId)))], width),
		...wrap([span(clean(question))], width),
	];
	return {
		title: isReason ? 'Not applicable' : 'What is true?',
		lines: clampLines(head, rows > 12 ? 4 : 1, width),
		options,
		index,
	};
};

const conflict = (ui: Ui, overlay: Of<'conflict'>, {width, rows}: Room): Content => {
	const {state, context, derived, theme} = ui;
	const {checkId, offer: at, index} = overlay;
	const scanned = derived.scanned.get(checkId);
	const offer = offersFor(state.assessment, context, checkId)[at];
	const effect = derived.effects(checkId)[at];
	const options = optionLines({
		labels: resolutions.map(resolution => [span(resolutionTexts[resolution])]),
		highlight: index,
		width,
		isCompact: true,
	});
	const one = sideWidth(width);
	const score: readonly Line[] = effect === undefined ? [] : [[muted('score '), ...effectLine(effect)]];
	const lines =
		scanned === undefined
			? []
			: contrastLines([filesSide(scanned, one, theme), answerSide(offer?.label ?? '', score, one)], {
					width,
					rows: Math.max(4, Math.min(8, rows - 2 - options.length)),
					theme,
				});
	return {title: 'The files say otherwise', lines, options, index};
};

/** What a dialog holds in a room; undefined for what is no dialog. @param room inside of the dialog's frame, rows with it */
export const contentOf = (ui: Ui, overlay: Overlay, room: Room): Content | undefined => {
	switch (overlay.kind) {
		case 'quit':
			return quit(ui, room);
		case 'unsaved':
			return unsaved(overlay, room);
		case 'field':
			return field(ui, overlay, room);
		case 'reason':
		case 'choose':
			return choice(ui, overlay, room);
		case 'conflict':
			return conflict(ui, overlay, room);
		default:
			return undefined;
	}
};
