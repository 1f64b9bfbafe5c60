import {performance} from 'node:perf_hooks';
import type {FileEntry, FileIndex} from '../domain/file.ts';
import type {Signal} from '../domain/signal.ts';
import {compact} from './compact-batch.ts';
import {type BatchRequest, type BatchResult, createBatchReader, type FileReading, type Problem} from './read-batch.ts';
import {createWorkerPool, shareOf} from './worker-pool.ts';

export type ReadRequest = Omit<BatchRequest, 'files'> & {
	readonly index: FileIndex;
	/** The signals that `signals` was compiled from, for worker threads to compile again. */
	readonly wanted: readonly Signal[];
	readonly abort?: AbortSignal;
	/** Called now and then with the number of files that were read. */
	readonly onProgress?: (done: number) => void;
};

export type ReadResult = {
	readonly readings: readonly FileReading[];
	readonly bytes: number;
	readonly warnings: readonly string[];
};

/** From here on starting threads costs less than they save. @unit files */
const minFilesForWorkers = 8_000;
const workerBatch = 256;
/** Small enough for the terminal to get its turn between two. */
const threadBatch = 16;
/** How long the loop holds the thread before the terminal gets its turn. @unit milliseconds */
const sliceMs = 40;
const maxNamed = 5;

const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Says in one sentence a reason what was not scanned. */
const sentences = (problems: readonly Problem[]): readonly string[] =>
	[...Map.groupBy(problems, problem => problem.why)].map(([why, of]) => {
		const rest = of.length > maxNamed ? ` and ${of.length - maxNamed} more` : '';
		return `not scanned (${why}): ${of
			.slice(0, maxNamed)
			.map(problem => problem.path)
			.join(', ')}${rest}`;
	});

/** Reads in this thread, giving the terminal its turn. */
const readHere = (request: ReadRequest): ((files: readonly FileEntry[]) => Promise<BatchResult>) => {
	const read = createBatchReader({...request, files: request.index});
	let sliceStart = performance.now();
	return async files => {
		if (performance.now() - sliceStart > sliceMs) {
			await breathe();
			sliceStart = performance.now();
		}

		return compact(read(files)).result;
	};
};

/** The limit on kept text counts for all threads together. */
const withShare = (request: ReadRequest): ReadRequest => ({
	...request,
	limits: {...request.limits, maxKeptBytes: shareOf(request.limits.maxKeptBytes)},
});

/**
 * Reads each file once and takes from it all that the checks asked for; worker threads help with large targets.
 * @throws AbortError when `abort` fires
 */
export const readFiles = async (request: ReadRequest): Promise<ReadResult> => {
	const {index, limits, abort, onProgress} = request;
	const isLarge = index.all.length >= minFilesForWorkers;
	const pool = isLarge ? createWorkerPool(request) : undefined;
	const results: {readonly from: number; readonly result: BatchResult}[] = [];
	const started = performance.now();
	let next = 0;
	let done = 0;
	let left: readonly FileEntry[] = [];

	const work = async (read: (files: readonly FileEntry[]) => Promise<BatchResult>, size: number): Promise<void> => {
		for (;;) {
			const from = next;
			const batch = index.all.slice(from, from + size);
			if (batch.length === 0) return;
			next += batch.length;
			abort?.throwIfAborted();
			if (performance.now() - started > limits.maxReadMs) {
				left = index.all.slice(from);
				next = index.all.length;
				return;
			}

			results.push({from, result: await read(batch)});
			done += batch.length;
			onProgress?.(done);
		}
	};

	try {
		// This thread reads too: a further one would compile the same code once more and take as much memory again.
		const here = work(readHere(isLarge ? withShare(request) : request), threadBatch);
		const there = pool === undefined ? [] : Array.from({length: pool.size}, () => work(pool.read, workerBatch));
		await Promise.all([here, ...there]);
	} finally {
		await pool?.close();
	}

	const read = results.toSorted((a, b) => a.from - b.from).map(({result}) => result);
	const late = left.map(file => ({why: 'time was up', path: file.path}));
	return {
		readings: read.flatMap(result => result.readings),
		bytes: read.reduce((sum, result) => sum + result.bytes, 0),
		warnings: sentences([...read.flatMap(result => result.problems), ...late]),
	};
};
