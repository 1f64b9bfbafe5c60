// Variables that stand for groups of routes. The same name may stand for others further down, or in another function.

/** A variable that is given a group: the same name may stand for other groups further down. */
export type Binding = {
	readonly name: string;
	readonly offset: number;
	/** Where its function ends. */
	readonly end: number;
	readonly receiver: string;
	readonly parent: Binding | undefined;
	readonly text: string;
};

/** Where a variable's function ends, by a brace at the margin; one that is set at the margin itself holds to the end. */
export const scopeEnd = (text: string, offset: number): number => {
	const lineStart = text.lastIndexOf('\n', offset) + 1;
	const end = text.indexOf('\n}', offset);
	return end === -1 || !/\s/.test(text[lineStart] ?? '') ? Number.POSITIVE_INFINITY : end;
};

/** What a name stands for at an offset: the last group that it was given before, in the same function. */
export const bindingAt = (bindings: readonly Binding[], name: string, offset: number): Binding | undefined =>
	bindings.findLast(binding => binding.name === name && binding.offset < offset && offset < binding.end);
