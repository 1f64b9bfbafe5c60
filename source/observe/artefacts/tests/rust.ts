import {type Annotation, annotatedIn, hashForm} from './annotated.ts';
import type {SourceText} from './source-text.ts';
import {type CaseFinder, type SkipMark, strongest, type TestCase} from './test-case.ts';

const testAttribute = /(?:^|::)(?:test|rstest|test_case|quickcheck|wasm_bindgen_test)$/;

/** Cases of Rust: functions with `#[test]` and its like, wherever they stand. */
export const rustCases: CaseFinder = source => {
	const cases: TestCase[] = [];
	for (const {annotations, header, start, body} of annotatedIn(source, hashForm)) {
		if (!/\bfn\s+\w/.test(header) || !annotations.some(one => testAttribute.test(one.name))) continue;
		const rows = annotations.filter(one => /^(?:case|test_case)$|^case::/.test(one.name)).length;
		// Attributes belong to what the case asserts (`should_panic`), so it begins with them.
		cases.push({start, end: body.end, rows: Math.max(1, rows), skip: skipOf(source, annotations)});
	}
	return {runner: 'rust', cases};
};

const skipOf = (source: SourceText, annotations: readonly Annotation[]): SkipMark => {
	const marks = annotations.map((one): SkipMark => {
		if (one.name === 'ignore') return 'always-skipped';
		if (one.name !== 'cfg_attr' || one.open === undefined) return 'never-skipped';
		return /\bignore\b/.test(source.code.slice(one.open, source.closing(one.open)))
			? 'sometimes-skipped'
			: 'never-skipped';
	});
	return strongest('never-skipped', ...marks);
};
