import type {FileIndex} from '../../../domain/file.ts';
import {joinPath} from '../../artefacts/paths.ts';
import {firstFile} from './resolver.ts';

const endings = [
	'.ts',
	'.tsx',
	'.d.ts',
	'.js',
	'.jsx',
	'.mts',
	'.cts',
	'.mjs',
	'.cjs',
	'.vue',
	'.svelte',
	'.astro',
	'.json',
];
/** Endings of React Native and of builds for other platforms, which the bundler puts in. */
const platforms = ['.web', '.native', '.ios', '.android', '.server', '.client'];
/** What a compiled ending stands for in the source. */
const sources: Readonly<Record<string, readonly string[]>> = {
	'.js': ['.ts', '.tsx', '.jsx', '.d.ts'],
	'.jsx': ['.tsx'],
	'.mjs': ['.mts', '.d.mts'],
	'.cjs': ['.cts', '.d.cts'],
};
const compiledEnding = /\.(js|jsx|mjs|cjs)$/;

function* candidates(path: string): Iterable<string> {
	yield path;
	const ending = compiledEnding.exec(path)?.[0];
	if (ending !== undefined) {
		for (const source of sources[ending] ?? []) yield path.slice(0, -ending.length) + source;
	}

	for (const source of endings) yield path + source;
	for (const source of endings) yield path === '' ? `index${source}` : `${path}/index${source}`;
	for (const platform of platforms) for (const source of endings.slice(0, 5)) yield path + platform + source;
}

/**
 * The file that a module path without a package means: itself, with an ending, as the source of a compiled name, or the
 * index of a folder.
 * @param path relative to the target
 */
export const moduleFile = (files: FileIndex, path: string): string | undefined => {
	if (files.has(path)) return path;
	const stems = stemsOf(files);
	const isKnown = stems.has(path) || stems.has(path.replace(compiledEnding, ''));
	return isKnown ? firstFile(files, candidates(path)) : undefined;
};

const moduleExtensions = [...new Set(endings.map(ending => ending.slice(ending.lastIndexOf('.') + 1)))];
const stemsByIndex = new WeakMap<FileIndex, ReadonlySet<string>>();

/**
 * Paths of modules up to each dot of their names, and the folders of an index. Most specifiers name packages: asked for
 * here first, they need not be tried with all endings.
 */
const stemsOf = (files: FileIndex): ReadonlySet<string> => {
	const known = stemsByIndex.get(files);
	if (known !== undefined) return known;
	const stems = new Set<string>();
	for (const {path, base, folder} of files.withExtension(...moduleExtensions)) {
		const start = path.length - base.length;
		for (let dot = base.indexOf('.'); dot !== -1; dot = base.indexOf('.', dot + 1))
			stems.add(path.slice(0, start + dot));
		if (base.startsWith('index.')) stems.add(folder);
	}

	stemsByIndex.set(files, stems);
	return stems;
};

/** Paths of compiled output with their folder taken for a source folder: `dist/cli.js` → `src/cli.js`, `cli.js`. */
export const sourceOfOutput = (files: FileIndex, folder: string, written: string): string | undefined => {
	const path = joinPath(folder, written);
	if (path === undefined) return undefined;
	const rest = written
		.replace(/^\.?\/?(dist|build|lib|out|output|\.output|es|esm|cjs|types)\/(esm|cjs|src|es|types|server)?\/?/, '')
		.replace(/\.d\.([cm]?)ts$/, '.$1js');
	const isOutput = rest !== written;
	const tries = isOutput ? [`src/${rest}`, rest, `source/${rest}`, `lib/${rest}`] : [];
	const exact = moduleFile(files, path);
	if (exact !== undefined && !(isOutput && exact.endsWith('.json'))) return exact;
	for (const tried of tries) {
		const source = joinPath(folder, tried);
		const file = source === undefined ? undefined : moduleFile(files, source);
		if (file !== undefined) return file;
	}

	return undefined;
};
