// How a command calls tasks of the repository: npm scripts, Make targets, tox environments, scripts in files.
import type {TaskFile} from '../../source/domain/artefacts/task-file.ts';
import {below} from './shell.ts';
import {program, wordsOf} from './shell-words.ts';

/** Tasks or a script that a command names. */
export type TaskCall =
	| {
			readonly kind: 'task';
			readonly runners: readonly TaskFile['runner'][];
			/** Names of tasks; empty for the runner's default. */
			readonly names: readonly string[];
			readonly folder: string;
			/** `here` in the folder or the nearest above it; `packages` in all that fit the filters (all without any). */
			readonly scope: 'here' | 'packages';
			readonly filters: readonly string[];
			/** What the package manager hands on to the script: `pnpm run cypress run-ci`. */
			readonly words?: readonly string[];
	  }
	| {readonly kind: 'script'; readonly path: string; readonly folder: string};

/** Options that take the next word as their value. */
const valued =
	/^(?:-[CFwfspetn]|--(?:prefix|dir|filter|workspace|cwd|file|makefile|directory|target|targets|projects?|scope|session|env|concurrency|justfile|include|exclude|from|jobs))$/;
const folderOption = /^(?:-C|--prefix|--dir|--cwd|--directory)$/;
const filterOption = /^(?:-F|--filter|-w|--workspace|--scope|-p|--projects?)$/;
const nameOption = /^(?:-t|--targets?|-e|-s|--session|--env)$/;
const builtin =
	/^(?:install|i|ci|add|remove|update|up|exec|dlx|create|init|publish|pack|link|audit|why|config|store|import|fetch|deploy|env|list|ls|outdated|login|whoami|version|info|view|cache|dedupe|prune|rebuild|setup|set|plugin|patch|require|global|self-?update|create-project|show|search|suggests|prohibits|bump|browse|depends|diagnose|fund|licenses|check-platform-reqs|clear-cache|clearcache|status|archive|help|about|validate|dump-autoload|x|pm|build)$/;

type Words = {
	readonly plain: readonly string[];
	readonly folder: string | undefined;
	readonly filters: readonly string[];
	readonly names: readonly string[];
	readonly isForAll: boolean;
};

const sorted = (words: readonly string[]): Words => {
	const plain: string[] = [];
	const filters: string[] = [];
	const names: string[] = [];
	let folder: string | undefined;
	let isForAll = false;
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? '';
		if (word === '--') break;
		if (!word.startsWith('-')) {
			plain.push(word);
			continue;
		}
		if (/^(?:-r|--recursive|--workspaces|-ws|--all|-A)$/.test(word)) isForAll = true;
		const [option = '', inline] = word.split(/=(.*)/s, 2);
		const value = inline ?? (valued.test(option) ? words[++index] : undefined);
		if (value === undefined) continue;
		if (folderOption.test(option)) folder = value;
		else if (filterOption.test(option)) filters.push(value);
		else if (nameOption.test(option)) names.push(...value.split(','));
	}
	return {plain, folder, filters, names, isForAll};
};

/** What stands behind the name of a script, up to the first option: what is its value would be a guess. */
const handedOn = (words: readonly string[], name: string): readonly string[] => {
	const after = words.slice(words.indexOf(name) + 1);
	const option = after.findIndex(word => word.startsWith('-'));
	return (option === -1 ? after : after.slice(0, option)).filter(word => /^[\w:./-]{1,80}$/.test(word)).slice(0, 8);
};

const npmCall = (runner: string, all: readonly string[], folder: string): TaskCall | undefined => {
	const words = sorted(all);
	let [verb = '', ...rest] = words.plain;
	const filters = [...words.filters];
	let isForAll = words.isForAll;
	if (verb === 'workspace') {
		filters.push(rest[0] ?? '');
		[verb = '', ...rest] = rest.slice(1);
	}
	if (verb === 'workspaces') {
		isForAll = true;
		[verb = '', ...rest] = rest.filter(word => word !== 'foreach');
	}
	if (/^(?:run|run-script|rum|urn)$/.test(verb)) [verb = ''] = rest;
	else if (runner === 'bun' && verb === 'test') return undefined;
	else if (builtin.test(verb) && !(verb === 'build' && runner !== 'npm')) return undefined;
	const name = verb === 't' || verb === 'tst' ? 'test' : verb;
	if (name === '') return undefined;
	const scope = isForAll || filters.length > 0 ? 'packages' : 'here';
	return {
		kind: 'task',
		runners: ['npm', 'other'],
		names: [name],
		folder,
		scope,
		filters,
		words: handedOn(all, verb),
	};
};

