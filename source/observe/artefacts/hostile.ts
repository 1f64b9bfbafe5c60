/** The largest text that a reader of structured files takes. @unit characters */
export const maxStructuredLength = 1024 * 1024;

/** The deepest nesting that a reader follows; stacks overflow far beyond it, and no honest file comes near. */
export const maxDepth = 200;

/** The most lines of one file; parsers take about 5 µs a line, and no honest file of 1 MiB has more. */
const maxLines = 100_000;

/**
 * Text fit for a parser: without a byte order mark.
 * @throws Error when it is too long, has too many lines or is binary.
 */
export const checkedText = (text: string, maxLength = maxStructuredLength): string => {
	if (text.length > maxLength) throw new Error(`it is longer than ${maxLength} characters`);
	if (text.includes('\0')) throw new Error('it holds NUL bytes');
	let lines = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
	if (lines > maxLines) throw new Error(`it has more than ${maxLines} lines`);
	return text.startsWith('\uFEFF') ? text.slice(1) : text;
};
