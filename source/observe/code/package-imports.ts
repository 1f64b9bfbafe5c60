import type {ImportEdge} from '../../domain/code-index.ts';
import {remember} from './imports/resolver.ts';
import {importsIn, type SourceSummary} from './summary.ts';

type Written = {readonly path: string; readonly line: number; readonly names: readonly string[]};

/** Signs that end a package's name in a specifier: `openai/helpers`, `openai.types`, `Acme\Db`, `tokio::fs`. */
const boundary = /^$|^[/.\\:]/;
const parts = /[./\\:]/;

/** A specifier without the prefix of a registry and the version that Deno writes into it. */
const plainOf = (specifier: string): string => specifier.replace(/^(npm:|jsr:)/, '').replace(/(?<=.)@[\d^~][^/]*/, '');

const bucketOf = (name: string): string =>
	name.startsWith('@') ? (name.split('/')[0] ?? name) : (name.split(parts)[0] ?? name);

/** Under `a.b.c`, the name that a `from a import b` takes and that leads to it. */
const takenFor = (plain: string, names: readonly string[], name: string): string | undefined =>
	names.find(each => `${plain}.${each}` === name || name.startsWith(`${plain}.${each}.`));

/**
 * Finds the imports of packages. Facts and checks ask for hundreds of packages, so what is imported is sorted once by the
 * first part of its name, each different specifier standing there once.
 * @returns a function from a package's name to the imports of it in all files, in the order of the paths
 */
export const createPackageImports = (
	paths: readonly string[],
	summaries: ReadonlyMap<string, SourceSummary>,
): ((name: string) => readonly ImportEdge[]) => {
	let buckets: ReadonlyMap<string, ReadonlyMap<string, readonly Written[]>> | undefined;

	const sortImports = (): ReadonlyMap<string, ReadonlyMap<string, readonly Written[]>> => {
		const sorted = new Map<string, Map<string, Written[]>>();
		for (const path of paths) {
			const summary = summaries.get(path);
			for (const {kind, specifier, names, line} of summary === undefined ? [] : importsIn(summary)) {
				if (kind === 'hint' || kind === 'entry') continue;
				const first = bucketOf(plainOf(specifier));
				const bucket = sorted.get(first) ?? new Map<string, Written[]>();
				sorted.set(first, bucket);
				const known = bucket.get(specifier);
				if (known === undefined) bucket.set(specifier, [{path, line, names}]);
				else known.push({path, line, names});
			}
		}

		return sorted;
	};

	return remember(name => {
		buckets ??= sortImports();
		const edges: ImportEdge[] = [];
		for (const [specifier, written] of buckets.get(bucketOf(name)) ?? []) {
			const plain = plainOf(specifier);
			if (plain.startsWith(name)) {
				if (boundary.test(plain.slice(name.length)))
					edges.push(...written.map(({path, line}) => ({from: path, line, specifier, isBroken: false})));
			} else if (name.startsWith(`${plain}.`)) {
				// `from google import genai` imports `google.genai`.
				for (const {path, line, names} of written) {
					const taken = takenFor(plain, names, name);
					if (taken !== undefined) edges.push({from: path, line, specifier: `${specifier}.${taken}`, isBroken: false});
				}
			}
		}

		return edges.toSorted((a, b) => (a.from === b.from ? a.line - b.line : a.from < b.from ? -1 : 1));
	});
};
