import type {Rule, Where} from '../domain/rule.ts';
import {didYouMean} from './did-you-mean.ts';
import type {Rule as FindingRule} from './finding.ts';
import {compilePattern} from './rules/pattern.ts';

/** What the linter may know of klar beside the pack. What is missing is not looked at. */
export type RuleKnowledge = {
	/** Ids of the checks that klar's own auditors decide. */
	readonly implemented?: ReadonlySet<string>;
	/** Languages as files have them. */
	readonly languages?: ReadonlySet<string>;
};

/** Something wrong with one rule. `key` is the part of it that is meant. */
export type LeafFinding = {readonly rule: FindingRule; readonly message: string; readonly key?: string};

const patternFindings = (
	pattern: string,
	keywords: readonly string[] | undefined,
	key: string,
): readonly LeafFinding[] => {
	const compiled = compilePattern(pattern);
	if (typeof compiled === 'string') return [{rule: 'pattern', message: `the pattern cannot be used: ${compiled}`, key}];
	if (keywords !== undefined || compiled.keywords !== undefined) return [];
	const message =
		'no word of 4 characters stands in each match: give some as `keywords`, one of which stands on each line that is meant';
	return [{rule: 'pattern', message, key}];
};

/** Paths of files have neither of these, so such a glob matches nothing. */
const globFindings = (globs: string | readonly string[], key: string): readonly LeafFinding[] =>
	[globs]
		.flat()
		.filter(glob => /^\.\/|\/$|\/\/|\\/.test(glob))
		.map(glob => ({
			rule: 'never',
			message: `no path matches \`${glob}\`: paths have no \`./\`, no \`\\\` and no \`/\` at the end`,
			key,
		}));

const whereFindings = (where: Where | undefined, {languages}: RuleKnowledge): readonly LeafFinding[] => {
	if (where === undefined) return [];
	const unknown = languages === undefined ? [] : (where.languages ?? []).filter(one => !languages.has(one));
	return [
		...globFindings(where.paths ?? [], 'in'),
		...unknown.map(one => ({
			rule: 'never' as const,
			message: `no file is of the language \`${one}\`${didYouMean(one, languages ?? new Set())}`,
			key: 'in',
		})),
		...(where.roles?.every(role => role === 'asset') === true
			? [
					{
						rule: 'never' as const,
						message: 'files of role `asset` are not read, so no text is found in them',
						key: 'in',
					},
				]
			: []),
	];
};

type Interval = {readonly least: number; readonly most: number; readonly isEmpty: boolean};

/** The numbers that a comparison leaves. */
export const interval = (
	rule: {readonly [key in 'above' | 'below' | 'atLeast' | 'atMost']?: number | string | undefined},
): Interval => {
	const number = (value: number | string | undefined, otherwise: number): number =>
		typeof value === 'number' ? value : otherwise;
	const least = Math.max(number(rule.atLeast, -Infinity), number(rule.above, -Infinity));
	const most = Math.min(number(rule.atMost, Infinity), number(rule.below, Infinity));
	const isOpen = number(rule.above, -Infinity) === least || number(rule.below, Infinity) === most;
	return {least, most, isEmpty: least > most || (least === most && isOpen)};
};

const textFindings = (text: string, key: string): readonly LeafFinding[] =>
	/[\r\n]/.test(text) ? [{rule: 'never', message: 'a text of several lines stands on no line', key}] : [];

const valueFindings = (rule: Extract<Rule, {readonly value: unknown}>): readonly LeafFinding[] => {
	const {least, most, isEmpty} = interval(rule);
	const isNumber = typeof rule.is === 'number' && (rule.is < least || rule.is > most);
	const isCompared = Object.keys(rule).some(key => !['value', 'of', 'exists', 'ifNone'].includes(key));
	const isExcluded = Array.isArray(rule.oneOf) && rule.is !== undefined && !rule.oneOf.includes(rule.is);
	return [
		...(isEmpty || isNumber || isExcluded || (rule.is !== undefined && rule.is === rule.isNot)
			? [{rule: 'condition' as const, message: 'no value can be all that is wanted here'}]
			: []),
		...(rule.exists === false && isCompared
			? [{rule: 'condition' as const, message: 'a value that should not exist is compared', key: 'exists'}]
			: []),
		...(rule.matches === undefined ? [] : patternFindings(rule.matches, ['any'], 'matches')),
	];
};

const countFindings = (rule: Extract<Rule, {readonly count: unknown}>): readonly LeafFinding[] => {
	const {least, most, isEmpty} = interval(rule);
	if (least === -Infinity && most === Infinity)
		return [{rule: 'condition', message: 'nothing is compared: give `atLeast`, `atMost`, `above` or `below`'}];
	if (isEmpty || most < 0) return [{rule: 'condition', message: 'no number can be all that is wanted here'}];
	return least <= 0 && most === Infinity ? [{rule: 'condition', message: 'this always holds'}] : [];
};

/** What is wrong with one rule in itself, those within it aside. */
export const lintLeaf = (
	rule: Rule,
	knowledge: RuleKnowledge & {readonly kpis: ReadonlySet<string>},
): readonly LeafFinding[] => {
	if ('file' in rule) return globFindings(rule.file, 'file');
	if ('noFile' in rule) return globFindings(rule.noFile, 'noFile');
	if ('value' in rule) return [...globFindings(rule.of, 'of'), ...valueFindings(rule)];
	if ('count' in rule) return [...whereFindings(rule.in, knowledge), ...countFindings(rule)];
	if ('text' in rule) return [...textFindings(rule.text, 'text'), ...whereFindings(rule.in, knowledge)];
	if ('noText' in rule) return [...textFindings(rule.noText, 'noText'), ...whereFindings(rule.in, knowledge)];
	if ('pattern' in rule)
		return [...patternFindings(rule.pattern, rule.keywords, 'pattern'), ...whereFindings(rule.in, knowledge)];
	if ('noPattern' in rule)
		return [...patternFindings(rule.noPattern, rule.keywords, 'noPattern'), ...whereFindings(rule.in, knowledge)];
	if ('kpi' in rule && !knowledge.kpis.has(rule.kpi))
		return [
			{
				rule: 'unknown-id',
				message: `the pack has no KPI \`${rule.kpi}\`${didYouMean(rule.kpi, knowledge.kpis)}`,
				key: 'kpi',
			},
		];
	const {implemented} = knowledge;
	if ('check' in rule && implemented !== undefined && !implemented.has(rule.check))
		return [
			{
				rule: 'unknown-id',
				message: `klar decides no check \`${rule.check}\` itself${didYouMean(rule.check, implemented)}`,
				key: 'check',
			},
		];
	return [];
};
