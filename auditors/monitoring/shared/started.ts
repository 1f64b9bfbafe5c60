// Which libraries of a table the target starts, and which it only has.
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {words} from '../../lexicon/library.ts';
import {declarationsOf} from '../../lexicon/library-use.ts';
import {isProduct} from '../../lexicon/llm-sites.ts';
import {
	anyLiteral,
	isImported,
	literals,
	missingPackage,
	type Telemetry,
	uncalledAround,
} from '../../lexicon/telemetry.ts';
import {asideIn} from './services.ts';

/** A place where a library is started. */
export type Start<L extends Telemetry = Telemetry> = {
	readonly library: L;
	readonly path: string;
	readonly place: Evidence;
	/** The framework that starts it, where no line of code does. */
	readonly byDefaultOf?: string;
	/** Why nothing comes of it, where that can be seen. */
	readonly weakness?: string;
	readonly hit?: Hit;
};

/** What a table's libraries do in a target. */
export type Started<L extends Telemetry = Telemetry> = {
	readonly strong: readonly Start<L>[];
	readonly weak: readonly Start<L>[];
	/** Manifest lines of libraries that nothing starts. */
	readonly declared: readonly {readonly library: L; readonly place: Evidence}[];
	/** Starts in parts that only run in browsers or by hand. */
	readonly aside: readonly Start<L>[];
};

/** Settings are read and entry points are called whatever imports them. */
const loadedByName =
	/(^|\/)(instrument\w*|sentry[\w.-]*|otel[\w.-]*|tracing|telemetry|newrelic|preload|register|main|index|server|app|hooks\.\w+|[\w.-]+\.config|error|_app|_error|global-error|worker|start|bootstrap|program|startup|wsgi|asgi|manage|settings|__init__)\.[\w.]+$/i;

const weaknessOf = (hit: Hit, library: Telemetry, seen: Observations): string | undefined => {
	const missing = missingPackage(hit.path, library, seen);
	if (missing !== undefined) return `no manifest declares ${missing}`;
	const uncalled = uncalledAround(hit, seen);
	if (uncalled !== undefined) return `nothing calls \`${uncalled}\``;
	if (hit.file.role === 'source' && !loadedByName.test(hit.path) && seen.code.isReachable(hit.path) === false)
		return `no entry point loads ${hit.path}`;
	return undefined;
};

const isFrom = (pattern: string, name: string): boolean =>
	pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const selfStarted = <L extends Telemetry>(library: L, {artefacts}: Observations): readonly Start<L>[] => {
	const names = words(library.selfStarting);
	if (names.length === 0) return [];
	return artefacts.manifests
		.filter(({file}) => file.role === 'config' || file.role === 'source')
		.flatMap(({file, value}) =>
			value.dependencies
				.filter(({name, isDevelopment}) => !isDevelopment && names.some(pattern => isFrom(pattern, name)))
				.map(({name, line}) => ({
					library,
					path: file.path,
					place: at(file.path, line, name),
					byDefaultOf: library.framework ?? 'its framework',
				})),
		);
};

/** Manifests, lockfiles and lists of packages name libraries without starting them. */
const isManifest = (hit: Hit): boolean =>
	hit.file.language === 'lockfile' ||
	/(^|\/)(package\.json|pyproject\.toml|go\.(mod|sum)|pom\.xml|composer\.json|.*\.(csproj|gradle|kts|props)|requirements[^/]*\.(txt|in)|Gemfile|Cargo\.toml)$/.test(
		hit.path,
	);

/** Reads the hits of a table's `startSignal`. */
export const startedOf = <L extends Telemetry>(
	seen: Observations,
	hits: readonly Hit[],
	table: readonly L[],
): Started<L> => {
	const isAside = asideIn(seen);
	const patterns = table.map(library => ({library, pattern: anyLiteral(literals(library.starts))}));
	const found = hits
		.filter(hit => isProduct(hit.path) && !isManifest(hit))
		// What imports or installs a package starts nothing.
		.filter(({text}) => !/^(from|use|using)\s|^import\s[^'"]{1,200}(\sfrom\s|;?$)/.test(text))
		.filter(({text}) => !/\b(npm|pnpm|yarn|pip|go|composer) (i|add|install|get|require)\b/.test(text))
		.flatMap((hit): readonly Start<L>[] => {
			const rule = patterns.find(({library, pattern}) => pattern.test(hit.text) && isImported(hit.path, library, seen));
			if (rule === undefined) return [];
			const weakness = weaknessOf(hit, rule.library, seen);
			return [
				{library: rule.library, path: hit.path, place: place(hit), hit, ...(weakness === undefined ? {} : {weakness})},
			];
		});
	const starts = [...found, ...table.flatMap(library => selfStarted(library, seen))];
	const aside = starts.filter(({path, weakness}) => weakness === undefined && isAside(path));
	const own = starts.filter(({path}) => !isAside(path));
	const strong = own.filter(({weakness}) => weakness === undefined);
	const named = new Set(starts.map(({library}) => library.name));
	const declared = table
		.filter(({name, isGeneral}) => !named.has(name) && !(isGeneral ?? false))
		.flatMap(library => {
			const [first] = declarationsOf(library, seen).filter(({isDevelopment}) => !isDevelopment);
			return first === undefined ? [] : [{library, place: at(first.path, first.line, library.name)}];
		});
	return {strong, weak: own.filter(({weakness}) => weakness !== undefined), declared, aside};
};

/** Names of what is started, with the framework where only that does it. */
export const namesOf = (starts: readonly Start[]): readonly string[] => {
	const byCode = new Set(starts.filter(({byDefaultOf}) => byDefaultOf === undefined).map(({library}) => library.name));
	const byFramework = starts.flatMap(({library, byDefaultOf}) =>
		byDefaultOf === undefined || byCode.has(library.name) ? [] : [`${library.name} by default of ${byDefaultOf}`],
	);
	return [...new Set([...byCode, ...byFramework])];
};
