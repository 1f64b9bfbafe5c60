import type {Finding} from '../finding.ts';
import type {Keys, Source} from '../parse.ts';
import {findingAt} from '../places.ts';
import {type Condition, holds, parseCondition} from './condition.ts';
import type {Lens, LensQuestion, Risk} from './lens.ts';

/** Beyond this all sets of choices are too many to look at; AWS takes 15 at most. */
const maxChoices = 15;

/** A question with its rules understood. */
export type ReadQuestion = {
	readonly question: LensQuestion;
	readonly keys: Keys;
	/** In their order; those that are broken or that nothing reaches are left out. */
	readonly rules: readonly {readonly condition: Condition; readonly risk: Risk}[];
	readonly findings: readonly Finding[];
};

/** What the format calls the choice “none of these”, which no rule needs to ask for. */
const isNoneOfThese = (id: string): boolean => id.endsWith('_no');

/** How many of all sets of choices satisfy each condition, and reach it past the rules before it. */
const reach = (
	conditions: readonly Condition[],
	choices: number,
): readonly {readonly satisfied: number; readonly reached: number}[] => {
	const counts = conditions.map(() => ({satisfied: 0, reached: 0}));
	for (let taken = 0; taken < 1 << choices; taken++) {
		let isOver = false;
		for (const [n, condition] of conditions.entries()) {
			const count = counts[n];
			if (count === undefined || !holds(condition, taken)) continue;
			count.satisfied += 1;
			if (!isOver) count.reached += 1;
			isOver = true;
		}
	}
	return counts;
};

/** Understands the risk rules of a question and tells what is wrong with them. */
export const readQuestion = (source: Source<Lens>, question: LensQuestion, keys: Keys): ReadQuestion => {
	const findings: Finding[] = [];
	const ids = question.choices.map(({id}) => id);
	const tell = (rule: Finding['rule'], message: string, ...more: Keys): void =>
		void findings.push({...findingAt({source, keys}, rule, message, ...more), level: 'warning'});
	for (const [n, id] of ids.entries())
		if (ids.indexOf(id) < n) tell('duplicate', `the choice id \`${id}\` is taken already`, 'choices', n, 'id');
	const parsed = question.riskRules.flatMap(({condition: text, risk}, n) => {
		const condition = parseCondition(text, ids);
		if (typeof condition !== 'string') return [{condition, risk, n, text}];
		tell('condition', `the condition \`${text}\` cannot be used: ${condition}`, 'riskRules', n, 'condition');
		return [];
	});
	const last = parsed.at(-1);
	if (!parsed.some(({condition}) => condition.kind === 'default'))
		tell(
			'missing-default',
			`\`${question.id}\` has no \`default\` rule: some answers have no risk at all`,
			'riskRules',
		);
	else if (last?.condition.kind !== 'default')
		tell('condition', 'the `default` rule is not the last one: those behind it are never reached', 'riskRules');
	if (ids.length > maxChoices) return {question, keys, rules: parsed, findings};
	const counts = reach(
		parsed.map(({condition}) => condition),
		ids.length,
	);
	const reached = parsed.filter(({n, text, condition}, k) => {
		const {satisfied = 0, reached: arrived = 0} = counts[k] ?? {};
		if (satisfied === 0)
			tell(
				'condition',
				`the condition \`${text}\` contradicts itself: no set of choices satisfies it`,
				'riskRules',
				n,
				'condition',
			);
		// A `default` that nothing reaches is no fault: the format wants one, and the other rules may take all there is.
		else if (arrived === 0 && condition.kind !== 'default')
			tell(
				'condition',
				`the condition \`${text}\` is never reached: rules before it take every set of choices that satisfies it`,
				'riskRules',
				n,
				'condition',
			);
		return arrived > 0;
	});
	const risks = new Set(reached.map(({risk}) => risk));
	if (!risks.has('NO_RISK')) tell('condition', `no answer to \`${question.id}\` is without risk`, 'riskRules');
	if (risks.size === 1) tell('condition', `every answer to \`${question.id}\` has the same risk`, 'riskRules');
	const named = question.riskRules.map(({condition}) => condition).join(' ');
	for (const [n, id] of ids.entries())
		if (
			!isNoneOfThese(id) &&
			!new RegExp(`(^|[^A-Za-z0-9_.-])${id.replace(/[^A-Za-z0-9_-]/g, '\\$&')}($|[^A-Za-z0-9_.-])`).test(named)
		)
			tell('unused', `no rule asks for the choice \`${id}\`: taking it changes nothing`, 'choices', n);
	return {question, keys, rules: reached, findings};
};

/** All questions of a lens with what is wrong with their rules. */
export const readQuestions = (source: Source<Lens>): readonly (readonly ReadQuestion[])[] =>
	source.value.pillars.map(({questions}, n) =>
		questions.map((question, k) => readQuestion(source, question, ['pillars', n, 'questions', k])),
	);
