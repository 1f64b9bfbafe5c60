import type {ImportEdge} from '../../domain/code-index.ts';
import {remember} from './imports/resolver.ts';
import {importsIn, type SourceSummary, type WrittenImport} from './summary.ts';

/** Imports of one specifier as pairs of numbers: the file's and the row's in it. There are tens of thousands. */
type Places = number[];

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
	let buckets: ReadonlyMap<string, ReadonlyMap<string, Places>> | undefined;

	const sortImports = (): ReadonlyMap<string, ReadonlyMap<string, Places>> => {
		const sorted = new Map<string, Map<string, Places>>();
		for (const [file, path] of paths.entries()) {
			const summary = summaries.get(path);
			for (const [row, {kind, specifier}] of summary === undefined ? [] : importsIn(summary).entries()) {
				if (kind === 'hint' || kind === 'entry') continue;
				const first = bucketOf(plainOf(specifier));
				const bucket = sorted.get(first) ?? new Map<string, Places>();
				sorted.set(first, bucket);
				const places = bucket.get(specifier);
				if (places === undefined) bucket.set(specifier, [file, row]);
				else places.push(file, row);
			}
		}

		return sorted;
	};

	const writtenAt = (places: Places): readonly {readonly path: string; readonly written: WrittenImport}[] =>
		places.flatMap((file, i) => {
			const path = paths[file];
			const summary = i % 2 === 0 && path !== undefined ? summaries.get(path) : undefined;
			const written = summary && importsIn(summary)[places[i + 1] ?? 0];
			return path === undefined || written === undefined ? [] : [{path, written}];
		});

	return remember(name => {
		buckets ??= sortImports();
		const edges: ImportEdge[] = [];
		for (const [specifier, places] of buckets.get(bucketOf(name)) ?? []) {
			const plain = plainOf(specifier);
			const isWhole = plain.startsWith(name) && boundary.test(plain.slice(name.length));
			// `from google import genai` imports `google.genai`.
			if (!isWhole && !name.startsWith(`${plain}.`)) continue;
			for (const {path, written} of writtenAt(places)) {
				const taken = isWhole ? undefined : takenFor(plain, written.names, name);
				if (isWhole) edges.push({from: path, line: written.line, specifier, isBroken: false});
				else if (taken !== undefined) {
					edges.push({from: path, line: written.line, specifier: `${specifier}.${taken}`, isBroken: false});
				}
			}
		}

		return edges.toSorted((a, b) => (a.from === b.from ? a.line - b.line : a.from < b.from ? -1 : 1));
	});
};
