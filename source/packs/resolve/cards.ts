import type {Card, Option, Question} from '../../domain/card.ts';
import type {CardForm, PackFile} from '../../domain/pack-file.ts';
import {fillText, type Scope} from './template.ts';

const defaultMonths = 6;
const defaultEvidence = 'Name a document, a link or a date that shows it.';

/** The options of a scale: a point each. */
export const scaleOptions = (of: number, labels: Readonly<Record<string, string>> = {}): Option[] =>
	Array.from({length: of + 1}, (_, n) => ({
		id: `points-${n}`,
		label: `${n} of ${of}${labels[n] === undefined ? '' : `: ${labels[n]}`}`,
		score: Math.round((100 * n) / of),
	}));

type QuestionForm = NonNullable<CardForm['question']>;

const questionOf = (form: QuestionForm): Question | undefined => {
	const {scale, options, text, evidence, validMonths} = form;
	const all = scale === undefined ? options : scaleOptions(scale.of, scale.labels);
	if (all === undefined) return undefined;
	return {text, options: all, evidence: evidence ?? defaultEvidence, validMonths: validMonths ?? defaultMonths};
};

/** Texts of a card that may be left out. */
export const optionalTexts = ['meaning', 'why', 'fix', 'impact', 'recommendation', 'stakeholder'] as const;

/** A whole card: what its author left out is made from the title, and is never more than the title says. */
export const cardOf = (form: CardForm): Card => {
	const {title, question: asked, ...rest} = form;
	const question = asked === undefined ? undefined : questionOf(asked);
	return {
		id: rest.id,
		title,
		meaning: rest.meaning ?? `${title}.`,
		why: rest.why ?? 'The pack does not say why.',
		fix: rest.fix ?? `The pack does not say how. What must be so: ${title}.`,
		impact: rest.impact ?? `This is not so: ${title}.`,
		recommendation: rest.recommendation ?? `Make this so: ${title}.`,
		stakeholder: rest.stakeholder ?? 'development',
		...(question === undefined ? {} : {question}),
	};
};

type CardChange = NonNullable<NonNullable<NonNullable<PackFile['change']>['cards']>[string]>;

/** A card form with some of its texts replaced. */
export const changedCard = (form: CardForm, {question, ...texts}: CardChange): CardForm => {
	const defined = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
	if (question === undefined) return {...form, ...defined};
	const before: Partial<QuestionForm> = form.question ?? {};
	const asked = Object.fromEntries(Object.entries(question).filter(([, part]) => part !== undefined));
	// One of the two tells the answers; the new one takes the place of the other.
	const {options, scale, ...words} = before;
	const answers = question.options === undefined && question.scale === undefined ? {options, scale} : {};
	const merged = {text: form.title, ...words, ...answers, ...asked};
	const known = Object.fromEntries(Object.entries(merged).filter(([, part]) => part !== undefined));
	return {...form, ...defined, question: known as QuestionForm}; // `text` is always there.
};

/** A card for one check: its id, and values in place of `${…}` in all of its texts. */
export const filledCard = (card: Card, id: string, scope: Scope): Card => {
	if (scope.size === 0) return card.id === id ? card : {...card, id};
	const fill = (text: string): string => fillText(text, scope);
	const {question} = card;
	return {
		...card,
		id,
		title: fill(card.title),
		meaning: fill(card.meaning),
		why: fill(card.why),
		fix: fill(card.fix),
		impact: fill(card.impact),
		recommendation: fill(card.recommendation),
		...(question === undefined
			? {}
			: {
					question: {
						...question,
						text: fill(question.text),
						evidence: fill(question.evidence),
						options: question.options.map(option => ({...option, label: fill(option.label)})),
					},
				}),
	};
};
