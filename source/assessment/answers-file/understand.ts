import type {Choice} from '../../domain/answer.ts';
import type {Entry} from '../../domain/answers-file.ts';
import {nearest} from '../../domain/nearest.ts';
import {list} from '../../domain/place.ts';
import {type Offer, offersOf} from '../choices.ts';
import type {WizardContext} from '../state.ts';

/** What an entry says in the wizard's words, or what is wrong with it, as a sentence without a full stop. */
export type Understood<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: string};

const fine = <T>(value: T): Understood<T> => ({ok: true, value});
const wrong = (problem: string): Understood<never> => ({ok: false, problem});

const instead = (word: string, known: readonly string[]): string => {
	const near = nearest(word, known);
	return near === undefined ? `write one of ${list(known, 9)}` : `did you mean \`${near}\`?`;
};

/** What can be written behind `answer:` for a check. */
export const wordsFor = (offers: readonly Offer[]): readonly string[] => {
	const isSettled = offers.some(({kind}) => kind === 'confirm');
	const options = offers.flatMap(offer =>
		offer.kind !== 'confirm' && offer.option !== undefined ? [offer.option] : [],
	);
	return [...(isSettled ? ['confirm'] : []), ...options, ...(isSettled ? ['override'] : []), 'not-applicable'];
};

const chosen = (offer: Offer, because: string | null | undefined): Understood<Choice> => {
	if (offer.kind === 'confirm') return fine({kind: 'confirm'});
	if (offer.kind === 'option') return fine({kind: 'option', option: offer.option});
	if (because == null)
		return wrong('it says otherwise than the scan: say why in `because`, as it stands in the report');
	return fine({kind: 'override', score: offer.score, justification: because});
};

/** The choice that an entry makes; undefined where it leaves the check open. */
export const understandChoice = (
	{answer, because, reason, score}: Entry,
	offers: readonly Offer[],
): Understood<Choice | undefined> => {
	if (answer == null) return fine(undefined);
	if (answer === 'not-applicable') {
		if (because == null) return wrong('say in `because` why it does not apply');
		return fine({kind: 'not-applicable', reason: reason ?? 'other', justification: because});
	}

	const words = wordsFor(offers);
	if (answer === 'override' && words.includes('override')) {
		if (score == null || because == null) return wrong('an override needs a `score` from 0 to 100 and a `because`');
		return fine({kind: 'override', score, justification: because});
	}

	const offer = offers.find(one => (one.kind === 'confirm' ? answer === 'confirm' : one.option === answer));
	return offer === undefined
		? wrong(`\`${answer}\` is no answer of it: ${instead(answer, words)}`)
		: chosen(offer, because);
};

/** The check that a key names, by id or code. */
export const understandKey = (key: string, {pack, cards}: WizardContext): Understood<string> => {
	const checks = pack.categories.flatMap(({criteria}) => criteria.flatMap(criterion => criterion.checks));
	const check = checks.find(({id, code}) => id === key || code === key.toUpperCase());
	if (check !== undefined && cards.has(check.id)) return fine(check.id);
	const near = nearest(
		key,
		checks.map(({id}) => id),
	);
	const next = near === undefined ? '`klar explain` lists them all' : `did you mean \`${near}\`?`;
	return wrong(`the pack \`${pack.id}\` has no such check: ${next}`);
};

/** What is offered for a check of an assessment. */
export const offersIn = (context: WizardContext, id: string, scanned: Parameters<typeof offersOf>[1]) => {
	const card = context.cards.get(id);
	return card === undefined ? [] : offersOf(card, scanned);
};
