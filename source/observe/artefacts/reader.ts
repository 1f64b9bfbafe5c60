import type {FileEntry, FileIndex} from '../../domain/file.ts';

/** What a reader may look at beside the file itself: other files' names, and texts that were kept. */
export type ReadContext = {
	readonly files: FileIndex;
	text(path: string): string | undefined;
};

/** What eager readers may look at: they run in threads, which know the other files by their names alone. */
export type EagerContext = {
	readonly files: Pick<FileIndex, 'has'>;
	/** Comments and strings of the text as `lex` gives them, where they are known. */
	readonly spans?: Int32Array;
};

type Reader<T, Context> = {
	/** By name and place only. Files that match have their text kept until `parse` has seen it. */
	matches(file: FileEntry): boolean;
	/**
	 * Gives undefined when the file turns out to be something else.
	 * @throws Error when it is of this kind and can't be parsed; the scan warns and goes on.
	 */
	parse(text: string, file: FileEntry, context: Context): T | undefined;
};

/** A reader that parses when its kind is first asked for. */
export type LazyReader<T> = Reader<T, ReadContext> & {readonly isEager?: false};

/** A reader that parses while files are read, of which the value alone is kept: for kinds with very many files. */
export type EagerReader<T> = Reader<T, EagerContext> & {readonly isEager: true};

/** How one kind of artefact is recognised and parsed. Pure; hostile input must end in an error or undefined, soon. */
export type ArtefactReader<T> = LazyReader<T> | EagerReader<T>;
