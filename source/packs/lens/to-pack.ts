import type {CardForm, CategoryForm, PackFile} from '../../domain/pack-file.ts';
import type {Source} from '../parse.ts';
import {slug} from '../resolve/template.ts';
import {conditionText} from './condition.ts';
import type {Lens, Risk} from './lens.ts';
import {type ReadQuestion, readQuestions} from './lint-lens.ts';

/** A lens says nothing of effort; somebody must, before the roadmap means anything. @unit working days */
const unknownDays: [number, number] = [1, 5];
const validMonths = 12;
const limits = {label: 90, title: 80, question: 200, heading: 120, sentence: 240} as const;
const riskNames: Readonly<Record<Risk, string>> = {
	HIGH_RISK: 'High risk',
	MEDIUM_RISK: 'Medium risk',
	NO_RISK: 'No risk',
};
/** From worst to best, as options stand. */
const risks: readonly Risk[] = ['HIGH_RISK', 'MEDIUM_RISK', 'NO_RISK'];

const cut = (text: string, most: number): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
};

/** At least as long as the form wants it. */
const atLeast = (text: string, least: number, more: string): string =>
	text.length >= least ? text : `${text} ${more}`.trim();

/** A name that is not taken yet, with a number behind it where it is. */
const createNames = (numbered: (name: string, n: number) => string): ((name: string) => string) => {
	const taken = new Set<string>();
	return name => {
		let free = name;
		for (let n = 2; taken.has(free); n++) free = numbered(name, n);
		taken.add(free);
		return free;
	};
};

/** Letters of a pillar: `Operational Excellence` → `OE`. */
const codeOf = (name: string): string => {
	const words =
		name
			.toUpperCase()
			.normalize('NFKD')
			.match(/[A-Z]+/g) ?? [];
	const letters = words.length > 1 ? words.map(word => word[0]).join('') : (words[0] ?? 'LENS').slice(0, 4);
	return letters.slice(0, 6) || 'LENS';
};

const letter = (n: number): string => String.fromCharCode(64 + ((n - 1) % 26) + 1);

/** What a risk asks for: the choices by their titles where there is room, else by their numbers in the card's list. */
const labelOf = ({rules, question}: ReadQuestion, risk: Risk): string => {
	const told = (name?: (index: number) => string): string =>
		`${riskNames[risk]}: ${rules.flatMap(rule => (rule.risk === risk ? [conditionText(rule.condition, name)] : [])).join(', or ')}`;
	const byTitle = told(index => `“${question.choices[index]?.title ?? ''}”`);
	return byTitle.length <= limits.label ? byTitle : cut(told(), limits.label);
};

const optionsOf = (read: ReadQuestion) => {
	const there = risks.filter(risk => read.rules.some(rule => rule.risk === risk));
	return there.map((risk, n) => ({
		id: slug(risk),
		label: labelOf(read, risk),
		// The severity tells how bad the worst answer is; the score how much of the check holds.
		score: Math.round((100 * n) / (there.length - 1)),
	}));
};

const linked = ({displayText = '', url}: {displayText?: string | undefined; url?: string | undefined}): string =>
	url === undefined ? displayText : `${displayText} <${url}>`.trim();

const cardOf = (read: ReadQuestion, id: string): CardForm => {
	const {title, description, helpfulResource, choices, riskRules} = read.question;
	const asked = title.trim().replace(/[?.\s]+$/, '');
	const list = choices.map(
		(choice, n) => `${n + 1}. ${choice.title}${choice.description === undefined ? '' : `: ${choice.description}`}`,
	);
	const rules = riskRules.map(({condition, risk}) => `- ${riskNames[risk]}: \`${condition}\``);
	const help = [helpfulResource, ...choices.map(choice => choice.helpfulResource)].flatMap(one =>
		one === undefined ? [] : [`- ${linked(one)}`],
	);
	const plans = choices.map(
		choice => `- ${choice.title}: ${linked(choice.improvementPlan ?? {displayText: 'no plan is given'})}`,
	);
	return {
		id,
		title: atLeast(cut(asked, limits.title), 8, '(question)'),
		meaning: atLeast(
			`${description === undefined ? '' : `${description}\n\n`}The lens rates, in this order:\n\n${rules.join('\n')}\n`,
			40,
			'',
		),
		// Shown beside the question, whose options name the choices by their numbers.
		why: `Which of these are so?\n\n${list.join('\n')}\n${help.length === 0 ? '' : `\n${help.join('\n')}\n`}`,
		fix: atLeast(`${plans.join('\n')}\n`, 60, 'Take up the choices of the question that are not so yet.'),
		impact: cut(`The workload runs with the risk that the lens sees here: ${asked}.`, limits.sentence),
		recommendation: cut(`Take up what is missing: ${choices.map(choice => choice.title).join('; ')}.`, limits.sentence),
		stakeholder: 'operations',
		question: {
			text: `${cut(atLeast(asked, 9, 'in your workload'), limits.question - 1)}?`,
			options: optionsOf(read),
			evidence: 'Name where each choice that is so can be seen: a configuration, a document, a dashboard.',
			validMonths,
		},
	};
};

const isUsable = ({rules}: ReadQuestion): boolean => {
	const there = new Set(rules.map(({risk}) => risk));
	return there.has('NO_RISK') && there.size > 1;
};

/** A pack made of a lens, and the questions that could not be taken over. */
export type FromLens = {
	readonly pack: PackFile;
	readonly leftOut: readonly string[];
	readonly read: readonly ReadQuestion[];
};

/**
 * Makes a pack of a lens: a pillar is a category, a question a check that is asked, and the risks that its rules come to
 * are the options. A question of which no answer is without risk, or all have the same, is left out.
 */
export const packOfLens = (source: Source<Lens>): FromLens => {
	const lens = source.value;
	const codes = createNames((name, n) => `${name}${letter(n - 1)}`);
	const categoryIds = createNames((name, n) => `${name}-${n}`);
	const checkIds = createNames((name, n) => `${name}-${n}`);
	const cards: CardForm[] = [];
	const all = readQuestions(source);
	const categories = lens.pillars.flatMap(({id, name}, n): CategoryForm[] => {
		const usable = (all[n] ?? []).filter(isUsable);
		if (usable.length === 0) return [];
		const code = codes(codeOf(name));
		const checks = usable.map((read, k) => {
			const checkId = checkIds(slug(read.question.id) || `question-${n + 1}-${k + 1}`);
			cards.push(cardOf(read, checkId));
			const isHigh = read.rules.some(({risk}) => risk === 'HIGH_RISK');
			return {
				id: checkId,
				code: `${code}-1.${k + 1}`,
				by: 'ask' as const,
				severity: isHigh ? ('high' as const) : ('medium' as const),
				days: unknownDays,
				dependsOn: [],
			};
		});
		return [
			{
				id: categoryIds(slug(id) || `pillar-${n + 1}`),
				code,
				title: cut(atLeast(name, 3, 'pillar'), limits.heading),
				criteria: [{id: 'questions', title: 'Questions', checks}],
			},
		];
	});
	const read = all.flat();
	return {
		read,
		leftOut: read.filter(one => !isUsable(one)).map(({question}) => question.id),
		pack: {
			id: slug(lens.name) || 'lens',
			version: '1.0.0',
			title: cut(lens.name, limits.heading),
			description: atLeast(lens.description ?? '', 10, `Made of the AWS Well-Architected custom lens “${lens.name}”.`),
			categories,
			cards,
		},
	};
};
