import {type Card, cardSchema, type Question} from '../domain/card.ts';
import type {CardForm} from '../domain/pack-file.ts';
import type {Finding} from './finding.ts';
import {duplicates} from './lint-pack.ts';
import {findingAt, type Placed} from './places.ts';
import {optionalTexts} from './resolve/cards.ts';

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

type PlacedCard = Placed<Card> & {readonly form: CardForm};

const textFindings = (card: PlacedCard, isShipped: boolean): readonly Finding[] => {
	const {form} = card;
	const missing = [
		...optionalTexts.filter(key => form[key] === undefined),
		...(form.question !== undefined && form.question.evidence === undefined ? ['question.evidence'] : []),
	];
	if (missing.length === 0) return [];
	const finding = findingAt(
		card,
		'missing-text',
		`the card \`${form.id}\` has no ${missing.map(key => `\`${key}\``).join(', ')}`,
		'id',
	);
	return [isShipped ? finding : {...finding, level: 'warning'}];
};

/** Cards that ship with klar keep to lengths that fit every screen and report. */
const lengthFindings = (card: PlacedCard): readonly Finding[] => {
	const parsed = cardSchema.safeParse(card.value);
	return parsed.success
		? []
		: parsed.error.issues.map(({path, message}) =>
				findingAt(card, 'form', `\`${path.map(String).join('.')}\`: ${message}`, ...path),
			);
};

const answerFindings = (card: PlacedCard): readonly Finding[] => {
	const {question} = card.form;
	if (question === undefined || (question.options === undefined) !== (question.scale === undefined)) return [];
	return [
		findingAt(
			card,
			'options',
			`the question of \`${card.form.id}\` needs either \`options\` or a \`scale\``,
			'question',
		),
	];
};

/** What is wrong with the cards in themselves. */
export const lintCards = (cards: readonly PlacedCard[], isShipped: boolean): readonly Finding[] => [
	...duplicates(cards, 'id', ({id}) => id, 'card id'),
	...cards.flatMap(card => [
		...textFindings(card, isShipped),
		...(isShipped ? lengthFindings(card) : []),
		...answerFindings(card),
		...(card.value.question === undefined || card.form.question?.scale !== undefined
			? []
			: optionFindings(card, card.value.question)),
	]),
];
