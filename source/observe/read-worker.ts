import {parentPort, workerData} from 'node:worker_threads';
import type {FileEntry} from '../domain/file.ts';
import type {Signal} from '../domain/signal.ts';
import type {Automaton} from './aho-corasick.ts';
import {artefactReaders} from './artefacts/index.ts';
import {compact} from './compact-batch.ts';
import {compileSignals} from './compile-signals.ts';
import type {Limits} from './limits.ts';
import {type BatchResult, createBatchReader} from './read-batch.ts';

// A reading thread: gets files, answers with what was read.

export type WorkerData = {
	readonly root: string;
	/** The paths of all files, a line each: as one string they cost next to nothing to send. */
	readonly paths: string;
	readonly wanted: readonly Signal[];
	/** Of the signals; its table is shared memory. */
	readonly automaton: Automaton;
	readonly limits: Limits;
	/** Its one number is the place in the batch of the file that is being read. */
	readonly place: Int32Array<SharedArrayBuffer>;
};
export type WorkerReply = BatchResult;

// What createWorkerPool passes.
const {root, paths, wanted, automaton, limits, place} = workerData as WorkerData;
let known: ReadonlySet<string> | undefined;
/** Few targets have files that make a reader ask for names. */
const has = (path: string): boolean => {
	known ??= new Set(paths.split('\n'));
	return known.has(path);
};

const read = createBatchReader({
	root,
	files: {has},
	signals: compileSignals(wanted, automaton),
	readers: artefactReaders,
	limits,
	onFile: number => Atomics.store(place, 0, number),
});

parentPort?.on('message', (files: readonly FileEntry[]) => {
	const result = compact(read(files));
	parentPort?.postMessage(result.result, [...result.memory]);
});
