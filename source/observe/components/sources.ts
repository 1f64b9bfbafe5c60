import type {FileEntry, FileIndex} from '../../domain/file.ts';
import {foldersUpFrom} from '../artefacts/paths.ts';
import {type Candidate, isUnder} from './candidate.ts';
import {imageFolders, isOwnCode, isOwnPlace} from './folders.ts';
import {helperLanguages, languagesOf} from './languages.ts';

type Places = {
	readonly files: FileIndex;
	readonly manifests: ReadonlySet<string>;
	readonly dockerfiles: readonly string[];
};

/** Folders with a package; of folders with an image only those that several of the same package have, or no package holds. */
export const componentFolders = ({files, manifests, dockerfiles}: Places): readonly string[] => {
	const byPackage = new Map<string | undefined, string[]>();
	for (const folder of imageFolders(files, dockerfiles)) {
		const holder = foldersUpFrom(folder).find(up => manifests.has(up));
		if (holder === folder) continue;
		byPackage.set(holder, [...(byPackage.get(holder) ?? []), folder]);
	}
	const extra = [...byPackage].flatMap(([holder, found]) => (holder === undefined || found.length > 1 ? found : []));
	const folders = new Set([...manifests, ...extra]);
	return [...folders].sort();
};

/** Own source files by the nearest component folder that holds them. */
export const sourcesByFolder = (
	files: FileIndex,
	folders: readonly string[],
): ReadonlyMap<string, readonly FileEntry[]> => {
	const known = new Set(folders);
	const nearest = new Map<string, string | undefined>();
	const sources = new Map<string, FileEntry[]>();
	for (const file of files.all) {
		if (file.role !== 'source' || !isOwnPlace(file)) continue;
		if (!nearest.has(file.folder))
			nearest.set(
				file.folder,
				foldersUpFrom(file.folder).find(up => known.has(up)),
			);
		const folder = nearest.get(file.folder);
		if (folder === undefined) continue;
		const own = sources.get(folder);
		if (own === undefined) sources.set(folder, [file]);
		else own.push(file);
	}
	return sources;
};

type Whereabouts = {
	readonly sources: readonly FileEntry[];
	readonly manifests: Candidate['manifests'];
	readonly folders: readonly string[];
};

/** A folder holds a component when it has code: of its package's language, and beside other packages more than helpers. */
export const isReal = (folder: string, {sources, manifests, folders}: Whereabouts): boolean => {
	const code = sources.filter(file => !helperLanguages.has(file.language));
	if (manifests.length === 0 || folders.length === 1) return code.length > 0;
	const languages = new Set(manifests.flatMap(({value}) => languagesOf[value.ecosystem] ?? ['']));
	const fitting = languages.has('') ? code : code.filter(file => languages.has(file.language));
	const isFrame = manifests.some(({value}) => value.workspaces.length > 0) || folder === '';
	const hasInner = folders.some(other => other !== folder && isUnder(other, folder));
	if (!isFrame || !hasInner) return fitting.length > 0;
	const isWorkspace = manifests.some(({value}) => value.workspaces.length > 0 && value.ecosystem !== 'go');
	return fitting.some(file => isOwnCode(file, folder) || (file.folder === folder && !isWorkspace));
};
