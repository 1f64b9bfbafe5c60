import type {Pack} from '../domain/pack.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import {type Severity, severities} from '../domain/severity.ts';
import type {Status} from '../domain/verdict.ts';

/** By what findings can be narrowed beside a text. */
export const facetNames = ['status', 'severity', 'category'] as const;
export type Facet = (typeof facetNames)[number];

/** The values in force; what is absent narrows nothing. */
export type Facets = {
	readonly status?: Status;
	readonly severity?: Severity;
	/** Id of a category. */
	readonly category?: string;
};

export const noFacets: Facets = {};

/** What needs a look comes first; what does not apply comes last. */
export const statusOrder: readonly Status[] = ['fail', 'partial', 'unknown', 'pass', 'n/a'];

const valuesOf = (facet: Facet, pack: Pack): readonly string[] =>
	({status: statusOrder, severity: severities, category: pack.categories.map(({id}) => id)})[facet];

const facetOf = (verdict: EffectiveVerdict, facet: Facet): string =>
	({status: verdict.status, severity: verdict.placed.check.severity, category: verdict.placed.category.id})[facet];

/** Whether a verdict has all values that are in force. */
export const hasFacets = (verdict: EffectiveVerdict, facets: Facets): boolean =>
	facetNames.every(facet => facets[facet] === undefined || facets[facet] === facetOf(verdict, facet));

/**
 * The facets with the next value of one: from none over those that some verdict has, with the other facets in force, and
 * back to none.
 */
export const withNext = (
	facets: Facets,
	facet: Facet,
	{pack, verdicts}: {readonly pack: Pack; readonly verdicts: readonly EffectiveVerdict[]},
): Facets => {
	const {[facet]: present, ...others} = facets;
	const there = new Set(verdicts.filter(verdict => hasFacets(verdict, others)).map(verdict => facetOf(verdict, facet)));
	const values = valuesOf(facet, pack).filter(value => there.has(value));
	const next = values[present === undefined ? 0 : values.indexOf(present) + 1];
	// The values come from the same list that the facet's type names.
	return next === undefined ? others : {...others, [facet]: next as never};
};
