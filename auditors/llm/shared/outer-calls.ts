// Where a file calls its own functions that ask a model.

const indent = (line: string): number => line.length - line.trimStart().length;

/** A function of a file begins, with its name. */
const functionName = /^\s*(?:export\s+)?(?:async\s+)?(?:def|function|func|fn)\s+(\w{3,80})/;
/** Functions that hold calls are looked for so far above them. @unit lines */
const functionReach = 150;

/** Lines of a file that call the functions in which its calls of models stand: what catches there catches for them. */
export const outerCalls = (lines: readonly string[], calls: readonly number[]): readonly number[] => {
	const names = new Set(
		calls.flatMap(call => {
			const above = lines.slice(Math.max(0, call - 1 - functionReach), call - 1);
			const depth = indent(lines[call - 1] ?? '');
			const head = above.findLast(line => functionName.test(line) && indent(line) < depth);
			return functionName.exec(head ?? '')?.[1] ?? [];
		}),
	);
	if (names.size === 0) return [];
	return lines.flatMap((line, index) => {
		if (functionName.test(line)) return [];
		return [...line.slice(0, 400).matchAll(/(?<![.\w])(\w{3,80})\(/g)].some(([, name = '']) => names.has(name))
			? [index + 1]
			: [];
	});
};
