import type {Assessment} from '../domain/assessment.ts';
import type {Derive} from './derive.ts';
import {isAnswered} from './questions.ts';
import type {StartChoice} from './state.ts';

/** A saved assessment as the first screen lists it. */
export type SavedAssessment = {
	readonly id: string;
	readonly targetName: string;
	readonly packId: string;
	/** ISO date and time. */
	readonly updatedAt: string;
	readonly answered: number;
	/** Another klar has it open. @default false */
	readonly isLocked?: boolean;
};

const dateOf = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

const answersText = (count: number): string => `${count} answer${count === 1 ? '' : 's'}`;

const own = (assessment: Assessment, derive: Derive): readonly StartChoice[] => {
	const answers = Object.keys(assessment.answers).length;
	if (assessment.scan === undefined)
		return [{kind: 'scan', label: 'Scan this folder', detail: 'then answer what no file can prove'}];
	const {questions, verdicts} = derive(assessment);
	const open = questions.filter(({id}) => !isAnswered({assessment, verdicts}, id)).length;
	return [
		{
			kind: 'go-on',
			label: 'Go on where you left',
			detail: `${dateOf(assessment.updatedAt)} UTC, ${answersText(answers)}, ${open} open`,
		},
		{kind: 'scan', label: 'Scan again, keep the answers', detail: 'answers whose evidence changed open again'},
	];
};

/** What the first screen offers: going on, scanning, other saved assessments of the target, a new one. */
export const startChoices = (
	assessment: Assessment,
	saved: readonly SavedAssessment[],
	derive: Derive,
): readonly StartChoice[] => {
	const others = saved.filter(({id}) => id !== assessment.id);
	const isNew = assessment.scan === undefined && Object.keys(assessment.answers).length === 0;
	return [
		...own(assessment, derive),
		...others.map(
			({id, updatedAt, answered, isLocked, packId}): StartChoice => ({
				kind: 'load',
				id,
				label: `Continue ${id}`,
				detail: `${dateOf(updatedAt)} UTC, ${answersText(answered)}, ${packId}${isLocked ? ', open in another klar' : ''}`,
			}),
		),
		...(isNew
			? []
			: [{kind: 'load', label: 'Begin a new assessment', detail: 'the saved ones stay as they are'} as const]),
	];
};
