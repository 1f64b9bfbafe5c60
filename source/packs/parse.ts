import {type Document, isNode, isScalar, LineCounter, parseDocument, visit} from 'yaml';
import type {z} from 'zod';
import {printable} from '../domain/printable.ts';
import type {Finding, Position} from './finding.ts';
import {type FormProblem, formProblems} from './issues.ts';

/** Keys and indexes from the top of a file to a value in it. */
export type Keys = readonly PropertyKey[];

/** A file that has the right form. */
export type Source<T> = {
	readonly path: string;
	readonly value: T;
	/** Where a value stands; where it is absent, the nearest value around it. */
	at(keys: Keys): Position | undefined;
};

/** The value of a file, or everything that is wrong with its form. */
export type Parsed<T> =
	| {readonly kind: 'source'; readonly source: Source<T>}
	| {readonly kind: 'findings'; readonly findings: readonly Finding[]};

// Hand-written packs use a handful of anchors; more is an attack that doubles a value at each step.
const maxAliases = 100;

const positionIn =
	(document: Document, lines: LineCounter) =>
	(keys: Keys): Position | undefined => {
		for (let depth = keys.length; depth >= 0; depth--) {
			const node = document.getIn(keys.slice(0, depth), true);
			if (!isNode(node) || !node.range) continue;
			const {line, col} = lines.linePos(node.range[0]);
			return {line, column: col};
		}
		return undefined;
	};

/** Keys that a map has twice, of which YAML would silently keep one. Linear, unlike the parser's own check. */
const doubleKeys = (document: Document, path: string, lines: LineCounter): readonly Finding[] => {
	const findings: Finding[] = [];
	visit(document, {
		Map: (_key, map) => {
			const seen = new Set<unknown>();
			for (const {key} of map.items) {
				if (!isScalar(key)) continue;
				if (seen.has(key.value) && key.range) {
					const {line, col} = lines.linePos(key.range[0]);
					const message = `the key \`${printable(String(key.value))}\` stands here twice`;
					findings.push({path, position: {line, column: col}, rule: 'duplicate', message});
				}
				seen.add(key.value);
			}
		},
	});
	return findings;
};

/** So many say enough of a file; a hostile one could have one a byte. */
const maxFindings = 200;

const formFindings = (problems: readonly FormProblem[], path: string, at: Source<unknown>['at']): readonly Finding[] =>
	problems.slice(0, maxFindings).map(problem => {
		const position = at(problem.path);
		return {path, rule: 'form', message: problem.message, ...(position === undefined ? {} : {position})};
	});

const read = <T>(path: string, text: string, schema: z.ZodType<T>): Parsed<T> => {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const syntax = document.errors.map(({message, pos}): Finding => {
		const {line, col} = lines.linePos(pos[0]);
		return {path, position: {line, column: col}, rule: 'syntax', message: printable(message)};
	});
	if (syntax.length > 0) return {kind: 'findings', findings: syntax};
	const doubles = doubleKeys(document, path, lines);
	if (doubles.length > 0) return {kind: 'findings', findings: doubles};
	const at = positionIn(document, lines);
	const value: unknown = document.toJS({maxAliasCount: maxAliases});
	const result = schema.safeParse(value);
	if (!result.success)
		return {kind: 'findings', findings: formFindings(formProblems(result.error, schema, value), path, at)};
	return {kind: 'source', source: {path, value: result.data, at}};
};

/**
 * What costs the parser time is not length but how many lines and items there are: a text of a megabyte can take it
 * seconds. Long packs have some thousand.
 */
const maxItems = 30_000;

const countItems = (text: string): number => {
	let items = 0;
	for (let n = 0; n < text.length; n++) if ('\n,[{'.includes(text[n] ?? '')) items += 1;
	return items;
};

/** Parses a YAML file by a schema. It never throws on any text: what the parser can't bear is a finding too. */
export const parseFile = <T>(path: string, text: string, schema: z.ZodType<T>): Parsed<T> => {
	const items = countItems(text);
	if (items > maxItems)
		return {
			kind: 'findings',
			findings: [{path, rule: 'syntax', message: `it has ${items} lines and items, and ${maxItems} are the most`}],
		};
	try {
		return read(path, text, schema);
	} catch (error) {
		// Nesting too deep (RangeError) or too many aliases (ReferenceError): the parser has no other way to say so.
		if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
		return {
			kind: 'findings',
			findings: [
				{path, rule: 'syntax', message: `YAML that is nested or repeated too much (${printable(error.message)})`},
			],
		};
	}
};
