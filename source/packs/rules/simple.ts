import type {CheckContext} from '../../domain/check.ts';
import {createGlob} from '../../domain/glob.ts';
import {at, list} from '../../domain/place.ts';
import type {Rule} from '../../domain/rule.ts';
import {byShare, fail, pass, type Verdict} from '../../domain/verdict.ts';
import {numberOf, testsOf} from './compare.ts';
import type {CompiledRule} from './compiled.ts';
import {createWhere} from './where.ts';

// Rules on files, packages, counts and facts: what is known without looking into texts.

const still = (judge: CompiledRule['judge']): CompiledRule => ({signals: {}, judge});
const quoted = (globs: string | readonly string[]): string => `\`${[globs].flat().join('`, `')}\``;

export const fileRule = (rule: Extract<Rule, {readonly file: unknown}>): CompiledRule => {
	const isIn = createGlob(rule.file);
	const wanted = numberOf(rule.atLeast ?? 1);
	return still(({files}) => {
		const found = files.all.filter(({path}) => isIn(path));
		const evidence = found.map(({path}) => at(path));
		if (found.length === 0) return fail(`There is no file ${quoted(rule.file)}.`);
		const told = `${list(
			found.map(({path}) => path),
			3,
		)} ${found.length === 1 ? 'is' : 'are'} there`;
		return byShare(
			found.length,
			wanted,
			found.length >= wanted ? `${told}.` : `${told}, and ${wanted} are wanted.`,
			evidence,
		);
	});
};

export const noFileRule = (rule: Extract<Rule, {readonly noFile: unknown}>): CompiledRule => {
	const isIn = createGlob(rule.noFile);
	return still(({files}) => {
		const found = files.all.filter(({path}) => isIn(path));
		if (found.length === 0) return pass(`There is no file ${quoted(rule.noFile)}.`, []);
		return fail(
			`${list(
				found.map(({path}) => path),
				3,
			)} should not be there.`,
			found.map(({path}) => at(path)),
		);
	});
};

export const dependencyRule = (rule: Extract<Rule, {readonly dependency: unknown}>): CompiledRule => {
	const names = new Set([rule.dependency].flat().map(name => name.toLowerCase()));
	return still(({artefacts}) => {
		const found = artefacts.manifests
			.filter(
				({file, value}) =>
					!['test', 'example'].includes(file.role) && (rule.ecosystem ?? value.ecosystem) === value.ecosystem,
			)
			.flatMap(({file, value}) =>
				value.dependencies
					.filter(({name}) => names.has(name.toLowerCase()))
					.map(({name, version, line}) => ({name, evidence: at(file.path, line, `${name} ${version ?? ''}`)})),
			);
		if (found.length === 0) return fail(`No manifest names ${quoted([...names])}.`);
		return pass(
			`${list([...new Set(found.map(({name}) => name))])} in ${list([...new Set(found.map(({evidence}) => evidence.path))], 3)}.`,
			found.map(({evidence}) => evidence),
		);
	});
};

type CountRule = Extract<Rule, {readonly count: unknown}>;

const counted = ({artefacts, code, components, files}: CheckContext, rule: CountRule): number => {
	const isIn = createWhere({roles: ['source', 'config', 'ci', 'test', 'docs'], ...rule.in});
	const tests = artefacts.testFiles.filter(({file}) => rule.in === undefined || isIn(file));
	switch (rule.count) {
		case 'files':
			return files.all.filter(isIn).length;
		case 'tests':
			return tests.reduce((sum, {value}) => sum + value.cases, 0);
		case 'test-files':
			return tests.length;
		case 'lines-of-code':
			return code.linesOfCode;
		case 'components':
			return components.length;
		case 'services':
			return components.filter(({kind}) => kind === 'service').length;
	}
};

export const countRule = (rule: CountRule): CompiledRule => {
	const tests = testsOf(rule);
	const least = rule.atLeast ?? rule.above;
	return still((context): Verdict => {
		const number = counted(context, rule);
		const told = `${number} ${rule.count.replaceAll('-', ' ')}`;
		const wanted = tests.map(test => test.told).join(' and ');
		if (tests.every(test => test.holds(number))) return pass(`${told}, ${wanted} as wanted.`, []);
		const reason = `${told}, and ${wanted} is wanted.`;
		// A number that is too small is a part of what is wanted; one that is too large is none of it.
		const isTooFew = least !== undefined && number < numberOf(least);
		return isTooFew ? byShare(number, numberOf(least), reason, []) : fail(reason);
	});
};

export const factRule = (rule: Extract<Rule, {readonly fact: unknown}>): CompiledRule =>
	still(({facts}) => {
		const fact = facts[rule.fact];
		const wanted = rule.is ?? true;
		const reason = `\`${rule.fact}\` is ${fact.value}: ${fact.reason}`;
		return fact.value === wanted ? pass(reason, fact.evidence) : fail(reason, fact.evidence);
	});
