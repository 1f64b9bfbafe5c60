import {type Annotation, annotatedIn, bracketForm} from './annotated.ts';
import type {SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, skipInBody, strongest, type TestCase} from './test-case.ts';

// Custom facts (`SkippableFact`, `StaFact`, `AvaloniaTheory`) end like the ones they stand for.
const testAttribute =
	/^(?:\w*Fact|\w*Theory|Test|TestCase|TestCaseSource|\w*TestMethod|DataTestMethod|Property)(?:Attribute)?$/;
const rowAttribute = /^(?:InlineData|TestCase|DataRow|Arguments)(?:Attribute)?$/;
const skipCall =
	/(?<![\w.])(?:Assert\s*\.\s*(?:Skip\w*|Ignore|Inconclusive)|Skip\s*\.\s*(?:If|IfNot|When|Unless))\s*\(/;

const simpleName = (name: string): string => name.split('.').at(-1) ?? name;

/** Cases of xUnit, NUnit, MSTest and TUnit. */
export const dotnetCases: CaseFinder = source => {
	const declarations = annotatedIn(source, bracketForm);
	const types = declarations.filter(found => found.isType);
	const cases: TestCase[] = [];
	for (const found of declarations) {
		if (found.isType || !/\w\s*(?:<[^<>]*>\s*)?\($|\(/.test(found.header)) continue;
		if (!found.annotations.some(one => testAttribute.test(simpleName(one.name)))) continue;
		const around = types.filter(type => type.body.start < found.start && found.start < type.body.end);
		const rows = found.annotations.filter(one => rowAttribute.test(simpleName(one.name)));
		const skip = strongest(
			...[found, ...around].map(one => skipOf(source, one.annotations)),
			skipInBody(source, found.body, skipCall),
		);
		cases.push({start: found.start, end: found.body.end, rows: Math.max(1, rows.length), skip});
	}
	return {runner: runnerOf(source), cases};
};

const skipOf = (source: SourceText, annotations: readonly Annotation[]): SkipMark => {
	const tests = annotations.filter(one => !rowAttribute.test(simpleName(one.name)));
	return strongest('never-skipped', ...tests.map(one => skipOfOne(source, one)));
};

const skipOfOne = (source: SourceText, {name, open}: Annotation): SkipMark => {
	const simple = simpleName(name).replace(/Attribute$/, '');
	if (simple === 'Ignore' || simple === 'Explicit' || simple === 'Skip') return 'always-skipped';
	if (/^(?:Skippable|Conditional)|^(?:Platform|RequiresOS|OSCondition)$/.test(simple)) return 'sometimes-skipped';
	if (open === undefined) return 'never-skipped';
	const text = source.code.slice(open, source.closing(open));
	if (/\bSkip(?:When|Unless)\s*=/.test(text)) return 'sometimes-skipped';
	return /\b(?:Skip|Ignore|IgnoreReason)\s*=(?!=)|\bExplicit\s*=\s*true/.test(text)
		? 'always-skipped'
		: 'never-skipped';
};

const runnerOf = (source: SourceText): string => {
	if (/\bMicrosoft\.VisualStudio\.TestTools\b|\bTestMethod\b/.test(source.code)) return 'mstest';
	if (/\bNUnit\.Framework\b|\[\s*(?:Test|TestCase)\b/.test(source.code)) return 'nunit';
	return 'xunit';
};
