// Libraries that tell how a program is doing, and the places where code starts them.
import type {Observations} from '../../source/domain/observations.ts';
import type {Hit, Signal} from '../../source/domain/signal.ts';
import {type Library, registries, words} from './library.ts';

/** A library with the words by which code or settings start it. A declaration or an import alone starts nothing. */
export type Telemetry = Library & {
	/** Literals of at least 4 characters, ` | ` between them, one of which stands on the line that starts it. */
	readonly starts: string;
	/** Packages that their framework starts as soon as they are declared, as manifests name them; `*` ends a prefix. */
	readonly selfStarting?: string;
	/** The framework that does so. */
	readonly framework?: string;
	/** It serves other ends too: that a manifest declares it says nothing. */
	readonly isGeneral?: boolean;
};

/** Words of a table's `starts`. */
export const literals = (starts: string): readonly string[] => starts.split(' | ').filter(word => word.length >= 4);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name goes on to its left in no letter: `tracer.init(` is not found in `retracer.init(`. */
const bounded = (word: string): string => `${/^\w/.test(word) ? '(?<![\\w$])' : ''}${escaped(word)}`;

/** The pattern of words, case and the word's left end kept. */
export const anyLiteral = (words: readonly string[]): RegExp => new RegExp(words.map(bounded).join('|'));

/** One signal for all that starts a library of a table. */
export const startSignal = (table: readonly Telemetry[]): Signal => {
	const all = [...new Set(table.flatMap(({starts}) => literals(starts)))];
	return {keywords: all, pattern: anyLiteral(all), roles: ['source', 'config', 'ci'], keepsText: true};
};

type Seen = Pick<Observations, 'artefacts' | 'code' | 'files' | 'text'>;

/** Languages in which a library is imported by the file that names it. */
const importing: readonly {readonly files: RegExp; readonly registry: 'npm' | 'python' | 'go' | 'maven'}[] = [
	{files: /\.([cm]?[jt]sx?|vue|svelte)$/, registry: 'npm'},
	{files: /\.py$/, registry: 'python'},
	{files: /\.go$/, registry: 'go'},
	{files: /\.(java|kts?|groovy|scala)$/, registry: 'maven'},
];

/** Languages in which nothing of another language's registry can be used, though files need not import what they use. */
const foreign: readonly {readonly files: RegExp; readonly registry: (typeof registries)[number]}[] = [
	{files: /\.php$/, registry: 'composer'},
	{files: /\.rb$/, registry: 'rubygems'},
	{files: /\.cs$/, registry: 'nuget'},
	{files: /\.rs$/, registry: 'cargo'},
];

const isNamed = (specifier: string, name: string): boolean =>
	specifier === name || (specifier.startsWith(name) && /[/.:\\]/.test(specifier.charAt(name.length)));

const namesFor = (library: Telemetry, registry: 'npm' | 'python' | 'go' | 'maven'): readonly string[] => {
	const packages = words(library[registry]).map(name => name.replace(/[/.:-]?\*$/, ''));
	const modules = registry === 'python' ? packages.map(name => name.replaceAll('-', '_')) : packages;
	return [...(registry === 'maven' ? [] : modules), ...words(library.imports)];
};

/** Settings of tools, which name things as text, stand outside the sources: `next.config.js`. */
const toolSettings = /^(?!(?:.*\/)?src\/).*\.config\.[cm]?[jt]s$/;

/** The file imports the library, or its language or kind does not need it to. */
export const isImported = (path: string, library: Telemetry, {code}: Pick<Seen, 'code'>): boolean => {
	const language = importing.find(({files}) => files.test(path));
	const own = foreign.find(({files}) => files.test(path));
	// `type: 'json'` is a column in PHP and a logger's setting in JavaScript.
	if (own !== undefined && library[own.registry] === undefined && registries.some(one => library[one] !== undefined))
		return false;
	if (language === undefined || toolSettings.test(path)) return true;
	const names = namesFor(library, language.registry);
	// A library of other languages alone: a Go program within a string of a page's code starts none.
	if (names.length === 0) return !registries.some(registry => library[registry] !== undefined);
	return code.importsOf(path).some(({specifier}) => names.some(name => isNamed(specifier, name)));
};

const packageName = (specifier: string): string =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

/** A package of the library that a file imports and that no manifest names: in JavaScript it cannot be there. */
export const missingPackage = (path: string, library: Telemetry, {artefacts, code}: Seen): string | undefined => {
	if (!/\.([cm]?[jt]sx?|vue|svelte)$/.test(path)) return undefined;
	const names = namesFor(library, 'npm');
	const manifests = artefacts.manifests.filter(({value}) => value.ecosystem === 'npm');
	const declared = new Set(manifests.flatMap(({value}) => value.dependencies.map(({name}) => name)));
	if (manifests.length === 0) return undefined;
	const packages = code
		.importsOf(path)
		.filter(({specifier, resolved}) => resolved === undefined && names.some(name => isNamed(specifier, name)))
		.map(({specifier}) => packageName(specifier))
		.filter(name => !/\/(api|semantic-conventions)$/.test(name));
	// What is declared may bring the others along.
	return packages.some(name => declared.has(name)) ? undefined : packages[0];
};

/** Names of functions that a framework or a runtime calls, and those of classes. */
const calledByOthers =
	/^(main|init|register|handler|handle\w*|default|lifespan|load|boot|bootstrap|apply|setup|create|configure|on\w+|GET|POST|[A-Z]\w*)$/;

/** The function around a line, where nothing of the program calls it and no framework does. */
export const uncalledAround = (hit: Hit, {code, text}: Seen): string | undefined => {
	if (!/\.(py|go|[cm]?[jt]sx?)$/.test(hit.path)) return undefined;
	const around = code
		.definitionsIn(hit.path)
		.filter(({line}) => line <= hit.line)
		.toSorted((a, b) => b.line - a.line)[0];
	if (around === undefined || around.line === hit.line || calledByOthers.test(around.name)) return undefined;
	const lines = (text(hit.path) ?? '').split('\n');
	const body = lines.slice(around.line, hit.line);
	// What stands at the left margin, or follows a closing bracket there, is no part of the function.
	if (!/^\s*(export |async |func|def |function|const |let )/.test(lines[around.line - 1] ?? '')) return undefined;
	if (body.some(line => /^[^\s)\]}#/]/.test(line)) || body.slice(0, -1).some(line => /^[}]/.test(line)))
		return undefined;
	if (/^\s*[@[#]/.test(lines[around.line - 2] ?? '') || /^export default/.test(lines[around.line - 1] ?? ''))
		return undefined;
	const mentions = code.filesMentioning(around.name).reduce((sum, path) => sum + code.mentionsIn(path, around.name), 0);
	return mentions <= 1 ? around.name : undefined;
};
