import type {Assessment} from '../domain/assessment.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import {severities} from '../domain/severity.ts';
import type {Derived} from './derive.ts';
import {type Editor, textOf} from './editor.ts';
import {type Facets, hasFacets, statusOrder} from './facets.ts';
import {type Question, type QuestionState, questionState} from './questions.ts';

const matches = (filter: Editor, ...texts: readonly string[]): boolean => {
	const words = textOf(filter).toLowerCase().split(' ').filter(Boolean);
	const text = texts.join(' ').toLowerCase();
	return words.every(word => text.includes(word));
};

/** What narrows the findings: words, and facets. */
export type FindingFilter = {readonly filter: Editor; readonly facets: Facets};

const bySeriousness = (a: EffectiveVerdict, b: EffectiveVerdict): number =>
	statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
	severities.indexOf(a.placed.check.severity) - severities.indexOf(b.placed.check.severity);

/**
 * All checks that match: failures first, among these the most severe, then in the pack's order. The words are looked for
 * in title, code, category, status, severity, reason and the paths of the evidence.
 */
export const findingRows = (
	verdicts: ReadonlyMap<string, EffectiveVerdict>,
	{filter, facets}: FindingFilter,
	titleOf: (id: string) => string,
): readonly EffectiveVerdict[] =>
	[...verdicts.values()]
		.filter(verdict => {
			const {placed, status, reason, evidence} = verdict;
			if (!hasFacets(verdict, facets)) return false;
			if (filter.graphemes.length === 0) return true;
			const {check, category} = placed;
			const paths = evidence.map(({path}) => path);
			return matches(filter, titleOf(check.id), check.code, category.title, status, check.severity, reason, ...paths);
		})
		.toSorted(bySeriousness);

/** All questions, as the contents list them. */
export const contentRows = (questions: readonly Question[], filter: Editor): readonly Question[] =>
	questions.filter(({card, placed}) => matches(filter, card.title, placed.check.code, placed.category.title));

/** One line of the review: the way out, or a check that deserves a second look. */
export type ReviewRow =
	| {readonly kind: 'finish'}
	| {readonly kind: 'check'; readonly id: string; readonly state: QuestionState; readonly isQuestion: boolean};

/** The order in which the review shows states, with their headings. */
export const reviewSections: readonly (readonly [QuestionState, string])[] = [
	['reopened', 'Open again'],
	['open', 'Unanswered'],
	['skipped', 'Skipped'],
	['assigned', 'Assigned'],
	['unconfirmed', 'Decided by the scan, to confirm'],
	['overridden', 'Against the scan'],
	['not-applicable', 'Not applicable'],
	['settled', 'Settled by another answer'],
	['answered', 'Answered'],
];

/** What the review lists: questions and overridden findings, by what is left to do with them. */
export const reviewRows = (derived: Derived, assessment: Assessment): readonly ReviewRow[] => {
	const questions = new Set(derived.questions.map(({id}) => id));
	const others = Object.keys(assessment.answers).filter(id => !questions.has(id) && derived.verdicts.has(id));
	const judged = {assessment, verdicts: derived.verdicts};
	const states = [...questions, ...others].map(id => ({id, state: questionState(judged, id)}));
	const rows = reviewSections.flatMap(([section]) =>
		states
			.filter(({state}) => state === section)
			.map(({id, state}): ReviewRow => ({kind: 'check', id, state, isQuestion: questions.has(id)})),
	);
	return [{kind: 'finish'}, ...rows];
};

/** The title of a check: its card's, else its id in words. */
export const titles =
	(cards: ReadonlyMap<string, {readonly title: string}>) =>
	(id: string): string =>
		cards.get(id)?.title ?? id.replaceAll('-', ' ');
