/** The 1-based line of an offset. */
export const lineAtOffset = (text: string, offset: number): number => {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
	return line;
};

/** Gives the 1-based line of many offsets of one text, each in logarithmic time. */
export const lineFinder = (text: string): ((offset: number) => number) => {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return offset => {
		let low = 0;
		let high = starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return low + 1;
	};
};

/** Brackets of a JSON-like text nest deeper than a limit; brackets in strings don't count. */
export const tooDeep = (text: string, limit: number): boolean => {
	let depth = 0;
	let isString = false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (isString) {
			if (code === 0x5c) index++;
			else if (code === 0x22 || code === 0x0a) isString = false;
		} else if (code === 0x22) isString = true;
		else if (code === 0x7b || code === 0x5b) {
			depth++;
			if (depth > limit) return true;
		} else if (code === 0x7d || code === 0x5d) depth--;
	}
	return false;
};

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
