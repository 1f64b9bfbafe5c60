import type {Parsed} from '../../../source/domain/artefacts/index.ts';
import type {TestFile} from '../../../source/domain/artefacts/test-file.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import type {CiCommand} from '../../lexicon/ci-commands.ts';
import {below} from '../../lexicon/shell.ts';
import {wordsOf} from '../../lexicon/shell-words.ts';
import {type TestRunner, testRunnerOf} from '../../lexicon/test-runners.ts';
import {gradleProjects} from './gradle-projects.ts';

type Seen = Pick<Observations, 'artefacts' | 'files'>;
type Test = Parsed<TestFile>;

/** A CI command that runs tests, with the test files that it reaches. */
export type TestRun = {
	readonly command: CiCommand;
	readonly runner: TestRunner;
	reaches(test: Test): boolean;
};

const isUnder = (path: string, folder: string): boolean =>
	folder === '' || path === folder || path.startsWith(`${folder}/`);

/** Options whose value is no path to tests. */
const valued =
	/^(?:-[cknmpojWe]|--(?:config|project|reporter|shard|workers|maxWorkers|cov|cov-report|junitxml|maxfail|timeout|coverprofile|covermode|coverpkg|tags|count|parallel|logger|configuration|framework|output|verbosity|results-directory|collect|settings|filter|env|file|pl|projects|browser|spec|testsuite|group|exclude-group|exclude|ignore|rcfile|source|outputFile|testNamePattern|environment|pool))$/;

/** Words that may name what to test. */
const targets = (text: string): readonly string[] => {
	const words = wordsOf(text).slice(1);
	return words.filter(
		(word, index) => !word.startsWith('-') && !/[$=|<>]/.test(word) && !valued.test(words[index - 1] ?? ''),
	);
};

const optionOf = (text: string, names: string): string | undefined =>
	new RegExp(`(?:^|\\s)(?:${names})[= ]["']?([^\\s"']{1,200})`).exec(text)?.[1];

