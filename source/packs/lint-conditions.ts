import type {Rule} from '../domain/rule.ts';
import {interval} from './lint-leaf.ts';

/** What a rule says of one thing: that it is so or not, or a number within borders. */
type Statement = {
	readonly about: string;
	readonly isSo: boolean;
	readonly least: number;
	readonly most: number;
	readonly isEmpty: boolean;
};

const opposites: Readonly<Record<string, string>> = {noFile: 'file', noText: 'text', noPattern: 'pattern'};
const borders = ['above', 'below', 'atLeast', 'atMost'] as const;

/** A leaf as a statement; rules that join others are none. */
const statementOf = (rule: Rule): Statement | undefined => {
	if ('all' in rule || 'any' in rule || 'parts' in rule) return undefined;
	if ('none' in rule) {
		const [only, ...others] = rule.none.map(statementOf);
		return others.length > 0 || only === undefined || hasBorders(only) ? undefined : {...only, isSo: !only.isSo};
	}
	const parts: Record<string, unknown> = {...rule};
	const isFalseFact = 'fact' in rule && rule.is === false;
	if ('fact' in rule) delete parts.is;
	const numbers =
		'value' in rule || 'count' in rule ? interval(rule) : {least: -Infinity, most: Infinity, isEmpty: false};
	if ('value' in rule || 'count' in rule) for (const border of borders) delete parts[border];
	const [kind = ''] = Object.keys(parts);
	const positive = opposites[kind];
	const entries = Object.entries(parts).map(
		([key, value]) => [key === kind && positive !== undefined ? positive : key, value] as const,
	);
	return {
		about: JSON.stringify(entries.filter(([key]) => key !== 'ifNone').toSorted()),
		isSo: positive === undefined && !isFalseFact,
		...numbers,
	};
};

const hasBorders = ({least, most}: Statement): boolean => least !== -Infinity || most !== Infinity;

const quoted = (rule: Rule): string => `\`${JSON.stringify(rule).slice(0, 120)}\``;

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
	items.flatMap((a, n) => items.slice(n + 1).map(b => [a, b] as const));

const isSameThing = (a: Statement, b: Statement): boolean => a.about === b.about;
const contradict = (a: Statement, b: Statement): boolean =>
	isSameThing(a, b) && (a.isSo !== b.isSo || Math.max(a.least, b.least) > Math.min(a.most, b.most));

/** Whatever `a` takes, `b` takes too. */
const covers = (b: Statement, a: Statement): boolean =>
	isSameThing(a, b) && a.isSo === b.isSo && b.least <= a.least && b.most >= a.most;

/**
 * What can't be, or says nothing, among the rules that a rule joins: opposites in `all`, opposites in `any`, one that
 * another makes superfluous. It looks at rules side by side and draws no further conclusions.
 */
export const contradictions = (rule: Rule): readonly string[] => {
	const join = 'all' in rule ? 'all' : 'any' in rule ? 'any' : undefined;
	if (join === undefined) return [];
	const rules = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [];
	const stated = rules.flatMap(one => {
		const statement = statementOf(one);
		return statement === undefined ? [] : [{one, statement}];
	});
	return pairs(stated).flatMap(([a, b]) => {
		const both = `${quoted(a.one)} and ${quoted(b.one)}`;
		if (contradict(a.statement, b.statement))
			return [
				join === 'all'
					? `${both} can't both hold, so this never holds`
					: `${both} can't both fail, so this always holds`,
			].filter(() => join === 'all' || a.statement.isSo !== b.statement.isSo);
		const [narrow, wide] = covers(b.statement, a.statement) ? [a, b] : [b, a];
		if (!covers(wide.statement, narrow.statement)) return [];
		const idle = join === 'all' ? wide : narrow;
		const other = idle === a ? b : a;
		return [`${quoted(idle.one)} changes nothing beside ${quoted(other.one)}`];
	});
};
