import type {FileEntry, FileIndex} from '../../domain/file.ts';

/** What a reader may look at beside the file itself: other files' names, and texts that were kept. */
export type ReadContext = {
	readonly files: FileIndex;
	text(path: string): string | undefined;
};

/** How one kind of artefact is recognised and parsed. Pure; hostile input must end in an error or undefined, soon. */
export type ArtefactReader<T> = {
	/** By name and place only. Files that match have their text kept until `parse` has seen it. */
	matches(file: FileEntry): boolean;
	/**
	 * Gives undefined when the file turns out to be something else.
	 * @throws Error when it is of this kind and can't be parsed; the scan warns and goes on.
	 */
	parse(text: string, file: FileEntry, context: ReadContext): T | undefined;
	/** Parse while files are read, and keep the value alone: for kinds with very many files. @default false */
	readonly isEager?: boolean;
};
