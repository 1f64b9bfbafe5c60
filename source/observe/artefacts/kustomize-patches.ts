import type {KubernetesObject} from '../../domain/artefacts/kubernetes.ts';
import type {FileEntry} from '../../domain/file.ts';
import {objectOf} from './kubernetes-objects.ts';
import {mergeRecords} from './merge-records.ts';
import {joinPath} from './paths.ts';
import type {ReadContext} from './reader.ts';
import {listOf, type PlainRecord, recordOf, textOf} from './values.ts';
import {parseYaml} from './yaml.ts';

const maxPatches = 200;
const maxSteps = 30;

/** A part of an object, made of one operation of a JSON patch; undefined for removals and for places in lists. */
const partOf = (operation: unknown): PlainRecord | undefined => {
	const {op, path, value} = recordOf(operation);
	if ((op !== 'add' && op !== 'replace') || typeof path !== 'string') return undefined;
	const keys = path.split('/').slice(1, maxSteps + 1);
	if (keys.length === 0 || keys.some(key => /^(\d+|-)$/.test(key))) return undefined;
	const plain = keys.map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
	// Object.fromEntries defines `__proto__` as a key like any other.
	return recordOf(plain.reduceRight<unknown>((inner, key) => Object.fromEntries([[key, inner]]), value));
};

/** A JSON patch as a part of the one object that it names; a target by pattern or label names none. */
const fromOperations = (operations: readonly unknown[], target: PlainRecord): PlainRecord | undefined => {
	const kind = textOf(target.kind);
	const name = textOf(target.name);
	if (kind === undefined || name === undefined || !/^[\w.-]+$/.test(name)) return undefined;
	const parts = operations
		.slice(0, maxPatches)
		.map(partOf)
		.filter(part => part !== undefined);
	if (parts.length === 0) return undefined;
	const group = textOf(target.group);
	const version = textOf(target.version) ?? 'v1';
	const head: PlainRecord = {apiVersion: group === undefined ? version : `${group}/${version}`, kind, metadata: {name}};
	return parts.reduce(mergeRecords, head);
};

const documentsOf = (text: string | undefined): readonly unknown[] => {
	if (text === undefined) return [];
	try {
		return parseYaml(text).documents;
	} catch {
		// A patch that can't be read changes nothing that is known.
		return [];
	}
};

/**
 * The objects that a Kustomization changes by patches of its own: patches in its text, and JSON patches in it or beside
 * it. Patch files in the form of objects are manifests by themselves.
 */
export const patchesOf = (
	kustomization: KubernetesObject,
	{file, context}: {readonly file: FileEntry; readonly context: ReadContext},
): readonly KubernetesObject[] =>
	['patches', 'patchesJson6902', 'patchesStrategicMerge'].flatMap(key =>
		listOf(kustomization.raw[key])
			.slice(0, maxPatches)
			.flatMap((entry, index) => {
				const {target, patch = entry, path: name} = recordOf(entry);
				const path = typeof name === 'string' ? joinPath(file.folder, name) : undefined;
				const isInline = typeof patch === 'string' && /[\n{:]/.test(patch);
				const text = path === undefined ? undefined : context.text(path);
				const documents = isInline ? documentsOf(patch) : documentsOf(text).filter(Array.isArray);
				const lineOf = (): number => kustomization.lineOf([key, index]);
				return documents
					.flatMap(document => {
						if (Array.isArray(document)) return fromOperations(document, recordOf(target)) ?? [];
						const named = recordOf(document);
						return typeof named.kind === 'string' ? [named] : [];
					})
					.map(raw => objectOf(raw, lineOf));
			}),
	);
