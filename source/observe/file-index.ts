import type {FileEntry, FileIndex} from '../domain/file.ts';

const group = (
	files: readonly FileEntry[],
	keyOf: (file: FileEntry) => string,
): ReadonlyMap<string, readonly FileEntry[]> => Map.groupBy(files, keyOf);

/** Indexes files by path, base name, ending and folder. */
export const createFileIndex = (entries: readonly FileEntry[]): FileIndex => {
	const all = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const byPath = new Map(all.map(file => [file.path, file]));
	const byName = group(all, file => file.base.toLowerCase());
	const byExtension = group(all, file => file.extension);
	const folders = new Set<string>(['']);
	for (const file of all) {
		// Ancestors of a known folder are known, so the walk up stops there.
		for (
			let folder = file.folder;
			!folders.has(folder);
			folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
		) {
			folders.add(folder);
		}
	}

	return {
		all,
		get: path => byPath.get(path),
		has: path => byPath.has(path),
		hasFolder: path => folders.has(path.replace(/\/+$/, '')),
		named: base => byName.get(base.toLowerCase()) ?? [],
		withExtension: (...extensions) => extensions.flatMap(extension => byExtension.get(extension) ?? []),
		under(folder) {
			if (folder === '') return all;
			const prefix = `${folder.replace(/\/+$/, '')}/`;
			return all.filter(file => file.path.startsWith(prefix));
		},
	};
};
