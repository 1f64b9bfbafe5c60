import type {FileIndex} from '../../../domain/file.ts';
import {joinPath} from '../../artefacts/paths.ts';
import {isRecord, recordOf, textOf} from '../../artefacts/values.ts';
import {moduleFile, sourceOfOutput} from './javascript-files.ts';
import type {ResolveContext} from './resolver.ts';

/** A package of the target by its name. */
export type OwnPackage = {
	readonly name: string;
	readonly folder: string;
	readonly manifest: string;
	readonly raw: Readonly<Record<string, unknown>>;
};

/** The conditions of an `exports` entry, those that lead to sources first. */
const conditions = [
	'source',
	'development',
	'types',
	'import',
	'module',
	'node',
	'require',
	'default',
	'browser',
	'svelte',
	'bun',
	'deno',
];
const maxConditionDepth = 6;

/** The files that an `exports` value may mean, in the order of the conditions. */
const targetsOf = (value: unknown, depth = 0): readonly string[] => {
	if (typeof value === 'string') return [value];
	if (depth > maxConditionDepth) return [];
	if (Array.isArray(value)) return value.flatMap(each => targetsOf(each, depth + 1));
	if (!isRecord(value)) return [];
	return conditions.flatMap(condition => targetsOf(value[condition], depth + 1));
};

/** Packages of the target that others of it may import by name. */
export const ownPackages = ({manifests}: Pick<ResolveContext, 'manifests'>): ReadonlyMap<string, OwnPackage> =>
	new Map(
		manifests
			.filter(({value, file}) => value.ecosystem === 'npm' && value.name !== undefined && file.role !== 'test')
			.map(({value, file}) => [
				value.name ?? '',
				{name: value.name ?? '', folder: file.folder, manifest: file.path, raw: value.raw},
			]),
	);

/** `@scope/name/sub` → `@scope/name`. */
export const packageNameOf = (specifier: string): string =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

const exportTargets = (exported: unknown, sub: string): readonly string[] => {
	if (
		sub === '.' &&
		(typeof exported === 'string' || (isRecord(exported) && !Object.keys(exported).some(key => key.startsWith('.'))))
	) {
		return targetsOf(exported);
	}

	const table = recordOf(exported);
	if (sub in table) return targetsOf(table[sub]);
	for (const [pattern, value] of Object.entries(table)) {
		const [before = '', after] = pattern.split('*');
		if (
			after === undefined ||
			!sub.startsWith(before) ||
			!sub.endsWith(after) ||
			sub.length < before.length + after.length
		)
			continue;
		const star = sub.slice(before.length, sub.length - after.length);
		return targetsOf(value).map(target => target.replaceAll('*', () => star));
	}

	return [];
};

/** The files that a package publishes as its entry: `main`, `module`, `exports` and the like, taken back to sources. */
export const packageEntries = (
	files: FileIndex,
	{folder, raw}: Pick<OwnPackage, 'folder' | 'raw'>,
): readonly string[] => {
	const exported = recordOf(raw.exports);
	const bin = typeof raw.bin === 'string' ? [raw.bin] : Object.values(recordOf(raw.bin));
	const written = [raw.source, raw.main, raw.module, raw.browser, raw.types, raw.typings, raw['react-native'], ...bin];
	const targets = [
		...written.filter(value => typeof value === 'string'),
		...(typeof raw.exports === 'string' ? [raw.exports] : targetsOf(raw.exports)),
		...Object.values(exported).flatMap(value => targetsOf(value)),
	];
	return [...new Set(targets.filter(target => !target.includes('*')))].flatMap(
		target => sourceOfOutput(files, folder, target) ?? [],
	);
};

/** The file that importing a package of the target means; its manifest, where the file is made by a build. */
export const packageFile = (files: FileIndex, own: OwnPackage, specifier: string): string => {
	const sub = specifier.slice(own.name.length + 1);
	const targets = exportTargets(own.raw.exports, sub === '' ? '.' : `./${sub}`);
	const mains =
		sub === ''
			? [own.raw.source, own.raw.types, own.raw.module, own.raw.main].flatMap(value => textOf(value) ?? [])
			: [];
	for (const target of [...targets, ...mains]) {
		const file = sourceOfOutput(files, own.folder, target);
		if (file !== undefined) return file;
	}

	for (const path of sub === ''
		? ['src', '', 'src/main', 'source', 'lib']
		: [sub, `src/${sub}`, `source/${sub}`, `lib/${sub}`]) {
		const at = joinPath(own.folder, path);
		const file = at === undefined ? undefined : moduleFile(files, at);
		if (file !== undefined) return file;
	}

	return own.manifest;
};
