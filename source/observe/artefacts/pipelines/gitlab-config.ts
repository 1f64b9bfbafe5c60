import type {DataFile} from '../../../domain/artefacts/structured.ts';
import type {ReadContext} from '../reader.ts';
import {entriesOf, isRecord, listOf, type PlainRecord, recordOf, textOf, textsOf} from '../values.ts';
import {createFollowing, maxFollowed} from './follow.ts';

/** One key of the merged configuration; its lines are those of the main file, or of the include that brings it. */
export type GitlabEntry = {
	readonly value: unknown;
	readonly line: number;
	lineOf(path: readonly (string | number)[]): number;
};

export type GitlabConfig = {
	readonly entries: ReadonlyMap<string, GitlabEntry>;
	/** Includes that lie elsewhere: templates, components, other projects. */
	readonly foreign: readonly {readonly name: string; readonly line: number}[];
};

/** Loads a configuration with its local includes, the including file winning over what it includes. */
export const loadGitlab = (data: DataFile, context: ReadContext): GitlabConfig => {
	const entries = new Map<string, GitlabEntry>();
	const foreign: {name: string; line: number}[] = [];
	const seen = new Set<string>();
	const following = createFollowing(context);
	const add = (source: DataFile, callerLine: number | undefined, depth: number): void => {
		// A file with `spec:` has its configuration in the second document.
		const index = Math.max(
			0,
			source.documents.findIndex(document => isRecord(document) && !isRecord(document.spec)),
		);
		const root = recordOf(source.documents[index]);
		for (const [nth, include] of includesOf(root.include).entries()) {
			const line = callerLine ?? source.lineOf(Array.isArray(root.include) ? ['include', nth] : ['include'], index);
			if (include.local === undefined) {
				foreign.push({name: include.name, line});
				continue;
			}
			for (const path of pathsOf(include.local, context)) {
				if (seen.has(path) || depth >= maxFollowed || seen.size > 100) continue;
				seen.add(path);
				const inner = following.load(path);
				if (inner !== undefined) add(inner, line, depth + 1);
			}
		}
		for (const [key, value] of entriesOf(root)) {
			if (key === 'include') continue;
			const known = entries.get(key);
			const merged = known === undefined ? value : deepMerge(known.value, value);
			entries.set(key, {
				value: merged,
				line: callerLine ?? source.lineOf([key], index),
				lineOf: path => callerLine ?? source.lineOf([key, ...path], index),
			});
		}
	};
	add(data, undefined, 0);
	return {entries, foreign};
};

const includesOf = (value: unknown): readonly {readonly local?: string; readonly name: string}[] =>
	(Array.isArray(value) ? value : value === undefined ? [] : [value]).flatMap(one => {
		const plain = textOf(one);
		if (plain !== undefined) return /^https?:/.test(plain) ? [{name: plain}] : [{local: plain, name: plain}];
		const {local, template, component, remote, project, file} = recordOf(one);
		const path = textOf(local);
		if (path !== undefined) return [{local: path, name: path}];
		const name =
			textOf(template) ??
			textOf(component) ??
			textOf(remote) ??
			[textOf(project), ...textsOf(file)].filter(Boolean).join(' ');
		return name === '' ? [] : [{name}];
	});

const pathsOf = (local: string, context: ReadContext): readonly string[] => {
	const path = local.replace(/^\/|^\.\//, '');
	if (!path.includes('*')) return [path];
	// `**` and `*` as GitLab has them; two of each at the most, so that the expression stays short.
	if (path.length > 200 || path.split('*').length > 5) return [];
	const pattern = new RegExp(
		`^${path
			.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
			.replaceAll('**', '\u0000')
			.replaceAll('*', '[^/]*')
			.replaceAll('\u0000', '.*')}$`,
	);
	return context.files
		.withExtension('yml', 'yaml')
		.map(file => file.path)
		.filter(one => pattern.test(one))
		.slice(0, 50);
};

const deepMerge = (base: unknown, over: unknown, depth = 0): unknown => {
	if (!isRecord(base) || !isRecord(over) || depth > 20) return over;
	const merged = new Map(Object.entries(base));
	for (const [key, value] of Object.entries(over)) merged.set(key, deepMerge(merged.get(key), value, depth + 1));
	return Object.fromEntries(merged);
};

/** A job with what it extends merged in. */
export type ResolvedJob = {
	readonly value: PlainRecord;
	readonly line: number;
	lineOf(path: readonly (string | number)[]): number;
	/** A script with `!reference [.job, script]` written out. */
	script(value: unknown): unknown;
};

/** Resolves `extends` and references of a configuration's jobs, each job once. */
export const createResolver = (config: GitlabConfig, context: ReadContext): ((id: string) => ResolvedJob) => {
	const known = new Map<string, PlainRecord>();
	const extended = (id: string, depth: number): PlainRecord => {
		const found = known.get(id);
		if (found !== undefined) return found;
		const own = recordOf(config.entries.get(id)?.value);
		// What is asked for while it is being resolved (a circle) is what it says itself.
		known.set(id, own);
		if (own.extends === undefined || depth >= maxFollowed) return own;
		const base = textsOf(own.extends)
			.slice(0, 20)
			.reduce<unknown>((merged, name) => deepMerge(merged, extended(name, depth + 1)), {});
		const merged = recordOf(deepMerge(base, own));
		known.set(id, merged);
		return merged;
	};
	return id => {
		const entry = config.entries.get(id);
		const own = recordOf(entry?.value);
		const {spend} = createFollowing(context);
		return {
			value: extended(id, 0),
			line: entry?.line ?? 1,
			lineOf: path => {
				const isOwn = path[0] !== undefined && own[path[0]] !== undefined;
				return (isOwn ? entry?.lineOf(path) : entry?.line) ?? 1;
			},
			script: script => withReferences(script, {config, depth: 0, spend}),
		};
	};
};

type Reference = {readonly config: GitlabConfig; readonly depth: number; readonly spend: () => boolean};

/** A list of two texts within a script, the first a job's name, is what is left of `!reference`. */
const withReferences = (script: unknown, {config, depth, spend}: Reference): unknown => {
	if (!Array.isArray(script) || depth >= maxFollowed || !spend()) return script;
	const next = {config, depth: depth + 1, spend};
	const [first, second] = script as readonly unknown[];
	const isReference =
		script.length === 2 &&
		typeof first === 'string' &&
		typeof second === 'string' &&
		config.entries.has(first) &&
		second.endsWith('script');
	if (isReference) return withReferences(recordOf(config.entries.get(first)?.value)[second], next);
	return listOf(script).map(one => (Array.isArray(one) ? withReferences(one, next) : one));
};
