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
export const moduleFile = (files: FileIndex, path: string): string | undefined => firstFile(files, candidates(path));

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
