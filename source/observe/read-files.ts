import {performance} from 'node:perf_hooks';
import type {FileEntry, FileIndex} from '../domain/file.ts';
import type {Signal} from '../domain/signal.ts';
import {type BatchRequest, type BatchResult, createBatchReader, type FileReading, type Problem} from './read-batch.ts';
import {createWorkerPool} from './worker-pool.ts';

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

const batches = (files: readonly FileEntry[], size: number): readonly (readonly FileEntry[])[] =>
	Array.from({length: Math.ceil(files.length / size)}, (_, n) => files.slice(n * size, (n + 1) * size));

/** Reads in this thread, giving the terminal its turn. */
const readHere = (request: ReadRequest): ((files: readonly FileEntry[]) => Promise<BatchResult>) => {
	const read = createBatchReader({...request, files: request.index});
	let sliceStart = performance.now();
	return async files => {
		if (performance.now() - sliceStart > sliceMs) {
			await breathe();
			sliceStart = performance.now();
		}

		return read(files);
	};
};

/**
 * Reads each file once and takes from it all that the checks asked for; large targets are read by worker threads.
 * @throws AbortError when `abort` fires
 */
export const readFiles = async (request: ReadRequest): Promise<ReadResult> => {
	const {index, limits, abort, onProgress} = request;
	const isLarge = index.all.length >= minFilesForWorkers;
	const pool = isLarge ? createWorkerPool(request) : undefined;
	const read = pool?.read ?? readHere(request);
	const queue = batches(index.all, isLarge ? workerBatch : threadBatch);
	const results: BatchResult[] = [];
	const started = performance.now();
	let next = 0;
	let done = 0;
	let left: readonly FileEntry[] = [];

	const work = async (): Promise<void> => {
		for (;;) {
			const number = next++;
			const batch = queue[number];
			if (batch === undefined) return;
			abort?.throwIfAborted();
			if (performance.now() - started > limits.maxReadMs) {
				left = queue.slice(number).flat();
				next = queue.length;
				return;
			}

			results[number] = await read(batch);
			done += batch.length;
			onProgress?.(done);
		}
	};

	try {
		await Promise.all(Array.from({length: pool?.size ?? 1}, work));
	} finally {
		await pool?.close();
	}

	const late = left.map(file => ({why: 'time was up', path: file.path}));
	return {
		readings: results.flatMap(result => result.readings),
		bytes: results.reduce((sum, result) => sum + result.bytes, 0),
		warnings: sentences([...results.flatMap(result => result.problems), ...late]),
	};
};
