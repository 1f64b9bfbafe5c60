const maxOutput = 1024 * 1024;

/** Text that remembers which line of the template each of its lines came from. */
export type Output = {
	write(text: string, line: number, isLiteral: boolean): void;
	text(): string;
	lines(): readonly number[];
};

/**
 * An empty output.
 * @throws Error on writing, when it holds over 1 MiB
 */
export const createOutput = (): Output => {
	const pieces: string[] = [];
	const lines: number[] = [];
	let length = 0;
	let isBlank = true;
	return {
		write(text, line, isLiteral) {
			length += text.length;
			if (length > maxOutput) throw new Error('its template gives too much text');
			pieces.push(text);
			for (const [index, part] of text.split('\n').entries()) {
				const from = isLiteral ? line + index : line;
				if (index > 0 || lines.length === 0) {
					lines.push(from);
					isBlank = true;
				}
				// A line belongs to where its first visible text came from.
				if (isBlank && part.trim() !== '') {
					lines[lines.length - 1] = from;
					isBlank = false;
				}
			}
		},
		text: () => pieces.join(''),
		lines: () => lines,
	};
};
