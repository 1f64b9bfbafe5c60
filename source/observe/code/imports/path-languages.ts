import {folderOf, foldersUpFrom, joinPath} from '../../artefacts/paths.ts';
import {broken, external, firstFile, found, type ResolveContext, type Resolver} from './resolver.ts';

/** Ruby: require_relative, and `require` of a file in a `lib` folder above. */
export const createRubyResolver =
	({files, isBuilt}: ResolveContext): Resolver =>
	({folder}, {kind, specifier}) => {
		const withEnding = specifier.endsWith('.rb') ? specifier : `${specifier}.rb`;
		if (kind === 'relative') {
			const path = joinPath(folder, withEnding);
			if (path === undefined) return external(specifier);
			if (files.has(path)) return found(specifier, path);
			return isBuilt(path) ? external(specifier) : broken(specifier);
		}

		const file = firstFile(
			files,
			foldersUpFrom(folder).flatMap(up => [joinPath(up, `lib/${withEnding}`), joinPath(up, withEnding)]),
		);
		return file === undefined ? external(specifier) : found(specifier, file);
	};

const modFiles = (folder: string, path: string): readonly (string | undefined)[] => [
	joinPath(folder, `${path}.rs`),
	joinPath(folder, `${path}/mod.rs`),
];

/** Rust: the tree of modules below a crate's root, and crates of the target by their names. */
export const createRustResolver = ({files, manifests}: ResolveContext): Resolver => {
	const crates = new Map(
		manifests
			.filter(({value}) => value.ecosystem === 'cargo' && value.name !== undefined)
			.map(({value, file}) => [(value.name ?? '').replaceAll('-', '_'), file.folder]),
	);
	const crateFolders = new Set(manifests.filter(({value}) => value.ecosystem === 'cargo').map(({file}) => file.folder));
	/** The longest beginning of a path that is a module; the rest are names in it. */
	const longest = (folder: string, parts: readonly string[]): string | undefined => {
		for (let length = parts.length; length > 0; length--) {
			const file = firstFile(files, modFiles(folder, parts.slice(0, length).join('/')));
			if (file !== undefined) return file;
		}

		return undefined;
	};

	return ({folder, base}, {kind, specifier}) => {
		const isRoot = /^(main|lib|mod|build)\.rs$/.test(base) || folder.endsWith('/bin');
		const own = isRoot ? folder : `${folder}/${base.replace(/\.rs$/, '')}`;
		if (kind === 'relative') {
			const file = firstFile(files, [...modFiles(own, specifier), ...modFiles(folder, specifier)]);
			return file === undefined ? external(specifier) : found(specifier, file);
		}

		const [first = '', ...rest] = specifier.split('::');
		const crate = foldersUpFrom(folder).find(up => crateFolders.has(up));
		const other = crates.get(first);
		const starts: Readonly<Record<string, string | undefined>> = {
			crate: crate === undefined ? undefined : joinPath(crate, 'src'),
			self: own,
			super: isRoot ? folderOf(folder) : folder,
		};
		const start = Object.hasOwn(starts, first) ? starts[first] : undefined;
		if (start !== undefined) {
			const file = longest(start, rest);
			return file === undefined ? external(specifier) : found(specifier, file);
		}

		if (other === undefined) return external(specifier);
		const file =
			longest(`${other}/src`, rest) ??
			firstFile(files, [joinPath(other, 'src/lib.rs'), joinPath(other, 'src/main.rs')]);
		return file === undefined ? external(specifier) : found(specifier, file);
	};
};

/** Languages that include files by path: C, Dart, Lua, shell and the like. Nothing is said of what does not resolve. */
export const createPathResolver =
	({files}: ResolveContext): Resolver =>
	({folder}, {kind, specifier}) => {
		if (kind === 'import') return external(specifier);
		const dotted =
			/^[\w.]+$/.test(specifier) && !specifier.includes('/') ? `${specifier.replaceAll('.', '/')}.py` : undefined;
		const ups = foldersUpFrom(folder);
		const file = firstFile(
			files,
			ups.flatMap(up => [
				joinPath(up, specifier),
				joinPath(up, `include/${specifier}`),
				...(dotted === undefined ? [] : [joinPath(up, dotted), joinPath(up, `src/${dotted}`)]),
			]),
		);
		return file === undefined ? external(specifier) : found(specifier, file);
	};
