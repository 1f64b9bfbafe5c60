import {leftOpen} from './left-open.ts';
import {longestMs} from './pace.ts';
import {rowCount} from './row-count.ts';
import type {Change, Message, WizardContext, WizardState} from './state.ts';

/** A first session of this length is useful by itself; then the person is told what it leaves open. @unit ms */
export const stretchMs = 15 * 60_000;

/** Measures the person's pace: from the moment a question is shown until it is dealt with. */
const timed = (before: WizardState, after: WizardState, at: number): WizardState => {
	const isOther = before.assessment.cursor !== after.assessment.cursor || before.screen.kind !== after.screen.kind;
	if (!isOther) return after;
	const isAnswer = before.screen.kind === 'questions' && after.past.length > before.past.length;
	return {
		...after,
		shownAt: at,
		durationsMs: isAnswer ? [...after.durationsMs, at - before.shownAt] : after.durationsMs,
	};
};

/** A list that became shorter keeps its mark on a row. */
const clamped = (state: WizardState, context: WizardContext): WizardState => {
	const {screen} = state;
	if (screen.kind !== 'findings' && screen.kind !== 'gaps' && screen.kind !== 'review') return state;
	const index = Math.max(0, Math.min(screen.index, rowCount(state, context) - 1));
	return index === screen.index ? state : {...state, screen: {...screen, index}};
};

/** What the answers changed: of the score, and of other questions that they settle. */
const compared = (before: WizardState, after: WizardState, context: WizardContext): WizardState => {
	const [old, now] = [context.derive(before.assessment), context.derive(after.assessment)];
	const step = after.past.length > before.past.length ? after.past.at(-1) : (after.future.at(-1) ?? after.past.at(-1));
	const change: Change = {
		checkId: step?.checkId ?? '',
		low: (now.scorecard.score?.low ?? 0) - (old.scorecard.score?.low ?? 0),
		high: (now.scorecard.score?.high ?? 0) - (old.scorecard.score?.high ?? 0),
	};
	const settled = [...now.verdicts.values()].filter(
		({placed, followsFrom}) =>
			followsFrom !== undefined && old.verdicts.get(placed.check.id)?.followsFrom === undefined,
	);
	const codes = settled.map(({placed}) => placed.check.code).join(', ');
	const text = `With that ${settled.length === 1 ? 'one more is' : `${settled.length} more are`} settled: ${codes}.`;
	return {...after, change, ...(settled.length > 0 ? {message: {tone: 'info', text}} : {})};
};

const stretchMessage = (state: WizardState, context: WizardContext): Message => {
	const {questions, points, minutes} = leftOpen(state, context);
	const left =
		questions.length === 0
			? 'nothing is left to ask'
			: `${questions.length} questions left, up to ${Math.ceil(points)} points, ${minutes} min`;
	return {tone: 'info', text: `15 minutes: ${left}. Go on, or q leaves; all is saved.`};
};

/** After a first stretch the person is told once what is left; stopping then is fine. */
const stretched = (before: WizardState, after: WizardState, context: WizardContext, at: number): WizardState => {
	if (after.isStretchTold || after.screen.kind === 'start') return after;
	if (after.stretchFrom === undefined) return after.screen.kind === 'questions' ? {...after, stretchFrom: at} : after;
	// A pause is not work: what lies between two keys counts for no more than the slowest answer.
	const pause = at - before.seenAt;
	const from = pause > longestMs ? after.stretchFrom + pause - longestMs : after.stretchFrom;
	const isOver = at - from >= stretchMs && after.past.length > before.past.length;
	if (!isOver) return from === after.stretchFrom ? after : {...after, stretchFrom: from};
	return {...after, isStretchTold: true, message: stretchMessage(after, context)};
};

/** What follows from a step of the wizard, whichever key made it. @param at ms since the epoch */
export const aftermath = (before: WizardState, after: WizardState, context: WizardContext, at: number): WizardState => {
	if (after === before) return after;
	const {scan, answers} = before.assessment;
	const isSameScan = scan === after.assessment.scan && before.assessment.id === after.assessment.id;
	const next = isSameScan && answers !== after.assessment.answers ? compared(before, after, context) : after;
	return {...stretched(before, timed(before, clamped(next, context), at), context, at), seenAt: at};
};
