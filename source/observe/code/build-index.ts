import type {Parsed} from '../../domain/artefacts/index.ts';
import type {Manifest} from '../../domain/artefacts/manifest.ts';
import type {CodeIndex, Definition, ImportEdge} from '../../domain/code-index.ts';
import type {FileEntry, FileIndex} from '../../domain/file.ts';
import {createIsBuilt} from './imports/built-files.ts';
import {createResolvers} from './imports/index.ts';
import {type ResolveContext, remember} from './imports/resolver.ts';
import {createMentions, type Mentions} from './mention-index.ts';
import {createPackageImports} from './package-imports.ts';
import {createReachability} from './reach/reachability.ts';
import {summariseSource} from './summarise.ts';
import {definitionsIn, importsIn, type SourceSummary, type Summarised} from './summary.ts';

export type CodeIndexSources = {
	/** By path, of files of role source and test. The names are not kept. */
	readonly summarised: ReadonlyMap<string, Summarised>;
	readonly files: FileIndex;
	readonly manifests: readonly Parsed<Manifest>[];
	/** Texts of configuration files; undefined for what was not kept. */
	text(path: string): string | undefined;
};

/** Written out: of tens of thousands of edges, copies by `...` would take twice the memory. */
const edgeOf = (
	from: string,
	line: number,
	{specifier, resolved, isBroken}: Omit<ImportEdge, 'from' | 'line'>,
): ImportEdge =>
	resolved === undefined ? {from, line, specifier, isBroken} : {from, line, specifier, resolved, isBroken};

// Apart from the index, whose closures would else keep all names in memory.
const summariesOf = (summarised: CodeIndexSources['summarised']): ReadonlyMap<string, SourceSummary> =>
	new Map([...summarised].map(([path, {summary}]) => [path, summary]));

const mentionsOf = (paths: readonly string[], summarised: CodeIndexSources['summarised']): Mentions =>
	createMentions(paths.map(path => ({path, names: (summarised.get(path) as Summarised).names})));

/** Builds the index. Nothing is resolved before it is asked for, and what was resolved is remembered. */
export const buildCodeIndex = ({summarised, files, manifests, text}: CodeIndexSources): CodeIndex => {
	const summaries = summariesOf(summarised);
	const context: ResolveContext = {files, manifests, summaries, text, isBuilt: createIsBuilt(files, text)};
	const resolverOf = createResolvers(context);
	const paths = [...summaries.keys()].toSorted();
	const mentions = mentionsOf(paths, summarised);
	const roleOf = (path: string): FileEntry['role'] | undefined => files.get(path)?.role;
	const sourcePaths = paths.filter(path => roleOf(path) === 'source');

	/** Configuration code is no source, but what it imports is reached. */
	const summaryOf = (path: string): SourceSummary | undefined => {
		const known = summaries.get(path);
		if (known !== undefined) return known;
		const file = files.get(path);
		const source = file?.role === 'config' ? text(path) : undefined;
		return file === undefined || source === undefined ? undefined : summariseSource(source, file).summary;
	};

	const edgesOf = remember((path: string): readonly ImportEdge[] => {
		const file = files.get(path);
		const summary = summaryOf(path);
		if (file === undefined || summary === undefined) return [];
		const resolve = resolverOf(file.language);
		return importsIn(summary).flatMap(written => {
			if (written.kind === 'entry') return [];
			const edges = resolve(file, written).filter(({resolved}) => resolved !== path);
			return edges
				.filter(({resolved}) => written.kind !== 'hint' || resolved !== undefined)
				.map(edge => edgeOf(path, written.line, edge));
		});
	});

	const targetsOf = (path: string): readonly string[] => edgesOf(path).flatMap(({resolved}) => resolved ?? []);
	let importers: ReadonlyMap<string, readonly string[]> | undefined;
	const findImporters = (): ReadonlyMap<string, readonly string[]> => {
		const byTarget = new Map<string, string[]>();
		for (const path of paths) {
			for (const target of new Set(targetsOf(path))) {
				const known = byTarget.get(target);
				if (known === undefined) byTarget.set(target, [path]);
				else known.push(path);
			}
		}

		return byTarget;
	};

	let reach: ((path: string) => boolean | undefined) | undefined;
	let lines: number | undefined;
	let goFolders: ReadonlyMap<string, readonly FileEntry[]> | undefined;
	const mentioning = remember((name: string): readonly string[] => mentions.filesOf(name));
	const packageImports = createPackageImports(paths, summaries);
	const definitionsIn_ = (path: string): readonly Definition[] => {
		const summary = summaries.get(path);
		return summary === undefined ? [] : definitionsIn(summary).map(definition => ({...definition, path}));
	};

	return {
		definitionsOf: remember(name =>
			sourcePaths
				.filter(path => `\n${summaries.get(path)?.definitions}`.includes(`\n${name}\n`))
				.flatMap(path => definitionsIn_(path).filter(definition => definition.name === name)),
		),
		definitionsIn: definitionsIn_,
		filesMentioning: (name, {includeTests = false} = {}) =>
			includeTests ? mentioning(name) : mentioning(name).filter(path => roleOf(path) === 'source'),
		mentionsIn: mentions.countIn,
		importsOf: edgesOf,
		importersOf(path) {
			importers ??= findImporters();
			const file = files.get(path);
			// Any file of a Go package is imported with its folder, for which the first file stands.
			if (file?.language !== 'go') return importers.get(path) ?? [];
			const known = importers;
			goFolders ??= Map.groupBy(files.withExtension('go'), each => each.folder);
			const folder = goFolders.get(file.folder) ?? [];
			return [...new Set(folder.flatMap(each => known.get(each.path) ?? []))].toSorted();
		},
		importsOfPackage: (name, {includeTests = false} = {}) =>
			includeTests ? packageImports(name) : packageImports(name).filter(({from}) => roleOf(from) === 'source'),
		isReachable(path) {
			reach ??= createReachability(context, targetsOf);
			return reach(path);
		},
		get linesOfCode() {
			lines ??= sourcePaths.reduce((sum, path) => sum + (summaries.get(path)?.codeLines ?? 0), 0);
			return lines;
		},
	};
};
