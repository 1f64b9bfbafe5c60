import type {Summarised} from './code/summary.ts';
import type {BatchResult, FileReading} from './read-batch.ts';

/** Views of 32-bit numbers begin at a multiple of it. @unit bytes */
const alignment = 4;

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

/** A piece of memory with room for all of some views. */
const createMemory = (views: readonly (ArrayBufferView | undefined)[]) => {
	const length = views.reduce((sum, view) => sum + (view === undefined ? 0 : aligned(view.byteLength)), 0);
	const memory = new ArrayBuffer(length);
	const all = new Uint8Array(memory);
	let used = 0;
	/** Copies a view. @returns where its copy starts */
	const add = (view: ArrayBufferView): number => {
		const start = used;
		all.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), start);
		used += aligned(view.byteLength);
		return start;
	};
	return {
		memory,
		bytes: (view: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(memory, add(view), view.length),
		longs: (view: Uint32Array): Uint32Array => new Uint32Array(memory, add(view), view.length),
		shorts: (view: Uint16Array): Uint16Array => new Uint16Array(memory, add(view), view.length),
	};
};

type Memory = ReturnType<typeof createMemory>;

const compactSource = ({summary, names}: Summarised, kept: Memory, brief: Memory): Summarised => ({
	summary: {
		...summary,
		importLines: kept.longs(summary.importLines),
		definitionLines: kept.longs(summary.definitionLines),
	},
	names: {hashes: brief.longs(names.hashes), counts: brief.shorts(names.counts)},
});

/**
 * Moves all bytes and numbers of a batch into two pieces of memory, which a thread hands over as a whole: one for what is
 * kept, and one for the names, which are needed until the index of mentions is built. With a piece for each list the
 * thousands of small ones take longer to hand over than to fill, and leave the threads' memory full of holes.
 */
export const compact = (
	batch: BatchResult,
): {readonly result: BatchResult; readonly memory: readonly ArrayBuffer[]} => {
	const keptIn = ({kept: text, summarised}: FileReading) => [
		text?.bytes,
		summarised?.summary.importLines,
		summarised?.summary.definitionLines,
	];
	const kept = createMemory(batch.readings.flatMap(keptIn));
	const brief = createMemory(
		batch.readings.flatMap(({summarised}) => [summarised?.names.hashes, summarised?.names.counts]),
	);
	const readings = batch.readings.map(({kept: text, summarised, ...reading}) => ({
		...reading,
		...(text === undefined ? {} : {kept: {...text, bytes: kept.bytes(text.bytes)}}),
		...(summarised === undefined ? {} : {summarised: compactSource(summarised, kept, brief)}),
	}));
	return {result: {...batch, readings}, memory: [kept.memory, brief.memory]};
};
