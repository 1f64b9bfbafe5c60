import type {Rule} from '../../domain/rule.ts';
import {commandRule} from './command.ts';
import {numberOf} from './compare.ts';
import {type CompiledRule, prefixed, type RuleWorld, within} from './compiled.ts';
import {allOf, anyOf, noneOf, partsOf} from './join.ts';
import {kpiRule} from './kpi.ts';
import {countRule, dependencyRule, factRule, fileRule, noFileRule} from './simple.ts';
import {quoted, soughtPattern, soughtRule} from './text.ts';
import {valueRule} from './value.ts';

const several = (
	rules: readonly Rule[],
	world: RuleWorld,
	join: (verdicts: readonly ReturnType<CompiledRule['judge']>[]) => ReturnType<CompiledRule['judge']>,
): CompiledRule => {
	const compiled = rules.map(rule => compileRule(rule, world));
	return {
		signals: Object.assign({}, ...compiled.map(({signals}, n) => prefixed(`${n}`, signals))),
		judge: context => join(compiled.map(({judge}, n) => judge(within(`${n}`, context)))),
	};
};

const checkRule = (id: string, {checks}: RuleWorld): CompiledRule => {
	const check = checks.get(id);
	if (check === undefined) throw new Error(`klar has no check \`${id}\` of its own`);
	return {signals: check.signals, judge: context => check.decide(context)};
};

const kpiNamed = (id: string, {kpis, today}: RuleWorld): CompiledRule => {
	const kpi = kpis.find(one => one.id === id);
	if (kpi === undefined) throw new Error(`the pack has no KPI \`${id}\``);
	return kpiRule(kpi, today);
};

/**
 * Makes a rule ready. Its form is right, and the linter found nothing wrong with it.
 * @throws Error where it refers to what is not there
 */
export const compileRule = (rule: Rule, world: RuleWorld): CompiledRule => {
	if ('all' in rule) return several(rule.all, world, allOf);
	if ('any' in rule) return several(rule.any, world, anyOf);
	if ('none' in rule) return several(rule.none, world, noneOf);
	if ('parts' in rule) {
		const points = rule.parts.map(part => part.points);
		return several(
			rule.parts.map(part => part.rule),
			world,
			verdicts => partsOf(verdicts, points),
		);
	}
	if ('file' in rule) return fileRule(rule);
	if ('noFile' in rule) return noFileRule(rule);
	if ('value' in rule) return valueRule(rule);
	if ('command' in rule) return commandRule(rule);
	if ('dependency' in rule) return dependencyRule(rule);
	if ('count' in rule) return countRule(rule);
	if ('fact' in rule) return factRule(rule);
	if ('check' in rule) return checkRule(rule.check, world);
	if ('kpi' in rule) return kpiNamed(rule.kpi, world);
	const wanted = {isWanted: true, ifNone: rule.ifNone ?? 'fail', in: rule.in} as const;
	const unwanted = {isWanted: false, atLeast: 1, ifNone: rule.ifNone ?? 'n/a', in: rule.in} as const;
	if ('text' in rule)
		return soughtRule({
			...wanted,
			shown: quoted(rule.text),
			keywords: [rule.text],
			atLeast: numberOf(rule.atLeast ?? 1),
		});
	if ('noText' in rule) return soughtRule({...unwanted, shown: quoted(rule.noText), keywords: [rule.noText]});
	if ('pattern' in rule)
		return soughtRule({...wanted, ...soughtPattern(rule.pattern, rule), atLeast: numberOf(rule.atLeast ?? 1)});
	return soughtRule({...unwanted, ...soughtPattern(rule.noPattern, rule)});
};
