import type {Parsed} from '../../../source/domain/artefacts/index.ts';
import type {Manifest} from '../../../source/domain/artefacts/manifest.ts';
import {manifestReader} from '../../../source/observe/artefacts/manifest.ts';
import {classify} from '../../../source/observe/classify.ts';
import {buildCodeIndex} from '../../../source/observe/code/build-index.ts';
import {summariseSource} from '../../../source/observe/code/summarise.ts';
import {createFileIndex} from '../../../source/observe/file-index.ts';

type Tree = Readonly<Record<string, string>>;

/** The code index of a small tree. */
export const index = (tree: Tree) => {
	const files = createFileIndex(Object.keys(tree).map(path => classify(path, true)));
	const programs = files.all.filter(({role}) => role === 'source' || role === 'test');
	const summarised = new Map(programs.map(file => [file.path, summariseSource(tree[file.path] ?? '', file)]));
	// As in a scan: texts of programs are not kept.
	const text = (path: string) => (summarised.has(path) ? undefined : tree[path]);
	const manifests = files.all
		.filter(file => manifestReader.matches(file))
		.flatMap((file): Parsed<Manifest>[] => {
			const value = manifestReader.parse(tree[file.path] ?? '', file, {files, text});
			return value === undefined ? [] : [{file, value}];
		});
	return buildCodeIndex({summarised, files, manifests, text});
};

/** What a file imports: `specifier → file`, `specifier !` for a broken one, the bare specifier for all others. */
export const imports = (tree: Tree, path: string): string[] =>
	index(tree)
		.importsOf(path)
		.map(
			({specifier, resolved, isBroken}) =>
				`${specifier}${resolved === undefined ? '' : ` → ${resolved}`}${isBroken ? ' !' : ''}`,
		);
