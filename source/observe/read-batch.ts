import path from 'node:path';
import type {FileEntry} from '../domain/file.ts';
import type {ArtefactReader, EagerContext} from './artefacts/reader.ts';
import {createLexed} from './code/lexed.ts';
import {summariseSource} from './code/summarise.ts';
import type {Summarised} from './code/summary.ts';
import type {CompiledSignals} from './compile-signals.ts';
import {type KeptText, keepText} from './kept-text.ts';
import type {Limits} from './limits.ts';
import {type Matched, matchFile, type RawHit} from './match-file.ts';
import {readInto} from './open-file.ts';

/** What the read pass keeps of one file. Plain data, as it may come from a worker thread. */
export type FileReading = {
	readonly path: string;
	readonly hits: readonly RawHit[];
	/** The file's text, where somebody parses it later. */
	readonly kept?: KeptText;
	readonly summarised?: Summarised;
	/** Values of eager readers by kind. */
	readonly eager: readonly (readonly [kind: string, value: unknown])[];
};

/** Why a file was not scanned, or not as a whole. */
export type Problem = {readonly why: string; readonly path: string};

export type BatchResult = {
	readonly readings: readonly FileReading[];
	readonly bytes: number;
	readonly problems: readonly Problem[];
};

export type BatchRequest = {
	/** Absolute path of the target. */
	readonly root: string;
	/** The names of all files. */
	readonly files: EagerContext['files'];
	readonly signals: CompiledSignals;
	readonly readers: Readonly<Record<string, ArtefactReader<unknown>>>;
	readonly limits: Limits;
	/** Called with the place in the batch of each file before it is read. */
	readonly onFile?: (place: number) => void;
};

/** Lockfiles are asked for by name; what a reader may want to see of one stands at its start. @unit bytes */
const maxLockfileBytes = 64 * 1024;
const nothing: Matched = {hits: [], keepsText: false};
const keptRoles: ReadonlySet<string> = new Set(['docs', 'config', 'ci']);
const summarisedRoles: ReadonlySet<string> = new Set(['source', 'test']);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Makes a function that reads files one by one, each once, into one buffer, and takes from each all that was asked for.
 * The limit on kept text counts over all of its calls.
 */
export const createBatchReader = ({
	root,
	files: all,
	signals,
	readers,
	limits,
	onFile,
}: BatchRequest): ((files: readonly FileEntry[]) => BatchResult) => {
	const lazy = Object.values(readers).filter(reader => !reader.isEager);
	const eager = Object.entries(readers).flatMap(([kind, reader]) => (reader.isEager ? [{kind, reader}] : []));
	const buffer = Buffer.allocUnsafe(limits.maxFileBytes);
	let keptBytes = 0;

	const readOne = (file: FileEntry, problems: Problem[]): {reading: FileReading; length: number} | undefined => {
		const problem = (why: string): void => void problems.push({why, path: file.path});
		const outcome = readInto(buffer, path.join(root, file.path));
		if (outcome.kind === 'unreadable') problem(outcome.why);
		if (outcome.kind !== 'text') return undefined;
		const {length} = outcome;
		const isLock = file.language === 'lockfile';
		if (outcome.isCut && !isLock) problem(`only the first ${limits.maxFileBytes} bytes were read`);
		const bytes = buffer.subarray(0, length);
		const lexed = createLexed(bytes, file.language);
		const matched = isLock ? nothing : matchFile(bytes, file, signals, lexed);
		const isWanted = matched.keepsText || keptRoles.has(file.role) || lazy.some(reader => reader.matches(file));
		const keptLength = isLock ? Math.min(length, maxLockfileBytes) : length;
		const isKept = isWanted && keptBytes + keptLength <= limits.maxKeptBytes;
		if (isWanted && !isKept) problem('the limit on kept text was reached');
		if (isKept) keptBytes += keptLength;
		const values: (readonly [string, unknown])[] = [];
		for (const {kind, reader} of eager) {
			if (!reader.matches(file)) continue;
			try {
				const text = bytes.toString('utf8');
				// In plain ASCII an offset in bytes is one in the text.
				const spans = text.length === length ? {spans: lexed().spans} : {};
				const value = reader.parse(text, file, {files: all, ...spans});
				if (value !== undefined) values.push([kind, value]);
			} catch (error) {
				problem(`could not be parsed: ${messageOf(error)}`);
			}
		}

		const reading = {
			path: file.path,
			hits: matched.hits,
			eager: values,
			...(isKept ? {kept: keepText(bytes.subarray(0, keptLength))} : {}),
			...(summarisedRoles.has(file.role) ? {summarised: summariseSource(bytes, file, lexed)} : {}),
		};
		return {reading, length};
	};

	return files => {
		const problems: Problem[] = [];
		const read = files.flatMap((file, place) => {
			onFile?.(place);
			return file.role === 'asset' ? [] : (readOne(file, problems) ?? []);
		});
		return {readings: read.map(one => one.reading), bytes: read.reduce((sum, one) => sum + one.length, 0), problems};
	};
};
