import type {KubernetesObject} from '../../domain/artefacts/kubernetes.ts';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import {isRecord, listOf, recordOf, textOf} from './values.ts';

type Path = readonly (string | number)[];

/** Files of tools that borrow the form of Kubernetes objects and that no cluster ever sees. */
const otherTools =
	/^(skaffold|backstage\.io|kind\.x-k8s\.io|k3d\.io|ctlptl\.dev|garden\.io|devspace|tilt\.dev|jenkins\.io)(\/|$)/;

const isObject = (value: unknown): boolean => {
	const {apiVersion, kind} = recordOf(value);
	if (typeof apiVersion !== 'string' || typeof kind !== 'string') return false;
	const isKubeconfig = apiVersion === 'v1' && kind === 'Config';
	return !otherTools.test(apiVersion) && !isKubeconfig;
};

/** A value as a Kubernetes object, with lines of the file. */
export const objectOf = (value: unknown, lineOf: (path: Path) => number): KubernetesObject => {
	const raw = recordOf(value);
	const metadata = recordOf(raw.metadata);
	return {
		kind: textOf(raw.kind) ?? '',
		apiVersion: textOf(raw.apiVersion) ?? '',
		name: textOf(metadata.name) ?? textOf(metadata.generateName) ?? '',
		line: lineOf([]),
		raw,
		lineOf,
	};
};

/** The objects of parsed documents: all with apiVersion and kind; those of a list one by one. */
export const objectsIn = (data: DataFile): readonly KubernetesObject[] =>
	data.documents.flatMap((document, index) => {
		if (!isObject(document)) return [];
		const {kind, items} = recordOf(document);
		const isList = typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items);
		if (!isList) return [objectOf(document, path => data.lineOf(path, index))];
		return listOf(items).flatMap((item, position) =>
			isObject(item) ? [objectOf(item, path => data.lineOf(['items', position, ...path], index))] : [],
		);
	});

const topLine = /^(kind|apiVersion):[ \t]{1,20}["']?([^\s"'#]{1,200})/;
const nameLine = /^ {1,8}name:[ \t]{1,20}["']?([^\s"'#]{1,200})/;

/** What can be told of a document that is no YAML: its kind, version and name, each on a line of its own. */
const objectFromLines = (lines: readonly string[], first: number): KubernetesObject | undefined => {
	const top = new Map<string, string>();
	let name: string | undefined;
	let start = 0;
	let isMetadata = false;
	for (const [index, line] of lines.entries()) {
		const [, key, value] = topLine.exec(line) ?? [];
		if (key && value && !top.has(key)) {
			if (top.size === 0) start = index;
			top.set(key, value);
		}
		if (/^\S/.test(line)) isMetadata = line.startsWith('metadata:');
		else if (isMetadata) name ??= nameLine.exec(line)?.[1];
	}
	// What is cut from a text keeps the whole of it in memory, so the few words are copied.
	const raw = structuredClone({...Object.fromEntries(top), metadata: name === undefined ? {} : {name}});
	return isObject(raw) ? objectOf(raw, () => first + start) : undefined;
};

type DocumentLines = {readonly lines: string[]; readonly first: number};

/** The lines of each document with the number of its first; documents beyond the first 500 are left out. */
const documentsOf = (text: string): readonly DocumentLines[] => {
	const documents: DocumentLines[] = [{lines: [], first: 1}];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		if (/^---(\s|$)/.test(line)) documents.push({lines: [], first: index + 2});
		else documents.at(-1)?.lines.push(line);
	}
	return documents.slice(0, 500);
};

/** Kind, version and name of each document, without parsing the rest. */
export const objectsFromLines = (text: string): readonly KubernetesObject[] =>
	documentsOf(text).flatMap(({lines, first}) => objectFromLines(lines, first) ?? []);

/** Reads documents one by one, for text that does not parse as a whole: a broken document still gives kind and name. */
export const readableObjects = (text: string, parse: (text: string) => DataFile): readonly KubernetesObject[] =>
	documentsOf(text).flatMap(({lines, first}) => {
		try {
			const objects = objectsIn(parse(lines.join('\n')));
			return objects.map(object => objectOf(object.raw, path => object.lineOf(path) + first - 1));
		} catch {
			return objectFromLines(lines, first) ?? [];
		}
	});

/** A Kustomization: its kind and version may be left out, and its name is its folder's. */
export const kustomizationOf = (data: DataFile, folder: string): KubernetesObject | undefined => {
	const [document] = data.documents;
	if (!isRecord(document)) return undefined;
	const raw = {apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...document};
	const object = objectOf(raw, path => data.lineOf(path));
	return {...object, name: object.name || (folder.split('/').at(-1) ?? '')};
};
