import type {Card} from '../../../source/domain/card.ts';
import {type Pack, packSchema} from '../../../source/domain/pack.ts';
import {severities} from '../../../source/domain/severity.ts';

const cardOf = (n: number, hasQuestion: boolean): Card => ({
	id: `check-${n}`,
	title: `The ${n}th thing is there, tried and written down`,
	meaning: `It means that thing ${n} is there for **every component**, and that somebody has tried it this year.`,
	why: `Without thing \`${n}\` the team finds out at night, and users find out first. It has happened to many a team.`,
	fix: `First write thing ${n} down, then try it:\n\n\`\`\`sh\nmake thing-${n}\n\`\`\``,
	impact: 'Users wait and nobody knows for how long.',
	recommendation: `Write thing ${n} down and try it.`,
	stakeholder: 'operations',
	...(hasQuestion
		? {
				question: {
					text: `What is true of thing ${n} in production?`,
					options: [
						{id: 'none', label: `There is no thing ${n}`, score: 0},
						{id: 'some', label: `Thing ${n} is there for some components, and nobody has tried it so far`, score: 40},
						{id: 'most', label: `Thing ${n} is there for all of them, never tried`, score: 70},
						{id: 'all', label: `Thing ${n} is there for all of them, tried this year, written down`, score: 100},
					],
					evidence: 'Name the document or the log of it.',
					validMonths: 6,
				},
			}
		: {}),
});

/** A pack of a size with its cards: categories of five criteria, a question at every so manyth check. */
export const madePack = ({
	checks,
	questions,
	categories = 8,
}: {
	readonly checks: number;
	readonly questions: number;
	readonly categories?: number;
}): {readonly pack: Pack; readonly cards: ReadonlyMap<string, Card>} => {
	const criteria = 5;
	const groups = categories * criteria;
	const isAsked = (n: number): boolean =>
		Math.floor((n * questions) / checks) !== Math.floor(((n + 1) * questions) / checks);
	const numbers = Array.from({length: checks}, (_, n) => n);
	const pack = packSchema.parse({
		id: 'made',
		version: '1.0.0',
		title: 'Made pack',
		description: 'A pack of a given size for tests and measurements.',
		categories: Array.from({length: categories}, (_, c) => ({
			id: `category-${c}`,
			code: `CAT${String.fromCharCode(65 + c)}`,
			title: `Category ${c}`,
			weight: 100 / categories,
			criteria: Array.from({length: criteria}, (__, k) => ({
				id: `criterion-${c}-${k}`,
				title: `Criterion ${c} ${k}`,
				weight: 100 / criteria,
				checks: numbers
					.filter(n => n % groups === c * criteria + k)
					.map((n, place) => ({
						id: `check-${n}`,
						code: `CAT${String.fromCharCode(65 + c)}-${k + 1}.${place + 1}`,
						by: isAsked(n) ? (n % 3 === 0 ? 'ask' : 'both') : 'scan',
						severity: severities[n % severities.length],
						days: [1 + (n % 3), 3 + (n % 5)],
						...(n % 7 === 6 ? {dependsOn: [`check-${n - 1}`]} : {}),
						...(isAsked(n) && n % 11 === 10 ? {needs: [`check-${n - 3}`]} : {}),
					})),
			})),
		})),
	});
	return {pack, cards: new Map(numbers.map(n => [`check-${n}`, cardOf(n, isAsked(n))]))};
};
