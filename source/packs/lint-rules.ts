import {type Rule, ruleLimits} from '../domain/rule.ts';
import type {Finding} from './finding.ts';
import {contradictions} from './lint-conditions.ts';
import {lintLeaf, type RuleKnowledge} from './lint-leaf.ts';
import type {Keys} from './parse.ts';
import {findingAt, type PlacedPackCheck, type ResolvedSource, warningAt} from './places.ts';

export type {RuleKnowledge} from './lint-leaf.ts';

/** A rule with the keys that lead to it from its check. */
export type PlacedRule = {readonly rule: Rule; readonly keys: Keys};

/** The rules that stand within a rule. */
export const inner = ({rule, keys}: PlacedRule): readonly PlacedRule[] => {
	if ('parts' in rule) return rule.parts.map((part, n) => ({rule: part.rule, keys: [...keys, 'parts', n, 'rule']}));
	for (const join of ['all', 'any', 'none'] as const)
		if (join in rule)
			return (rule as Record<typeof join, readonly Rule[]>)[join].map((one, n) => ({
				rule: one,
				keys: [...keys, join, n],
			}));
	return [];
};

const depthOf = (placed: PlacedRule, depth = 1): number =>
	depth > ruleLimits.maxDepth ? depth : Math.max(depth, ...inner(placed).map(one => depthOf(one, depth + 1)));

const every = (placed: PlacedRule): readonly PlacedRule[] => [placed, ...inner(placed).flatMap(every)];

const pointFindings = (check: PlacedPackCheck, {rule, keys}: PlacedRule): readonly Finding[] => {
	if (!('parts' in rule)) return [];
	const sum = rule.parts.reduce((total, {points}) => total + points, 0);
	if (Math.abs(sum - 100) < 0.01) return [];
	return [findingAt(check, 'weights', `the points of the parts sum to ${sum}, not to 100`, ...keys)];
};

const ofRule = (
	check: PlacedPackCheck,
	placed: PlacedRule,
	knowledge: RuleKnowledge & {readonly kpis: ReadonlySet<string>},
): readonly Finding[] => {
	if (depthOf(placed) > ruleLimits.maxDepth)
		return [
			findingAt(check, 'condition', `rules stand more than ${ruleLimits.maxDepth} deep in each other`, ...placed.keys),
		];
	return every(placed).flatMap(one => [
		...lintLeaf(one.rule, knowledge).map(({rule, message, key}) =>
			findingAt(check, rule, message, ...one.keys, ...(key === undefined ? [] : [key])),
		),
		...pointFindings(check, one),
		...contradictions(one.rule).map(message => findingAt(check, 'condition', message, ...one.keys)),
	]);
};

const same = (a: Rule, b: Rule): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a check says of itself that can't be. */
const ofCheck = (check: PlacedPackCheck, whenOfCategory: string | undefined): readonly Finding[] => {
	const {rule, onlyIf, by, when, id} = check.value;
	const facts = [when, whenOfCategory];
	const denied = [rule, onlyIf].find(
		one => one !== undefined && 'fact' in one && one.is === false && facts.includes(one.fact),
	);
	return [
		...(rule !== undefined && by === 'ask'
			? [warningAt(check, 'unused', `\`${id}\` is decided by \`ask\`, so its rule is never used`, 'rule')]
			: []),
		...(rule !== undefined && onlyIf !== undefined && same(rule, onlyIf)
			? [findingAt(check, 'condition', `\`${id}\` applies only where its rule holds, so it always holds`, 'onlyIf')]
			: []),
		...(rule !== undefined && onlyIf !== undefined && contradictions({all: [onlyIf, rule]}).length > 0
			? [findingAt(check, 'condition', `\`${id}\` applies only where its rule can't hold`, 'onlyIf')]
			: []),
		...(denied === undefined
			? []
			: [
					findingAt(
						check,
						'never',
						`\`${id}\` applies only where \`${'fact' in denied ? denied.fact : ''}\` holds, and its rule wants that it doesn't`,
						'when',
					),
				]),
	];
};

/** What is wrong with the rules of a pack's own checks. */
export const lintRules = (
	{resolved}: ResolvedSource,
	checks: readonly PlacedPackCheck[],
	knowledge: RuleKnowledge,
): readonly Finding[] => {
	const known = {...knowledge, kpis: new Set((resolved.pack.kpis ?? []).map(({id}) => id))};
	const findings = checks.flatMap(check => {
		const when = resolved.pack.categories.find(({id}) => id === check.category.id)?.when;
		const rules = (['rule', 'onlyIf', 'claim'] as const).flatMap(key => {
			const rule = check.value[key];
			return rule === undefined ? [] : [{rule, keys: [key]}];
		});
		return [...ofCheck(check, when), ...rules.flatMap(placed => ofRule(check, placed, known))];
	});
	// While a value is missing something else stands for it, of which nothing may be concluded.
	return resolved.missing.length === 0
		? findings
		: findings.filter(({rule}) => rule !== 'condition' && rule !== 'never');
};
