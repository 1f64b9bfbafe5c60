import {parentPort, workerData} from 'node:worker_threads';
import type {FileEntry} from '../domain/file.ts';
import type {Signal} from '../domain/signal.ts';
import {artefactReaders} from './artefacts/index.ts';
import {compileSignals} from './compile-signals.ts';
import {createFileIndex} from './file-index.ts';
import type {Limits} from './limits.ts';
import {type BatchResult, createBatchReader} from './read-batch.ts';

// A reading thread: gets paths, answers with what was read. It is told the whole target once, at its start.

export type WorkerData = {
	readonly root: string;
	readonly files: readonly FileEntry[];
	readonly wanted: readonly Signal[];
	readonly limits: Limits;
};
export type WorkerReply = BatchResult;

// What createWorkerPool passes.
const {root, files, wanted, limits} = workerData as WorkerData;
const index = createFileIndex(files);
const read = createBatchReader({root, index, signals: compileSignals(wanted), readers: artefactReaders, limits});

/** Memory that can be handed over instead of copied. */
const transferable = ({readings}: BatchResult): ArrayBuffer[] => [
	...new Set(
		readings.flatMap(({kept, summary}) =>
			[kept, ...Object.values(summary ?? {})].flatMap(value =>
				ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer && value.byteLength === value.buffer.byteLength
					? [value.buffer]
					: [],
			),
		),
	),
];

parentPort?.on('message', (paths: readonly string[]) => {
	const result = read(paths.flatMap(path => index.get(path) ?? []));
	parentPort?.postMessage(result, transferable(result));
});
