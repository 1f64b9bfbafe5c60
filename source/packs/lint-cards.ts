import type {Card, Question} from '../domain/card.ts';
import type {Finding} from './finding.ts';
import {duplicates} from './lint-pack.ts';
import {findingAt, type Placed} from './places.ts';

const optionFindings = (card: Placed<Card>, {options}: Question): readonly Finding[] => {
	const {source, keys} = card;
	const placed = options.map((value, n) => ({value, source, keys: [...keys, 'question', 'options', n]}));
	const last = placed.length - 1;
	return [
		...duplicates(placed, 'id', ({id}) => id, 'option id'),
		...placed.flatMap((one, n) => {
			const {score, id} = one.value;
			const before = options[n - 1]?.score;
			if (before !== undefined && score <= before)
				return [findingAt(one, 'options', `the option \`${id}\` does not score more than the one before it`, 'score')];
			if (n === 0 && score !== 0)
				return [findingAt(one, 'options', `the worst option, \`${id}\`, scores ${score}, not 0`, 'score')];
			if (n === last && score !== 100)
				return [findingAt(one, 'options', `the best option, \`${id}\`, scores ${score}, not 100`, 'score')];
			return [];
		}),
	];
};

/** What is wrong with the cards in themselves. */
export const lintCards = (cards: readonly Placed<Card>[]): readonly Finding[] => [
	...duplicates(cards, 'id', ({id}) => id, 'card id'),
	...cards.flatMap(card => (card.value.question === undefined ? [] : optionFindings(card, card.value.question))),
];