const rootTask = (runners: readonly TaskFile['runner'][], names: readonly string[], folder: string): TaskCall => ({
	kind: 'task',
	runners,
	names,
	folder,
	scope: 'here',
	filters: [],
});

const packageTask = (names: readonly string[], folder: string, filters: readonly string[]): TaskCall => ({
	kind: 'task',
	runners: ['npm', 'nx'],
	names,
	folder,
	scope: 'packages',
	filters,
});

const scriptPath = /^(?:(?:ba|z|da|k)?sh|source|\.)$/;

/** The tasks or the script of the repository that a command calls; undefined where it is a program of its own. */
export const taskCall = (text: string, at: string): TaskCall | undefined => {
	const [first = '', ...rest] = wordsOf(program(text));
	const words = sorted(rest);
	const folder = words.folder === undefined ? at : (below(at, words.folder) ?? at);
	const names = words.plain.filter(word => !word.includes('='));
	if (/^(?:npm|pnpm|yarn|bun)$/.test(first)) return npmCall(first, rest, folder);
	if (/^(?:run-[sp]|npm-run-all2?)$/.test(first)) return rootTask(['npm', 'other'], names, folder);
	if (first === 'turbo') return packageTask(names[0] === 'run' ? names.slice(1) : names, '', words.filters);
	if (first === 'lerna' && names[0] === 'run') return packageTask(names.slice(1, 2), '', words.filters);
	if (first === 'nx') {
		const [verb = '', project = ''] = names;
		if (verb === 'run-many' || verb === 'affected') return packageTask(words.names, '', words.filters);
		const [of = '', target = ''] = verb === 'run' ? project.split(':') : [project, verb];
		return packageTask([target], '', of === '' ? [] : [of]);
	}
	if (/^(?:g?make|\$\(MAKE\)|\$\{MAKE\})$/.test(first)) return rootTask(['make'], names, folder);
	if (first === 'just' || first === 'task' || first === 'poe' || first === 'rake' || first === 'nox' || first === 'tox')
		return rootTask([first], first === 'tox' || first === 'nox' ? words.names : names, folder);
	if (first === 'mage')
		return rootTask(
			['mage'],
			names.map(name => name.toLowerCase()),
			folder,
		);
	if (first === 'skaffold' && names[0] === 'test') return rootTask(['skaffold'], ['test'], folder);
	if (first === 'composer') {
		const [verb = '', name = ''] = names;
		if (/^run(?:-script|-task)?$/.test(verb)) return rootTask(['composer'], [name], folder);
		return verb === '' || builtin.test(verb) ? undefined : rootTask(['composer'], [verb], folder);
	}
	if (/^(?:hatch|pdm|mise)$/.test(first)) return rootTask(['hatch', 'poe', 'mise', 'other'], names.slice(-1), folder);
	if (first === 'deno' && names[0] === 'task') return rootTask(['other', 'npm'], names.slice(1, 2), folder);
	if (/^(?:pre-commit|prek)$/.test(first) && names[0] === 'run') return rootTask(['other'], [], folder);
	const script = scriptPath.test(first) ? words.plain[0] : first;
	if (script !== undefined && /\.(?:sh|bash)$/.test(script)) return {kind: 'script', path: script, folder: at};
	// `./hack/test` without an ending; npm scripts and the rest of the programs have no slash.
	if (
		/^(?:\$\{?\w{1,40}\}?|\.{0,2})\/?[\w.-]+\//.test(first) &&
		!/node_modules|vendor\/bin|\.venv|^\/|(?:mvnw|gradlew)$/.test(first)
	)
		return {kind: 'script', path: first, folder: at};
	return undefined;
};
