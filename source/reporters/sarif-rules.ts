import type {Card, Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import {type PlacedCheck, placedChecks} from '../domain/placed-check.ts';
import type {Severity} from '../domain/severity.ts';
import {auditorGapId} from '../gaps/gaps.ts';

/** How bad a result is for a viewer that knows three levels. */
export const levelOf: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
	critical: 'error',
	high: 'error',
	medium: 'warning',
	low: 'note',
};

/** Code scanning sorts rules of security by a number: in the middle of the span that it gives each word. */
const securitySeverity: Readonly<Record<Severity, string>> = {critical: '9.5', high: '8.0', medium: '5.5', low: '2.0'};
const securityCategory = 'security';

const pascal = (id: string): string => id.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase());

const helpOf = (card: Card): {text: string; markdown: string} => {
	const markdown = `## What it means\n\n${card.meaning}\n\n## Why it matters\n\n${card.why}\n\n## How to fix it\n\n${card.fix}\n`;
	return {text: `${card.recommendation} ${card.impact}`, markdown};
};

const ruleOf = ({check, category, criterion}: PlacedCheck, card: Card | undefined) => ({
	id: check.id,
	name: pascal(check.id),
	shortDescription: {text: card?.title ?? check.id},
	...(card === undefined ? {} : {fullDescription: {text: card.meaning}, help: helpOf(card)}),
	defaultConfiguration: {level: levelOf[check.severity]},
	properties: {
		tags: ['production-readiness', category.id],
		code: check.code,
		category: category.id,
		criterion: criterion.id,
		severity: check.severity,
		...(category.id === securityCategory ? {'security-severity': securitySeverity[check.severity]} : {}),
	},
});

const auditorRule = ({id, title}: Pack['categories'][number]) => ({
	id: auditorGapId(id),
	name: `Auditor${pascal(id)}`,
	shortDescription: {text: `The auditor of ${title} ran to its end`},
	defaultConfiguration: {level: 'error' as const},
	properties: {tags: ['production-readiness', id], category: id, severity: 'critical'},
});

/** One rule a check, with the help of its card; then one a category, for an auditor that failed. */
export const sarifRules = (pack: Pack, cards: Cards) => [
	...placedChecks(pack).map(placed => ruleOf(placed, cards.get(placed.check.id))),
	...pack.categories.map(auditorRule),
];
