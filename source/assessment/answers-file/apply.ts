import type {Answer} from '../../domain/answer.ts';
import type {AnswersFile, Entry} from '../../domain/answers-file.ts';
import type {Assessment, Draft} from '../../domain/assessment.ts';
import type {Evidence} from '../../domain/evidence.ts';
import {answer, write} from '../edits.ts';
import {parseEvidence} from '../evidence-input.ts';
import {initialState, type WizardContext, type WizardState} from '../state.ts';
import {stampOf} from './stamp.ts';
import {offersIn, type Understood, understandChoice, understandKey} from './understand.ts';

/**
 * What became of one check of the file. `kept`: the saved answer stands, as it was given or changed after the file was
 * written; `draft`: note, evidence or owner were taken and the check is still open; `open`: the file says nothing of it.
 */
export type Fate = 'taken' | 'same' | 'kept' | 'draft' | 'open';

export type Applied = {
	readonly assessment: Assessment;
	readonly fates: readonly {readonly id: string; readonly fate: Fate}[];
	/** What is wrong with the file, by key. Where there is any, nothing of the file is taken. */
	readonly problems: readonly {readonly key: string; readonly problem: string}[];
};

type Options = {
	/** The file's answers win over those that were saved since. @default false */
	readonly replaces?: boolean | undefined;
};

const evidenceOf = (
	{evidence}: Entry,
	{evidenceExists}: WizardContext,
): Understood<readonly Evidence[] | undefined> => {
	if (evidence == null) return {ok: true, value: undefined};
	const all: Evidence[] = [];
	for (const text of typeof evidence === 'string' ? [evidence] : evidence) {
		const parsed = parseEvidence(text, evidenceExists);
		if (!parsed.ok) return {ok: false, problem: parsed.problem.replace(/\.$/, '')};
		all.push(...parsed.evidence);
	}

	return {ok: true, value: all};
};

/** What is written beside the answer; what the file leaves out stays as it was. */
const besides = (entry: Entry, evidence: readonly Evidence[] | undefined, owner: string | null | undefined): Draft => ({
	...(entry.note == null ? {} : {note: entry.note}),
	...(owner == null ? {} : {owner}),
	...(evidence === undefined || evidence.length === 0 ? {} : {evidence: [...evidence]}),
});

const isSame = (a: Answer | undefined, b: Answer | undefined): boolean =>
	a !== undefined && b !== undefined && stampOf({...a, answeredOn: ''}) === stampOf({...b, answeredOn: ''});

type Step = {readonly state: WizardState; readonly fate: Fate};

const applyEntry = (
	state: WizardState,
	context: WizardContext,
	id: string,
	entry: Entry,
	{replaces, owner}: Options & {readonly owner: string | null | undefined},
): Understood<Step> => {
	const derived = context.derive(state.assessment);
	const choice = understandChoice(entry, offersIn(context, id, derived.scanned.get(id)));
	if (!choice.ok) return choice;
	const evidence = evidenceOf(entry, context);
	if (!evidence.ok) return evidence;
	const day = entry.answeredOn ?? context.today;
	if (day > context.today) return {ok: false, problem: `\`answeredOn\` is ${day}, which is still to come`};
	const draft = besides(entry, evidence.value, entry.owner ?? (choice.value === undefined ? undefined : owner));
	const saved = state.assessment.answers[id];
	// One that ran out, or whose evidence changed, waits for a new answer: there is nothing to lose.
	const stands = derived.verdicts.get(id)?.answer !== undefined;
	const written = Object.keys(draft).length === 0 ? state : write(state, id, draft, 'the draft');
	if (choice.value === undefined) {
		if (written === state || (stands && !replaces)) return {ok: true, value: {state, fate: saved ? 'kept' : 'open'}};
		return {ok: true, value: {state: written, fate: 'draft'}};
	}

	const next = answer(written, {...context, today: day}, id, choice.value);
	if (stands && isSame(saved, next.assessment.answers[id])) return {ok: true, value: {state, fate: 'same'}};
	const isLater = saved !== undefined && stands && (entry.base ?? '') !== stampOf(saved);
	if (isLater && !replaces) return {ok: true, value: {state, fate: 'kept'}};
	return {ok: true, value: {state: next, fate: 'taken'}};
};

/**
 * Merges a file of answers into an assessment by the wizard's own edits, so that an answer is the same whichever way it
 * was given. Answers that were saved after the file was written stay, unless the caller lets the file win.
 */
export const applyAnswers = (
	assessment: Assessment,
	file: AnswersFile,
	context: WizardContext,
	{replaces}: Options = {},
): Applied => {
	let state = initialState(assessment, 0);
	const fates: {id: string; fate: Fate}[] = [];
	const problems: {key: string; problem: string}[] = [];
	const seen = new Set<string>();
	for (const [key, said] of Object.entries(file.answers)) {
		const refuse = (problem: string): void => void problems.push({key, problem});
		const id = understandKey(key, context);
		if (!id.ok) refuse(id.problem);
		else if (seen.has(id.value)) refuse('the check stands here twice, by its id and by its code');
		else {
			seen.add(id.value);
			const entry: Entry = typeof said === 'string' ? {answer: said} : (said ?? {});
			const step = applyEntry(state, context, id.value, entry, {replaces, owner: file.owner});
			if (!step.ok) refuse(step.problem);
			else {
				fates.push({id: id.value, fate: step.value.fate});
				({state} = step.value);
			}
		}
	}

	return problems.length > 0 ? {assessment, fates: [], problems} : {assessment: state.assessment, fates, problems};
};
