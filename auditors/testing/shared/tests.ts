import type {Parsed} from '../../../source/domain/artefacts/index.ts';
import type {TestFile} from '../../../source/domain/artefacts/test-file.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';

/** A test file with its counted cases. */
export type Test = Parsed<TestFile>;

/** Test files with cases; those of examples, documents and templates for other projects are no tests of the product. */
export const ownTests = ({artefacts}: Pick<Observations, 'artefacts'>): readonly Test[] =>
	artefacts.testFiles.filter(
		({file, value}) =>
			value.cases > 0 &&
			!/^(?:(?!src\/|tests?\/)[^/]{1,80}\/)?(?:examples?|docs?|templates?|samples?)\//.test(file.path),
	);

/** How many cases files hold. */
export const casesOf = (tests: readonly Test[]): number => tests.reduce((sum, {value}) => sum + value.cases, 0);

/** Places of test files in the order given. */
export const testPlaces = (tests: readonly Test[], max = 8): readonly Evidence[] =>
	tests.slice(0, max).map(({file, value}) => at(file.path, 1, `${value.cases} ${value.runner} cases`));

/** A suite of this many cases is real, whatever the size of the code. */
const enoughCases = 48;
/** In a smaller project one case for so many lines is enough. */
const linesPerCase = 500;

/** The cases that a code base of a size should have. @param lines of code */
export const wantedCases = (lines: number): number =>
	Math.min(enoughCases, Math.max(1, Math.ceil(lines / linesPerCase)));

/** A test that imports a missing file of the repository, and nothing of it that exists, can't run. */
export const isBrokenTest = (path: string, {code}: Pick<Observations, 'code'>): boolean => {
	const edges = code.importsOf(path);
	return edges.some(edge => edge.isBroken) && !edges.some(edge => edge.resolved !== undefined);
};

const maxSuites = 12;

/** The folder that names a file's suite: as deep as keeps the suites of all tests few. */
export const suiteNames = (all: readonly Test[]): ((test: Test) => string) => {
	const split = all.map(({file}) => file.folder.split('/'));
	const deepest = split.reduce((max, parts) => Math.max(max, parts.length), 0);
	// Deeper folders are never fewer, so that the first depth with few enough from below is the one.
	let common = deepest;
	while (common > 1 && new Set(split.map(parts => parts.slice(0, common).join('/'))).size > maxSuites) common--;
	return ({file}) => {
		const parts = file.folder.split('/');
		const depth = Math.min(parts.length, common);
		return depth > 1 ? parts.slice(0, depth).join('/') : parts[0] || file.path;
	};
};
