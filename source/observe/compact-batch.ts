import type {SourceSummary} from './code/summary.ts';
import type {BatchResult, FileReading} from './read-batch.ts';

/** Views of 32-bit numbers begin at a multiple of it. @unit bytes */
const alignment = 4;

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

const viewsIn = ({kept, summary}: FileReading): readonly (ArrayBufferView | undefined)[] => [
	kept?.bytes,
	summary?.importLines,
	summary?.definitionLines,
	summary?.names.hashes,
	summary?.names.counts,
];

/**
 * Moves all bytes and numbers of a batch into one piece of memory, which a thread hands over as a whole. With a piece for
 * each list the thousands of small ones take longer to hand over than to fill, and leave the threads' memory full of holes.
 */
export const compact = (batch: BatchResult): {readonly result: BatchResult; readonly memory: ArrayBuffer} => {
	const length = batch.readings
		.flatMap(viewsIn)
		.reduce((sum, view) => sum + (view === undefined ? 0 : aligned(view.byteLength)), 0);
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

	const numbers = (view: Uint32Array): Uint32Array => new Uint32Array(memory, add(view), view.length);
	const compactSummary = (summary: SourceSummary): SourceSummary => ({
		...summary,
		importLines: numbers(summary.importLines),
		definitionLines: numbers(summary.definitionLines),
		names: {
			hashes: numbers(summary.names.hashes),
			counts: new Uint16Array(memory, add(summary.names.counts), summary.names.counts.length),
		},
	});
	const readings = batch.readings.map(reading => ({
		...reading,
		...(reading.kept === undefined
			? {}
			: {kept: {...reading.kept, bytes: new Uint8Array(memory, add(reading.kept.bytes), reading.kept.bytes.length)}}),
		...(reading.summary === undefined ? {} : {summary: compactSummary(reading.summary)}),
	}));
	return {result: {...batch, readings}, memory};
};
