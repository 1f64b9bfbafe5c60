import type {Observations} from '../../source/domain/observations.ts';

/** Languages in which a file of the same package or namespace is used without an import that names the file. */
const usedByName = new Set(['csharp', 'razor', 'java', 'kotlin', 'scala', 'go', 'php', 'ruby']);
const maxNames = 40;
const maxFiles = 400;

/** Types by which others ask for what a file defines: `class OpenAiChat implements ChatPort`, `CatalogAI : ICatalogAI`. */
const contracts =
	/\b(?:class|record|struct)\s+\w{1,80}(?:\([^)]{0,400}\))?[^{\n]{0,80}?(?:\bimplements|\bextends|:)\s+([\w<>, .]{1,200})/;

const namesOf = (seen: Observations, path: string): readonly string[] => {
	const own = seen.code.definitionsIn(path).map(({name}) => name);
	const asked = (contracts.exec(seen.text(path) ?? '')?.[1] ?? '').split(/[^\w]+/);
	const known = asked.filter(name => name.length > 3 && seen.code.definitionsOf(name).length > 0);
	// `Error` and `Extensions` are words of other code too: a name counts that has two parts and one home.
	const telling = (name: string): boolean =>
		/^[A-Z][a-z0-9]*[A-Z]\w*$/.test(name) && seen.code.definitionsOf(name).length === 1;
	return [...new Set([...own, ...known].filter(telling))].slice(0, maxNames);
};

/** Source files that use what a file defines: by import, and by name where imports don't tell. */
export const usersOf = (seen: Observations, path: string): readonly string[] => {
	const imported = seen.code.importersOf(path);
	const file = seen.files.get(path);
	if (file === undefined || !usedByName.has(file.language)) return imported;
	const named = namesOf(seen, path).flatMap(name => seen.code.filesMentioning(name));
	return [...new Set([...imported, ...named])].filter(one => one !== path);
};

/** A file that only hands on what others define is no step. */
const isBarrel = (path: string): boolean => /(^|\/)(__init__\.py|index\.[cm]?[jt]sx?|mod\.rs)$/.test(path);

/** Users of files, those behind barrels too. */
const usersThrough = (seen: Observations, paths: readonly string[]): readonly string[] => {
	const users = new Set(paths.flatMap(path => usersOf(seen, path)));
	for (const barrel of [...users].filter(isBarrel)) for (const path of usersOf(seen, barrel)) users.add(path);
	return [...users];
};

/** Files from which other files are reached over at most some steps of use, those files themselves among them. */
export const reachOf = (seen: Observations, paths: readonly string[], steps: number): ReadonlySet<string> => {
	const reached = new Set(paths);
	let last = paths;
	for (let step = 0; step < steps && reached.size < maxFiles; step++) {
		const next = usersThrough(seen, last).filter(path => !reached.has(path) && seen.files.get(path)?.role === 'source');
		for (const path of next) reached.add(path);
		last = next;
	}

	return reached;
};
