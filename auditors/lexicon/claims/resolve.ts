import type {Observations} from '../../../source/domain/observations.ts';
import {ignoredBy} from './ignored.ts';

/** Where a named path leads: to itself, to another place that holds the same, to nothing, or to what no repository keeps. */
export type Resolved =
	| {readonly kind: 'exists' | 'moved'; readonly path: string}
	| {readonly kind: 'missing' | 'skipped'};

/** Names that say nothing of which file is meant, when they stand alone elsewhere. */
const common =
	/^(index|main|app|readme|package|config|settings|setup|utils?|helpers?|types?|parser|graph|store|server|client|routes?|models?|schema|test|tests|docker-?compose.*|values|deploy|deployment|service|makefile|__init__|mod|lib|program|startup|base|common|constants|styles?|tsconfig|license|changelog|judge|rules|memory|sandbox|spec|agents)$/i;
const placeholder =
	/[<>{}$*?|"'`]|\.\.\.|…|(^|\/)(path|your|my|some|the|example|foo|bar|xxx+|file|folder|dir|name|project|component)([-_/.]|$)|^~|^[a-z]+:|\/\/|^\w:[\\/]|PROJECT|YOUR_|\[|\]|=/;

/** A written path without its decoration: quotes, `./`, line numbers, a glob at its end. */
export const plainPath = (written: string): string =>
	written
		.trim()
		.replace(/^["'(]|["'),.;:]+$/g, '')
		.replaceAll('\\', '/')
		.replace(/(:\d+(-\d+)?|#[\w-]{1,100})$/, '')
		.replace(/\/\*{1,2}(\.\w{1,6})?$/, '/')
		.replace(/^(\.\/)+/, '')
		.replace(/\/+$/, '');

const joined = (folder: string, name: string): string | undefined => {
	const parts: string[] = folder === '' ? [] : folder.split('/');
	for (const part of name.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return parts.join('/');
};

const upwards = (folder: string): readonly string[] => {
	const parts = folder === '' ? [] : folder.split('/');
	return parts.map((_, index) => parts.slice(0, parts.length - index).join('/')).concat('');
};

/** Looks named paths up: from the document's folder upwards, then anywhere by the last two parts of the path. */
export const resolver = (
	seen: Pick<Observations, 'files' | 'text'>,
): ((written: string, from: string, folders?: readonly string[]) => Resolved) => {
	const {files} = seen;
	const isIgnored = ignoredBy(seen);
	const bySuffix = new Map<string, string>();
	const byName = new Map<string, string[]>();
	const folders = new Map<string, string>();
	for (const {path, base, folder, role} of files.all) {
		if (role === 'vendored' || role === 'generated') continue;
		const parts = path.split('/');
		if (parts.length >= 2) bySuffix.set(parts.slice(-2).join('/').toLowerCase(), path);
		const named = byName.get(base.toLowerCase());
		if (named === undefined) byName.set(base.toLowerCase(), [path]);
		else named.push(path);
		for (const upper of upwards(folder)) {
			if (upper === '' || folders.get(upper.toLowerCase()) !== undefined) break;
			const last = upper.split('/');
			folders.set(upper.toLowerCase(), upper);
			if (last.length >= 2) folders.set(last.slice(-2).join('/').toLowerCase(), upper);
		}
	}

	const elsewhere = (name: string): string | undefined => {
		const parts = name.toLowerCase().split('/');
		const last = parts.at(-1) ?? '';
		if (parts.length >= 2) {
			const two = parts.slice(-2).join('/');
			const found = bySuffix.get(two) ?? folders.get(two);
			if (found !== undefined) return found;
		}
		const same = byName.get(last) ?? [];
		const stem = last.replace(/^\./, '').replace(/\..*$/, '');
		const isTelling =
			parts.length === 1
				? last.includes('.') || /^(dockerfile|makefile|procfile|codeowners)/.test(last)
				: !common.test(stem) && stem.length >= 6 && same.length <= 3;
		return isTelling ? same[0] : undefined;
	};

	return (written, from, extra = []) => {
		const name = plainPath(written);
		if (name === '' || name.length > 250 || placeholder.test(name) || /^\.{1,2}$/.test(name)) return {kind: 'skipped'};
		const slash = from.lastIndexOf('/');
		const bases = [...extra, ...upwards(slash === -1 ? '' : from.slice(0, slash))];
		for (const base of bases) {
			const path = joined(base, name.replace(/^\//, ''));
			if (path === undefined || path === '') return {kind: 'skipped'};
			if (files.has(path) || files.hasFolder(path)) return {kind: 'exists', path};
		}
		if (isIgnored(name) || bases.some(base => isIgnored(joined(base, name) ?? ''))) return {kind: 'skipped'};
		// `/etc/x` is a path of a machine; only one that is there was meant from the root.
		if (written.trim().startsWith('/')) return {kind: 'skipped'};
		const path = elsewhere(name);
		return path === undefined ? {kind: 'missing'} : {kind: 'moved', path};
	};
};
