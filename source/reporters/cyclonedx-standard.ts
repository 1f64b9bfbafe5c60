import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import {placedChecks} from '../domain/placed-check.ts';

/** References within the document. Kinds stand before the ids, as a category, a criterion and a check may share one. */
export const reference = {
	target: 'target',
	assessor: 'assessor',
	standard: 'standard',
	category: (id: string): string => `category:${id}`,
	criterion: (category: string, id: string): string => `criterion:${category}/${id}`,
	requirement: (check: string): string => `check:${check}`,
	claim: (check: string): string => `claim:${check}`,
	evidence: (check: string): string => `evidence:${check}`,
} as const;

const property = (name: string, value: string | number) => ({name: `klar:${name}`, value: String(value)});

/** The pack as a standard: a requirement a category, a criterion and a check, each below the one that holds it. */
export const standardOf = (pack: Pack, cards: Cards) => ({
	'bom-ref': reference.standard,
	name: pack.title,
	version: pack.version,
	description: pack.description,
	requirements: [
		...pack.categories.flatMap(category => [
			{
				'bom-ref': reference.category(category.id),
				identifier: category.code,
				title: category.title,
				properties: [property('weight', category.weight)],
			},
			...category.criteria.map(criterion => ({
				'bom-ref': reference.criterion(category.id, criterion.id),
				identifier: `${category.code}/${criterion.id}`,
				title: criterion.title,
				parent: reference.category(category.id),
				properties: [property('weight', criterion.weight)],
			})),
		]),
		...placedChecks(pack).map(({check, category, criterion}) => {
			const card = cards.get(check.id);
			return {
				'bom-ref': reference.requirement(check.id),
				identifier: check.code,
				title: card?.title ?? check.id,
				...(card === undefined ? {} : {text: card.meaning, descriptions: [card.why]}),
				parent: reference.criterion(category.id, criterion.id),
				properties: [property('check', check.id), property('severity', check.severity)],
			};
		}),
	],
});
