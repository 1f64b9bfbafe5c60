import type {Card} from '../../domain/card.ts';
import type {CardForm, PackFile} from '../../domain/pack-file.ts';
import {cardOf, changedCard, filledCard} from './cards.ts';
import type {WrittenCheck} from './expand.ts';
import {noSuch} from './extend.ts';
import type {Problem} from './problem.ts';
import type {Library} from './resolve.ts';

const byId = <T extends {readonly id: string}>(...lists: readonly (readonly T[] | undefined)[]): readonly T[] => [
	...new Map(lists.flatMap(list => (list ?? []).map(one => [one.id, one] as const))).values(),
];

/** Own cards before those that klar ships, changed as the pack says. */
export const cardForms = (
	file: PackFile,
	base: PackFile | undefined,
	library: Library,
	report: (problem: Problem) => void,
) => {
	const forms = new Map([...library.cards, ...byId(base?.cards, file.cards).map(card => [card.id, card] as const)]);
	for (const [id, change] of Object.entries(file.change?.cards ?? {})) {
		const form = forms.get(id);
		if (form !== undefined) forms.set(id, changedCard(form, change));
		else
			report({
				keys: ['change', 'cards', id],
				rule: 'unknown-id',
				message: noSuch('there is no card', id, [...forms.keys()]),
			});
	}
	return forms;
};

/** A card for each check that has one. */
export const chosenCards = (checks: readonly WrittenCheck[], forms: ReadonlyMap<string, CardForm>): Map<string, Card> =>
	new Map(
		checks.flatMap(({check, cardIds, scope}) => {
			const form = cardIds.map(id => forms.get(id)).find(one => one !== undefined);
			return form === undefined ? [] : [[check.id, filledCard(cardOf(form), check.id, scope)] as const];
		}),
	);
