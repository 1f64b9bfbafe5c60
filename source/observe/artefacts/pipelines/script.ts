import type {PipelineStep} from '../../../domain/artefacts/pipeline.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {textOf} from '../values.ts';
import {folderAfter, maxSteps, stepOf} from './step.ts';

/** Where a value stands in a data file, and the folder in which its commands begin. */
export type ScriptPlace = {
	readonly data: DataFile;
	readonly path: readonly (string | number)[];
	readonly document?: number;
	readonly folder?: string;
	readonly name?: string | undefined;
};

/** Commands of one shell: a text, or a list of texts (lists in it too), one step each. `cd` on a line of its own is followed. */
export const scriptSteps = (value: unknown, place: ScriptPlace): readonly PipelineStep[] => {
	const steps: PipelineStep[] = [];
	let folder = place.folder ?? '';
	const visit = (item: unknown, path: readonly (string | number)[], depth: number): void => {
		if (Array.isArray(item)) {
			if (depth > 10) return;
			for (const [index, inner] of item.entries()) {
				if (steps.length >= maxSteps) return;
				visit(inner, [...path, index], depth + 1);
			}
			return;
		}
		const run = textOf(item);
		if (run === undefined) return;
		steps.push(stepOf({name: place.name, run, folder, line: place.data.lineOf(path, place.document)}));
		folder = folderAfter(run, folder);
	};
	visit(value, place.path, 0);
	return steps;
};
