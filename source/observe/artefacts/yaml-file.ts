import type {DataFile} from '../../domain/artefacts/structured.ts';
import type {FileEntry, FileIndex} from '../../domain/file.ts';
import type {ReadContext} from './reader.ts';
import {parseYaml} from './yaml.ts';

// Several readers want the same files, and YAML is the slowest of all formats. Nothing outlives the file index of a scan.
const parsedByIndex = new WeakMap<FileIndex, Map<string, DataFile>>();

/** Reads a YAML file of the target, once for all readers that want it. @throws Error as parseYaml does */
export const parseYamlFile = (text: string, {path}: FileEntry, {files, text: textOf}: ReadContext): DataFile => {
	const known = parsedByIndex.get(files) ?? new Map<string, DataFile>();
	parsedByIndex.set(files, known);
	const data = known.get(path) ?? parseYaml(text, again(path, textOf));
	known.set(path, data);
	return data;
};

/** Gives a file's text when it is asked for. A function of its own: made where the text is at hand, it would hold it. */
export const again =
	(path: string, textOf: ReadContext['text']): (() => string) =>
	() =>
		textOf(path) ?? '';

/**
 * Nothing but schemas of custom resources: written by tools, up to a megabyte each, and about no running system. They are three
 * quarters of the YAML of an operator's repository.
 */
export const isResourceSchema = (text: string): boolean => {
	const kinds = text.match(/^kind:.{0,100}$/gm) ?? [];
	return kinds.length > 0 && kinds.every(kind => /^kind:\s+CustomResourceDefinition\s*$/.test(kind));
};
