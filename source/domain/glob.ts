/** The most patterns that the braces of one glob may stand for. */
const maxAlternatives = 64;

/** Writes out `{a,b}`, innermost first, so that only wildcards are left. */
const alternatives = (glob: string): readonly string[] => {
	const open: string[] = [glob];
	const done: string[] = [];
	while (open.length > 0 && open.length + done.length <= maxAlternatives) {
		const next = open.pop() ?? '';
		const braces = /\{([^{}]*)\}/.exec(next);
		if (braces === null) done.push(next);
		else
			for (const part of (braces[1] ?? '').split(','))
				open.push(next.slice(0, braces.index) + part + next.slice(braces.index + braces[0].length));
	}
	return done;
};

/**
 * Whether items match a pattern with `any` in it for any number of items: the last `any` alone is tried again, since one
 * before it has matched as little as it can. At most items × pattern steps.
 */
const matchesWith = <T>(
	items: ArrayLike<T>,
	pattern: readonly T[],
	any: T,
	same: (item: T, wanted: T) => boolean,
): boolean => {
	let item = 0;
	let wanted = 0;
	let star = -1;
	let from = 0;
	while (item < items.length) {
		const [is, want] = [items[item] as T, pattern[wanted]];
		if (want === any && wanted < pattern.length) {
			star = wanted++;
			from = item;
		} else if (wanted < pattern.length && same(is, want as T)) {
			item++;
			wanted++;
		} else if (star >= 0) {
			wanted = star + 1;
			item = ++from;
		} else return false;
	}
	while (wanted < pattern.length && pattern[wanted] === any) wanted++;
	return wanted === pattern.length;
};

const nameMatches = (name: string, pattern: string): boolean =>
	matchesWith([...name], [...pattern], '*', (is, want) => want === '?' || is === want);

const isPlain = (glob: string): boolean => !/[*?]/.test(glob);

/** Tests whole paths against globs: `**` any folders, `*` and `?` within a name, `{a,b}` either. Time grows with path × glob. */
export const createGlob = (globs: string | readonly string[]): ((path: string) => boolean) => {
	const all = [globs].flat().flatMap(alternatives);
	const plain = new Set(all.filter(isPlain));
	const patterns = all.filter(glob => !isPlain(glob)).map(glob => glob.split('/'));
	return path => {
		if (plain.has(path)) return true;
		if (patterns.length === 0) return false;
		const names = path.split('/');
		return patterns.some(pattern => matchesWith(names, pattern, '**', nameMatches));
	};
};
