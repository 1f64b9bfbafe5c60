import type {Ecosystem} from '../../source/domain/artefacts/manifest.ts';
import type {ImportEdge} from '../../source/domain/code-index.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import {type Library, type Registry, registries, words} from './library.ts';
import {once} from './once.ts';

/** A library with where the target declares it and where its own code uses it. */
export type LibraryUse<L extends Library = Library> = {
	readonly library: L;
	/** Lines of own manifests that name it. */
	readonly declared: readonly Declaration[];
	/** Places of own source files that import or mention it, sorted by path; empty where nothing uses it. */
	readonly used: readonly Evidence[];
	/** All declarations are for development and tests only. */
	readonly isDevelopment: boolean;
};

export type Declaration = {readonly path: string; readonly line: number; readonly isDevelopment: boolean};

type Seen = Pick<Observations, 'artefacts' | 'code' | 'files'>;

const registryOf = (ecosystem: Ecosystem): Registry | undefined => {
	if (ecosystem === 'gradle') return 'maven';
	return registries.find(registry => registry === ecosystem);
};

/** Files whose imports name packages of a registry. */
const languagesOf: Readonly<Record<Registry, RegExp>> = {
	npm: /\.([cm]?[jt]sx?|vue|svelte|astro)$/,
	python: /\.pyi?$/,
	go: /\.go$/,
	cargo: /\.rs$/,
	maven: /\.(java|kts?|scala|groovy)$/,
	nuget: /\.(cs|fs|vb|razor|cshtml)$/,
	rubygems: /\.(rb|rake|ru|erb)$/,
	composer: /\.php$/,
};

const matches = (pattern: string, name: string): boolean =>
	pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const importNames = (registry: Registry, name: string): readonly string[] => {
	const plain = name.replace(/[/.:-]?\*$/, '');
	if (registry === 'npm' || registry === 'go') return [plain];
	if (registry === 'python' || registry === 'cargo') return [plain.replaceAll('-', '_')];
	return registry === 'rubygems' ? [plain, plain.replaceAll('-', '/')] : [];
};

const manifestRoles: ReadonlySet<string> = new Set(['config', 'source', 'ci']);

type Declared = {readonly registry: Registry; readonly name: string; readonly declaration: Declaration};

/** All that own manifests declare, in their order; manifests of tests, examples and documents don't count. */
const allDeclared = once(({artefacts}: Seen): readonly Declared[] =>
	artefacts.manifests
		.filter(({file}) => manifestRoles.has(file.role))
		.flatMap(({file, value}) => {
			const registry = registryOf(value.ecosystem);
			if (registry === undefined) return [];
			return value.dependencies.map(({name, line, isDevelopment}) => ({
				registry,
				name,
				declaration: {path: file.path, line, isDevelopment},
			}));
		}),
);

/** Each library is asked for by many checks, and once for each of its imports. */
const declarations = once((_seen: Seen) => new WeakMap<Library, readonly Declaration[]>());

/** Where own manifests declare a library. */
export const declarationsOf = (library: Library, seen: Seen): readonly Declaration[] => {
	const known = declarations(seen).get(library);
	if (known !== undefined) return known;
	const found = allDeclared(seen)
		.filter(({registry, name}) => words(library[registry]).some(pattern => matches(pattern, name)))
		.map(({declaration}) => declaration);
	declarations(seen).set(library, found);
	return found;
};

/**
 * A module of the target may bear a package's name (`redis.py`, an alias `ai`): an undeclared package counts only where
 * nothing of its own is called so, and in JavaScript not at all beside a package.json.
 */
const isFromOutside = (registry: Registry, specifier: string, library: Library, seen: Seen): boolean => {
	if (declarationsOf(library, seen).length > 0) return true;
	if (registry === 'npm') return seen.files.named('package.json').length === 0 || /^(npm|jsr|https?):/.test(specifier);
	if (registry !== 'python') return true;
	const [module = specifier] = specifier.split('.');
	return (
		seen.files.named(`${module}.py`).length === 0 &&
		!seen.files.named('__init__.py').some(({folder}) => folder === module || folder.endsWith(`/${module}`))
	);
};

/** Go names a module by its host: `gitlab.com/someone/tool` is none of `gitlab`. */
const isOwnModule = (name: string, {from, specifier}: ImportEdge): boolean =>
	!languagesOf.go.test(from) || specifier === name || specifier.startsWith(`${name}/`);

const importsOf = (library: Library, seen: Seen): readonly ImportEdge[] => {
	const {code} = seen;
	const named = registries.filter(registry => library[registry] !== undefined);
	const byPackage = named.flatMap(registry =>
		words(library[registry])
			.flatMap(name => importNames(registry, name))
			.flatMap(name => code.importsOfPackage(name))
			.filter(edge => languagesOf[registry].test(edge.from) && isFromOutside(registry, edge.specifier, library, seen)),
	);
	// `net/http` is Ruby's and Go's: a library's own imports count in the languages of its registries.
	const explicit = words(library.imports)
		.flatMap(name => code.importsOfPackage(name).filter(edge => isOwnModule(name, edge)))
		.filter(({specifier}) => !words(library.besides).some(name => specifier.startsWith(name)))
		.filter(edge => named.length === 0 || named.some(registry => languagesOf[registry].test(edge.from)))
		.filter(
			edge =>
				!languagesOf.python.test(edge.from) ||
				edge.specifier.includes('.') ||
				isFromOutside('python', edge.specifier, library, seen),
		);
	return [...byPackage, ...explicit];
};

const byPlace = (a: Evidence, b: Evidence): number =>
	a.path < b.path ? -1 : a.path > b.path ? 1 : (a.line ?? 0) - (b.line ?? 0);

type Use = Omit<LibraryUse, 'library'>;

const findUse = (library: Library, seen: Seen): Use => {
	const declared = declarationsOf(library, seen);
	const imported = importsOf(library, seen).map(edge => at(edge.from, edge.line, `import ${edge.specifier}`));
	const mentioned =
		declared.length === 0
			? []
			: words(library.symbols).flatMap(name => seen.code.filesMentioning(name).map(path => at(path)));
	const used = new Map([...mentioned, ...imported].map(place => [place.path, place] as const));
	const isDevelopment = declared.length > 0 && declared.every(declaration => declaration.isDevelopment);
	return {declared, used: [...used.values()].sort(byPlace), isDevelopment};
};

const uses = once((_seen: Seen) => new WeakMap<Library, Use>());

/**
 * Libraries of a lexicon that the target declares or uses. Strongest is declared and used; a declaration that nothing
 * uses establishes nothing by itself.
 */
export const librariesOf = <L extends Library>(seen: Seen, libraries: readonly L[]): readonly LibraryUse<L>[] => {
	const known = uses(seen);
	return libraries.flatMap(library => {
		const use = known.get(library) ?? findUse(library, seen);
		known.set(library, use);
		return use.declared.length === 0 && use.used.length === 0 ? [] : [{library, ...use}];
	});
};

/** Libraries of a lexicon that own source files use. */
export const packagesUsed = <L extends Library>(seen: Seen, libraries: readonly L[]): readonly LibraryUse<L>[] =>
	librariesOf(seen, libraries).filter(use => use.used.length > 0);

/** Libraries that are declared for production although nothing was seen to use them: drivers and plug-ins that a framework loads. */
export const packagesDeclared = <L extends Library>(seen: Seen, libraries: readonly L[]): readonly LibraryUse<L>[] =>
	librariesOf(seen, libraries).filter(use => use.declared.length > 0 && !use.isDevelopment);
