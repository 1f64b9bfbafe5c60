import type {Assessment} from '../../domain/assessment.ts';
import {inOrder, isAnswered, type Question} from '../questions.ts';
import {type WizardContext, writtenOf} from '../state.ts';

/** Which questions to hand over. */
export type Selection = {
	/** Only those without an answer that stands. */
	readonly isOpen: boolean;
	/** Only those that are assigned to this person or team, or whose answer names them. Case does not matter. */
	readonly owner?: string | undefined;
};

/** The questions of an assessment that are meant, in the pack's order. */
export const selectQuestions = (
	assessment: Assessment,
	context: WizardContext,
	{isOpen, owner}: Selection,
): readonly Question[] => {
	const {questions, verdicts} = context.derive(assessment);
	const wanted = owner?.toLowerCase();
	const isTheirs = (id: string): boolean =>
		wanted === undefined ||
		[assessment.assigned[id], writtenOf(assessment, id).owner].some(name => name?.toLowerCase() === wanted);
	return inOrder(questions, 'category', context.pack).filter(
		({id}) => isTheirs(id) && !(isOpen && isAnswered({assessment, verdicts}, id)),
	);
};
