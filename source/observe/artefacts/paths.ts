/** A path as `folder/name` with `.` and `..` resolved; undefined where it leaves the target. */
export const joinPath = (folder: string, name: string): string | undefined => {
	const parts: string[] = [];
	for (const part of `${folder}/${name}`.split('/')) {
		if (part === '' || part === '.') continue;
		if (part === '..') {
			if (parts.pop() === undefined) return undefined;
		} else parts.push(part);
	}
	return parts.join('/');
};

/** The folder part of a path, `''` for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A folder and all above it, nearest first, `''` last. */
export const foldersUpFrom = (folder: string): readonly string[] => {
	const folders = [folder];
	for (let current = folder; current !== ''; ) {
		current = folderOf(current);
		folders.push(current);
	}
	return folders;
};
