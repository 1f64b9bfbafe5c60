import type {FileEntry, Role} from '../../../source/domain/file.ts';
import type {ArtefactReader, ReadContext} from '../../../source/observe/artefacts/reader.ts';
import {classify} from '../../../source/observe/classify.ts';
import {createFileIndex} from '../../../source/observe/file-index.ts';

/** A context of files with texts, as the scan gives to readers. */
export const contextOf = (texts: Readonly<Record<string, string>>): ReadContext => ({
	files: createFileIndex(Object.keys(texts).map(path => classify(path, true))),
	text: path => texts[path],
});

/** Reads one file of a target with a reader, `undefined` too when the reader does not want it. */
export const read = <T>(
	reader: ArtefactReader<T>,
	path: string,
	{texts, role}: {readonly texts: Readonly<Record<string, string>>; readonly role?: Role},
): T | undefined => {
	const found = classify(path, true);
	const file: FileEntry = role === undefined ? found : {...found, role};
	const text = texts[path];
	if (text === undefined || !reader.matches(file)) return undefined;
	return reader.parse(text, file, contextOf(texts));
};
