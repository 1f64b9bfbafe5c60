import {orderedQuestions} from './navigation.ts';
import {minutesLeft} from './pace.ts';
import {isAnswered, type Question, questionState} from './questions.ts';
import type {WizardContext, WizardState} from './state.ts';

/** What a sitting leaves open, for the person who stops here. */
export type LeftOpen = {
	/** Questions without a standing answer, whoever is to answer them; the most valuable first. */
	readonly questions: readonly Question[];
	readonly skipped: number;
	readonly assigned: number;
	/** How far the score can still rise, over all open checks. @unit points */
	readonly points: number;
	/** Critical checks that are open, asked or not. */
	readonly critical: number;
	/** At this person's pace. @unit minutes */
	readonly minutes: number;
};

/** What is left open now. */
export const leftOpen = (state: WizardState, context: WizardContext): LeftOpen => {
	const {assessment} = state;
	const {verdicts, scorecard} = context.derive(assessment);
	const judged = {assessment, verdicts};
	const open = orderedQuestions({...state, order: 'worth'}, context).filter(({id}) => !isAnswered(judged, id));
	// What was asked for confirmation and left alone is settled by the scan: it is not open.
	const questions = open.filter(({id}) => verdicts.get(id)?.status === 'unknown');
	const states = questions.map(({id}) => questionState(judged, id));
	const {low = 0, high = 0} = scorecard.score ?? {};
	return {
		questions,
		skipped: states.filter(one => one === 'skipped').length,
		assigned: states.filter(one => one === 'assigned').length,
		points: high - low,
		critical: scorecard.openCriticalChecks.length,
		minutes: minutesLeft(questions.length, state.durationsMs),
	};
};
