import type {LeftOpen} from '../assessment/left-open.ts';
import {count} from '../domain/place.ts';
import {shownChange} from '../domain/shown.ts';
import {clean, type Line, muted, span, wrap} from './text.ts';

/** So many of the questions that are left are named. */
const named = 3;

const sentence = ({questions, skipped, assigned, points, minutes, critical}: LeftOpen): string => {
	if (questions.length === 0)
		return critical === 0
			? 'No question is open.'
			: `No question is open; ${count(critical, 'critical check')} only a scan can settle.`;
	const aside = [
		...(skipped > 0 ? [`${skipped} skipped`] : []),
		...(assigned > 0 ? [`${assigned} with others`] : []),
		...(critical > 0 ? [`${critical} critical`] : []),
	];
	const beside = aside.length === 0 ? '' : ` (${aside.join(', ')})`;
	return `Open: ${count(questions.length, 'question')}${beside}, up to ${Math.ceil(points)} points, about ${minutes} min.`;
};

/** What a sitting leaves open, in plain sentences. */
export const leftOpenTexts = (left: LeftOpen): readonly string[] => [
	sentence(left),
	...left.questions
		.slice(0, named)
		.map(({card, placed, worth}) => `  ${placed.check.code} ${clean(card.title)} (${shownChange(worth)})`),
];

/** The same as lines; the most valuable questions by name. */
export const leftOpenLines = (left: LeftOpen, width: number): readonly Line[] => {
	const [first = '', ...rest] = leftOpenTexts(left);
	return [...wrap([span(first)], width), ...rest.map((text): Line => [muted(text)])];
};
