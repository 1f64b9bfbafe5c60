import type {Edit, Mutation} from './mutation.ts';

/** A mutation with its edits to one tree. */
export type Applied = {readonly mutation: Mutation; readonly edits: readonly Edit[]};

/**
 * Puts mutations that touch different files and different checks together, so that one scan tells of many. Those that
 * must be alone get a group of their own.
 */
export const group = (applied: readonly Applied[], maxSize: number): readonly (readonly Applied[])[] => {
	const groups: {of: Applied[]; taken: Set<string>; isClosed: boolean}[] = [];
	for (const one of applied) {
		const takes = [`check ${one.mutation.check}`, ...one.edits.map(edit => edit.path)];
		const isAlone = one.mutation.isAlone ?? false;
		const fitting = isAlone
			? undefined
			: groups.find(
					({of, taken, isClosed}) => !isClosed && of.length < maxSize && !takes.some(name => taken.has(name)),
				);
		const into = fitting ?? {of: [], taken: new Set<string>(), isClosed: isAlone};
		if (fitting === undefined) groups.push(into);
		into.of.push(one);
		for (const name of takes) into.taken.add(name);
	}

	return groups.map(({of}) => of);
};
