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

const maxWorkers = 4;
/** Small young generations: the pass makes much garbage, and large ones only raise the peak. @unit MiB */
const resourceLimits = {maxYoungGenerationSizeMb: 8};

// The bundle keeps the worker beside main.js, one folder above the chunk that this file ends up in.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : '../read-worker.js', import.meta.url);

/** Starts one thread a core, at most four; the kept-text limit is shared out among them. */
export const createWorkerPool = ({root, index, wanted, limits}: ReadRequest): WorkerPool => {
	const size = Math.max(1, Math.min(maxWorkers, os.availableParallelism()));
	const data: WorkerData = {
		root,
		files: index.all,
		wanted,
		limits: {...limits, maxKeptBytes: Math.floor(limits.maxKeptBytes / size)},
	};
	const workers = Array.from({length: size}, () => new Worker(workerFile, {workerData: data, resourceLimits}));
	const free = [...workers];

	const ask = (worker: Worker, paths: readonly string[]): Promise<BatchResult> =>
		new Promise((resolve, reject) => {
			const listeners = {
				message: (reply: WorkerReply) => settle(() => resolve(reply)),
				error: (error: Error) => settle(() => reject(error)),
				exit: (code: number) => settle(() => reject(new Error(`a reading thread ended with code ${code}`))),
			};
			const settle = (end: () => void): void => {
				for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
				end();
			};
			for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
			worker.postMessage(paths);
		});

	return {
		size,
		async read(files) {
			const worker = free.pop();
			if (worker === undefined) throw new Error('more batches at once than threads');
			const result = await ask(
				worker,
				files.map(file => file.path),
			);
			free.push(worker);
			return result;
		},
		async close() {
			await Promise.all(workers.map(worker => worker.terminate()));
		},
	};
};
