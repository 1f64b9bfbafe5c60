import type {Choice} from '../domain/answer.ts';
import type {Assessment, Draft} from '../domain/assessment.ts';
import {makeAnswer} from './choices.ts';
import type {Edits, Step, WizardContext, WizardState} from './state.ts';

const editsOf = ({answers, skipped, assigned, drafts}: Assessment): Edits => ({
	answers,
	skipped,
	assigned,
	...(drafts === undefined ? {} : {drafts}),
});

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
	Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

const replaced = (assessment: Assessment, edits: Edits): Assessment => {
	const {drafts: _, ...rest} = assessment;
	return {...rest, ...edits};
};

/** Changes what the person said, as one step of undo. */
const edit = (state: WizardState, step: Omit<Step, 'edits'>, change: Partial<Edits>): WizardState => {
	const before = editsOf(state.assessment);
	return {
		...state,
		assessment: replaced(state.assessment, {...before, ...change}),
		past: [...state.past, {...step, edits: before}],
		future: [],
	};
};

/** Answers a check. It is no longer skipped or assigned, and its draft has moved into the answer. */
export const answer = (state: WizardState, context: WizardContext, id: string, choice: Choice): WizardState => {
	const {assessment} = state;
	const {scanned} = context.derive(assessment);
	const given = makeAnswer({
		assessment,
		id,
		choice,
		card: context.cards.get(id),
		scanned: scanned.get(id),
		today: context.today,
	});
	return edit(
		state,
		{checkId: id, label: 'the answer'},
		{
			answers: {...assessment.answers, [id]: given},
			skipped: assessment.skipped.filter(other => other !== id),
			assigned: without(assessment.assigned, id),
			...(assessment.drafts === undefined ? {} : {drafts: without(assessment.drafts, id)}),
		},
	);
};

/** Puts a question off. An answer that stood stays: skipping is not deleting. */
export const skip = (state: WizardState, id: string): WizardState => {
	const {skipped, answers} = state.assessment;
	if (skipped.includes(id) || answers[id] !== undefined) return state;
	return edit(state, {checkId: id, label: 'the skip'}, {skipped: [...skipped, id]});
};

/** Says who is to answer a check; an empty name takes it back. */
export const assign = (state: WizardState, id: string, name: string): WizardState => {
	const assigned = without(state.assessment.assigned, id);
	return edit(
		state,
		{checkId: id, label: 'the assignment'},
		{assigned: name === '' ? assigned : {...assigned, [id]: name}},
	);
};

/** Writes note, owner or evidence: into the answer where there is one, else into the draft. */
export const write = (state: WizardState, id: string, change: Draft, label: string): WizardState => {
	const {answers, drafts = {}} = state.assessment;
	const given = answers[id];
	if (given === undefined)
		return edit(state, {checkId: id, label}, {drafts: {...drafts, [id]: {...drafts[id], ...change}}});
	const {evidence = given.evidence, ...rest} = change;
	return edit(state, {checkId: id, label}, {answers: {...answers, [id]: {...given, ...rest, evidence}}});
};

type Direction = {readonly from: 'past' | 'future'; readonly to: 'past' | 'future'};

const travel = (state: WizardState, {from, to}: Direction): {state: WizardState; step: Step} | undefined => {
	const step = state[from].at(-1);
	if (step === undefined) return undefined;
	const before: Step = {...step, edits: editsOf(state.assessment)};
	const assessment = replaced(state.assessment, step.edits);
	return {
		state: {...state, assessment, [from]: state[from].slice(0, -1), [to]: [...state[to], before]},
		step,
	};
};

/** Takes the last change back; undefined when there is none. */
export const undo = (state: WizardState) => travel(state, {from: 'past', to: 'future'});

/** Makes the change again that was taken back last; undefined when there is none. */
export const redo = (state: WizardState) => travel(state, {from: 'future', to: 'past'});
