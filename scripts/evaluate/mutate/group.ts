import type {Edit, Mutation} from './mutation.ts';

/** A mutation with its edits to one tree. */
export type Applied = {readonly mutation: Mutation; readonly edits: readonly Edit[]};

/**
 * Puts mutations that touch different files and different checks together, so that one scan tells of many. Changes that
 * leave room for others may share a file. What must change nothing is kept apart from what must flip a verdict, and those
 * that must be alone get a group of their own.
 */
export const group = (applied: readonly Applied[], maxSize: number): readonly (readonly Applied[])[] => {
	const groups: {of: Applied[]; taken: Set<string>; shared: Set<string>; isQuiet: boolean; isClosed: boolean}[] = [];
	for (const one of applied) {
		const alone = [
			`check ${one.mutation.check}`,
			...one.edits.filter(edit => edit.change === undefined).map(edit => edit.path),
		];
		const shared = one.edits.filter(edit => edit.change !== undefined).map(edit => edit.path);
		const isQuiet = one.mutation.to === 'same';
		const isAlone = one.mutation.isAlone ?? false;
		const fitting = isAlone
			? undefined
			: groups.find(
					into =>
						!into.isClosed &&
						into.isQuiet === isQuiet &&
						into.of.length < maxSize &&
						!alone.some(name => into.taken.has(name) || into.shared.has(name)) &&
						!shared.some(name => into.taken.has(name)),
				);
		const into = fitting ?? {of: [], taken: new Set(), shared: new Set(), isQuiet, isClosed: isAlone};
		if (fitting === undefined) groups.push(into);
		into.of.push(one);
		for (const name of alone) into.taken.add(name);
		for (const name of shared) into.shared.add(name);
	}

	return groups.map(({of}) => of);
};
