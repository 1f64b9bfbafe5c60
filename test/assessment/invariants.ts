import {chosenIndex} from '../../source/assessment/choices.ts';
import {leftOpen} from '../../source/assessment/left-open.ts';
import {offersFor} from '../../source/assessment/navigation.ts';
import {questionState} from '../../source/assessment/questions.ts';
import {rowCount} from '../../source/assessment/row-count.ts';
import {currentId, type WizardContext, type WizardState} from '../../source/assessment/state.ts';
import {assessmentSchema} from '../../source/domain/assessment.ts';

const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** The mark of the screen lies on a row that is there. */
const marked = (state: WizardState, context: WizardContext): boolean => {
	const {screen, assessment} = state;
	switch (screen.kind) {
		case 'start':
			return isBetween(screen.index, 0, context.startChoices(assessment).length - 1);
		case 'questions': {
			const id = currentId(assessment, context.derive(assessment));
			return id === undefined || isBetween(screen.highlight, 0, offersFor(assessment, context, id).length - 1);
		}
		case 'scan':
			return true;
		default:
			return isBetween(screen.index, 0, Math.max(0, rowCount(state, context) - 1));
	}
};

/** The cursor of a line of text lies in it, and the line holds nothing that could move the terminal's cursor. */
const written = ({overlay, screen}: WizardState): boolean => {
	const editors = [
		...(overlay?.kind === 'field' ? [overlay.editor] : []),
		...(overlay?.kind === 'contents' ? [overlay.filter] : []),
		...(screen.kind === 'findings' ? [screen.narrowed.filter] : []),
	];
	return editors.every(
		({graphemes, cursor}) =>
			isBetween(cursor, 0, graphemes.length) && !graphemes.some(part => /[\u0000-\u001F\u007F-\u009F]/.test(part)),
	);
};

/** A check is in one state only: what is answered is neither skipped nor assigned nor a draft. */
const isConsistent = ({assessment}: WizardState, context: WizardContext): boolean => {
	const {answers, skipped, assigned, drafts = {}} = assessment;
	const {verdicts} = context.derive(assessment);
	// An answer that is open again may be put off or handed on anew.
	const standing = Object.keys(answers).filter(id => verdicts.get(id)?.answer !== undefined);
	return standing.every(id => !skipped.includes(id) && drafts[id] === undefined && !(id in assigned));
};

const scored = (state: WizardState, context: WizardContext): boolean => {
	const {scorecard, verdicts} = context.derive(state.assessment);
	const {low = 0, high = 0} = scorecard.score ?? {};
	const counted = Object.values(scorecard.counts).reduce((sum, n) => sum + n, 0);
	return low <= high && (scorecard.proved ?? 0) <= low + 1e-9 && counted === verdicts.size;
};

const settled = (state: WizardState, context: WizardContext): boolean => {
	const {assessment} = state;
	const {verdicts} = context.derive(assessment);
	const open = new Set(leftOpen(state, context).questions.map(({id}) => id));
	return Object.keys(assessment.answers).every(id => {
		const isStanding = questionState({assessment, verdicts}, id) !== 'reopened';
		return !isStanding || !open.has(id);
	});
};

/** Each answer that came from an offer can be shown as chosen again. */
const shown = ({assessment}: WizardState, context: WizardContext): boolean =>
	Object.entries(assessment.answers).every(([id, answer]) => {
		if (answer.choice.kind === 'not-applicable') return true;
		const offers = offersFor(assessment, context, id);
		return (
			chosenIndex(offers, answer) !== undefined || context.derive(assessment).verdicts.get(id)?.answer === undefined
		);
	});

const rules = {
	'the mark lies on a row': marked,
	'texts are clean and their cursors inside': written,
	'no check is in two states': isConsistent,
	'the range holds and the counts add up': scored,
	'what is answered is not open': settled,
	'an answer can be shown among the offers': shown,
	'the assessment is one that the store takes': ({assessment}: WizardState) =>
		assessmentSchema.safeParse(assessment).success,
} as const;

/** The names of the invariants that a state breaks. */
export const broken = (state: WizardState, context: WizardContext): readonly string[] =>
	Object.entries(rules).flatMap(([name, holds]) => (holds(state, context) ? [] : [name]));