/** A package that a Go command names: `./...` with all below it, a folder alone. */
const reachesGo = (command: CiCommand, seen: Seen): ((test: Test) => boolean) => {
	const modules = seen.files.named('go.mod').map(({folder}) => folder);
	const known = new Map<string, string>();
	const moduleOf = (folder: string): string => {
		const found =
			known.get(folder) ?? modules.filter(one => isUnder(folder, one)).toSorted((a, b) => b.length - a.length)[0] ?? '';
		known.set(folder, found);
		return found;
	};
	const named = targets(command.text.replace(/^.{0,200}?\b(?:go test|gotestsum.{0,200}--|ginkgo|gotest)/, 'x')).filter(
		word => word.startsWith('.') || word.includes('/') || word === 'all',
	);
	// A computed list (`$(go list ./...)`, `${PKGS}`) and gotestsum without more stand for all packages.
	const isAll = named.length === 0 && (/[$`]/.test(command.text) || /gotestsum|ginkgo .{0,80}-r/.test(command.text));
	if (isAll)
		return ({file}) => isUnder(file.path, command.folder) && moduleOf(file.folder) === moduleOf(command.folder);
	const wanted = named.length === 0 ? ['.'] : named;
	return ({file}) =>
		moduleOf(file.folder) === moduleOf(command.folder) &&
		wanted.some(word => {
			const isDeep = /\.\.\.$/.test(word);
			const plain = word.replace(/\/?\.\.\.$/, '');
			// An import path of the own module ends in the package's folder.
			const folder = plain.startsWith('.') || plain === '' ? below(command.folder, plain) : undefined;
			if (folder === undefined)
				return file.folder === plain || plain.endsWith(`/${file.folder}`) || (isDeep && file.folder.startsWith(plain));
			return isDeep ? isUnder(file.path, folder) : file.folder === folder;
		});
};

const reachesJvm = (command: CiCommand, seen: Seen): ((test: Test) => boolean) => {
	const {text, folder} = command;
	const file = optionOf(text, '-f|--file|-b|--build-file');
	const base =
		below(
			folder,
			(optionOf(text, '-p|--project-dir') ?? file ?? '').replace(/(?:^|\/)[\w.-]+\.(?:xml|gradle|kts)$/, ''),
		) ?? folder;
	const modules = (optionOf(text, '-pl|--projects') ?? '').split(',').filter(one => one !== '' && !one.startsWith('!'));
	const gradle = gradleProjects(text, base, seen);
	const inner = [...modules.map(one => below(base, one) ?? base), ...gradle.named];
	const isTestOnly = /^gradlew?/.test(command.program) && !/\s(?:\S{0,60}:)?(?:check|build)\b/.test(text);
	const tasks = new Set(
		[...text.matchAll(/\s(?:\S{0,60}:)?(\w{0,40}[tT]est\w{0,20})\b/g)].map(([, task = '']) => task),
	);
	const needsVerify =
		/^mvn/.test(command.program) && !/\b(?:verify|install|deploy|integration-test)\b|failsafe/.test(text);
	return ({file: test}) => {
		if (!(inner.length === 0 ? [base] : inner).some(one => isUnder(test.path, one))) return false;
		if (gradle.left.some(one => isUnder(test.path, one))) return false;
		if (needsVerify && /IT\.(?:java|kt|groovy)$/.test(test.base)) return false;
		const [, set] = /(?:^|\/)src\/(\w{1,40})\//.exec(test.path) ?? [];
		return (
			!isTestOnly ||
			set === undefined ||
			set === 'testFixtures' ||
			tasks.has(set) ||
			tasks.has('allTests') ||
			!/test/i.test(set)
		);
	};
};

/** A project, solution or folder that `dotnet test` names; a solution stands for all below its folder. */
const reachesDotnet = (command: CiCommand, seen: Seen): ((test: Test) => boolean) => {
	const named =
		optionOf(command.text, '--project|--solution') ??
		targets(command.text).find(word => word !== 'test' && /[/.]/.test(word));
	const path = below(command.folder, named ?? '') ?? command.folder;
	const isFile = /\.(?:\w{0,8}proj|slnx?|slnf|dll)$/.test(path);
	const folder = isFile ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;
	const known = folder === '' || seen.files.hasFolder(folder) ? folder : '';
	return ({file}) => isUnder(file.path, known);
};

/** Runners that take files, folders or parts of their paths as words. */
const reachesByWords = (command: CiCommand, seen: Seen): ((test: Test) => boolean) => {
	const suite = optionOf(command.text, '--testsuite|--group');
	const named = targets(command.text)
		.filter(word => word !== 'run' && word !== 'test' && !/^(?:\.|\.\/)$/.test(word))
		.map(word => word.replace(/::.*$/, '').replace(/^\.\//, '').replace(/\/$/, ''));
	const paths = named.flatMap(word => {
		const path = below(command.folder, word);
		if (path === undefined || path === '') return [];
		// A file that is no test is the program that runs them: `python manage.py test`.
		const isTest = seen.files.get(path)?.role === 'test' && !/(?:^|\/)(?:manage|run_?tests?)\.py$/.test(path);
		return isTest || seen.files.hasFolder(path) ? [path] : [];
	});
	const globs = named
		.filter(word => word.includes('*'))
		.map(word => below(command.folder, word.slice(0, word.indexOf('*')).replace(/[^/]*$/, '')) ?? '');
	return ({file}) => {
		if (!isUnder(file.path, command.folder)) return false;
		if (paths.length > 0 || globs.length > 0) return [...paths, ...globs].some(one => isUnder(file.path, one));
		return suite === undefined || file.path.toLowerCase().includes(suite.toLowerCase()) || suite.includes(',');
	};
};

const reachOf = (command: CiCommand, runner: TestRunner, seen: Seen): ((test: Test) => boolean) => {
	if (runner.name === 'go test') return reachesGo(command, seen);
	if (runner.name === 'Maven' || runner.name === 'Gradle') return reachesJvm(command, seen);
	// A program of the repository that starts the browser's runner: its path names no test.
	if (runner.browser !== undefined && command.program.startsWith('node '))
		return ({file}) => isUnder(file.path, command.folder);
	if (runner.name === 'dotnet test') return reachesDotnet(command, seen);
	return reachesByWords(command, seen);
};

const browserRunners: Readonly<Record<string, string>> = {playwright: 'playwright', cypress: 'cypress'};
/** Runners that take only files written for them; others (Jest, Mocha) share their globals. */
const strict: Readonly<Record<string, string>> = {Vitest: 'vitest', Jest: 'jest'};

const isFor = (runner: TestRunner, {file, value}: Test): boolean => {
	if (!runner.languages.includes(file.language)) return false;
	const isScript = runner.languages.includes('typescript') && file.language !== 'python';
	if (runner.browser === 'other') return value.kind === 'end-to-end';
	if (runner.browser !== undefined)
		return (
			browserRunners[value.runner] === runner.browser ||
			(value.kind === 'end-to-end' && browserRunners[value.runner] === undefined)
		);
	// Vitest drives Playwright as a library too; its own files only Playwright can run.
	if (isScript && (value.runner === 'cypress' || value.runner === 'playwright')) return false;
	const own = strict[runner.name];
	return (
		own === undefined ||
		!(
			value.runner === 'node:test' ||
			value.runner === 'bun' ||
			(value.runner !== own && value.runner === (own === 'jest' ? 'vitest' : ''))
		)
	);
};

/** The commands of CI that run tests. */
export const testRuns = (commands: readonly CiCommand[], seen: Seen): readonly TestRun[] =>
	commands.flatMap(command => {
		const runner = testRunnerOf(command.program);
		if (runner === undefined) return [];
		const reach = reachOf(command, runner, seen);
		return [{command, runner, reaches: (test: Test) => isFor(runner, test) && reach(test)}];
	});
