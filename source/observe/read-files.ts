import path from 'node:path';
import {performance} from 'node:perf_hooks';
import type {FileEntry, FileIndex} from '../domain/file.ts';
import type {ArtefactReader} from './artefacts/reader.ts';
import {type SourceSummary, summariseSource} from './code/summarise.ts';
import type {CompiledSignals} from './compile-signals.ts';
import type {Limits} from './limits.ts';
import {matchFile, type RawHit} from './match-file.ts';
import {readInto} from './open-file.ts';

/** What the read pass keeps of one file. */
export type FileReading = {
	readonly path: string;
	readonly hits: readonly RawHit[];
	/** The file's bytes, where somebody parses it later. */
	readonly kept?: Buffer;
	readonly summary?: SourceSummary;
	/** Values of eager readers by kind. */
	readonly eager: readonly (readonly [kind: string, value: unknown])[];
};

export type ReadRequest = {
	readonly root: string;
	readonly files: readonly FileEntry[];
	readonly index: FileIndex;
	readonly signals: CompiledSignals;
	readonly readers: Readonly<Record<string, ArtefactReader<unknown>>>;
	readonly limits: Limits;
	readonly abort?: AbortSignal;
	/** Called now and then with the number of files that were read. */
	readonly onProgress?: (done: number) => void;
};

export type ReadResult = {
	readonly readings: readonly FileReading[];
	readonly bytes: number;
	readonly warnings: readonly string[];
};

/** How long the loop holds the thread before the terminal gets its turn. @unit milliseconds */
const sliceMs = 40;
/** Lockfiles are asked for by name; what a reader may want to see of one stands at its start. @unit bytes */
const maxLockfileBytes = 64 * 1024;
const maxNamed = 5;

const isRead = (file: FileEntry): boolean => file.role !== 'asset';
const isSummarised = (file: FileEntry): boolean => file.role === 'source' || file.role === 'test';

const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Collects what could not be read, and says it in a few sentences. */
const createProblems = () => {
	const byWhy = new Map<string, string[]>();
	return {
		add(why: string, file: string): void {
			byWhy.set(why, [...(byWhy.get(why) ?? []), file]);
		},
		sentences: (): readonly string[] =>
			[...byWhy].map(([why, files]) => {
				const rest = files.length > maxNamed ? ` and ${files.length - maxNamed} more` : '';
				return `not scanned (${why}): ${files.slice(0, maxNamed).join(', ')}${rest}`;
			}),
	};
};

/**
 * Reads each file once and takes from it all that the checks asked for.
 * @throws AbortError when `abort` fires
 */
export const readFiles = async ({
	root,
	files,
	index,
	signals,
	readers,
	limits,
	abort,
	onProgress,
}: ReadRequest): Promise<ReadResult> => {
	const lazy = Object.values(readers).filter(reader => !reader.isEager);
	const eager = Object.entries(readers).filter(([, reader]) => reader.isEager);
	const buffer = Buffer.allocUnsafe(limits.maxFileBytes);
	const readings: FileReading[] = [];
	const problems = createProblems();
	const started = performance.now();
	let sliceStart = started;
	let bytes = 0;
	let keptBytes = 0;

	for (const [done, file] of files.entries()) {
		if (performance.now() - sliceStart > sliceMs) {
			onProgress?.(done);
			await breathe();
			abort?.throwIfAborted();
			sliceStart = performance.now();
			if (sliceStart - started > limits.maxReadMs) {
				problems.add(`${files.length - done} files were left when time was up`, file.path);
				break;
			}
		}

		if (!isRead(file)) continue;
		const outcome = readInto(buffer, path.join(root, file.path));
		if (outcome.kind === 'unreadable') problems.add(outcome.why, file.path);
		if (outcome.kind !== 'text') continue;
		if (outcome.isCut && file.language !== 'lockfile')
			problems.add(`only the first ${limits.maxFileBytes} bytes were read`, file.path);
		const {length} = outcome;
		bytes += length;
		const isLock = file.language === 'lockfile';
		const matched = isLock ? {hits: [], keepsText: false} : matchFile(buffer, length, file, signals);
		const wanted =
			matched.keepsText ||
			file.role === 'docs' ||
			file.role === 'config' ||
			file.role === 'ci' ||
			lazy.some(reader => reader.matches(file));
		const keptLength = isLock ? Math.min(length, maxLockfileBytes) : length;
		const isKept = wanted && keptBytes + keptLength <= limits.maxKeptBytes;
		if (wanted && !isKept) problems.add('the limit on kept text was reached', file.path);
		if (isKept) keptBytes += keptLength;
		const values: [string, unknown][] = [];
		for (const [kind, reader] of eager) {
			if (!reader.matches(file)) continue;
			try {
				const value = reader.parse(buffer.toString('utf8', 0, length), file, {files: index, text: () => undefined});
				if (value !== undefined) values.push([kind, value]);
			} catch (error) {
				problems.add(`could not be parsed: ${error instanceof Error ? error.message : String(error)}`, file.path);
			}
		}

		readings.push({
			path: file.path,
			hits: matched.hits,
			eager: values,
			...(isKept ? {kept: Buffer.from(buffer.subarray(0, keptLength))} : {}),
			...(isSummarised(file) ? {summary: summariseSource(buffer.subarray(0, length), file)} : {}),
		});
	}

	onProgress?.(files.length);
	return {readings, bytes, warnings: problems.sentences()};
};
