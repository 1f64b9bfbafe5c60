import os from 'node:os';
import {Worker} from 'node:worker_threads';
import type {FileEntry} from '../domain/file.ts';
import type {BatchResult} from './read-batch.ts';
import type {ReadRequest} from './read-files.ts';
import type {WorkerData, WorkerReply} from './read-worker.ts';

/** Threads that read batches of files, one batch each at a time. */
export type WorkerPool = {
	readonly size: number;
	/** Reads a batch on a free thread; call it at most `size` times at once. */
	read(files: readonly FileEntry[]): Promise<BatchResult>;
	close(): Promise<void>;
};

type Thread = {readonly worker: Worker; readonly place: Int32Array};

/** How a batch ended; `late` is the place of the file at which the thread had hung. */
type Answer = {readonly result: BatchResult} | {readonly late: number};

const maxWorkers = 4;
/** The place of a thread that still starts: that may take long on a busy machine, and no file is to blame. */
const notBegun = -1;
/** Small young generations: the pass makes much garbage, and large ones only raise the peak. @unit MiB */
const resourceLimits = {maxYoungGenerationSizeMb: 8};

// The bundle keeps the worker beside main.js, one folder above the chunk that this file ends up in.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : '../read-worker.js', import.meta.url);

/** Asks a thread to read a batch, and gives it up when one file takes too long. */
const ask = ({worker, place}: Thread, files: readonly FileEntry[], maxFileMs: number): Promise<Answer> =>
	new Promise((resolve, reject) => {
		let last = notBegun;
		const timer = setInterval(() => {
			const now = Atomics.load(place, 0);
			if (now !== notBegun && now === last) settle(() => resolve({late: now}));
			last = now;
		}, maxFileMs);
		const listeners = {
			message: (result: WorkerReply) => settle(() => resolve({result})),
			error: (error: Error) => settle(() => reject(error)),
			exit: (code: number) => settle(() => reject(new Error(`a reading thread ended with code ${code}`))),
		};
		const settle = (end: () => void): void => {
			clearInterval(timer);
			for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
			end();
		};
		for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
		Atomics.store(place, 0, notBegun);
		worker.postMessage(files);
	});

/** The core that is left is for the thread that asks. */
const countThreads = (): number => Math.max(1, Math.min(maxWorkers, os.availableParallelism() - 1));

/** The share of each reading thread in a limit, this one included. */
export const shareOf = (bytes: number): number => Math.floor(bytes / (countThreads() + 1));

/**
 * Starts threads for all cores but one, at most four; the kept-text limit is shared out among them. A file that a thread hangs on is
 * reported as not scanned, and a new thread goes on with the others.
 */
export const createWorkerPool = ({root, index, wanted, signals, limits}: ReadRequest): WorkerPool => {
	const size = countThreads();
	const data = {
		root,
		paths: index.all.map(file => file.path).join('\n'),
		wanted,
		automaton: signals.automaton,
		limits: {...limits, maxKeptBytes: shareOf(limits.maxKeptBytes)},
	};
	const start = (): Thread => {
		const place = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
		const workerData: WorkerData = {...data, place};
		return {worker: new Worker(workerFile, {workerData, resourceLimits}), place};
	};
	const free = Array.from({length: size}, start);
	const all = new Set(free);

	const readOn = async (
		thread: Thread,
		files: readonly FileEntry[],
	): Promise<{readonly thread: Thread; readonly result: BatchResult}> => {
		const answer = await ask(thread, files, limits.maxFileMs);
		if ('result' in answer) return {thread, result: answer.result};
		all.delete(thread);
		await thread.worker.terminate();
		const next = start();
		all.add(next);
		const late = files[answer.late];
		const read = await readOn(
			next,
			files.filter(file => file !== late),
		);
		const problems = late === undefined ? [] : [{why: 'it took too long', path: late.path}];
		return {thread: read.thread, result: {...read.result, problems: [...read.result.problems, ...problems]}};
	};

	return {
		size,
		async read(files) {
			const thread = free.pop();
			if (thread === undefined) throw new Error('more batches at once than threads');
			const read = await readOn(thread, files);
			free.push(read.thread);
			return read.result;
		},
		async close() {
			await Promise.all([...all].map(({worker}) => worker.terminate()));
		},
	};
};
