/** Thrown where a text leaves the plain part of YAML: the whole language's parser reads it instead. */
export class NotPlain extends Error {}

const first = {tilde: 126, minus: 45, nine: 57, plus: 43};

/** A plain scalar's value by YAML 1.2's core schema. */
export const plainValue = (text: string): unknown => {
	const code = text.charCodeAt(0);
	const isNumeric = code <= first.nine && code >= first.plus;
	if (isNumeric) {
		if (/^[-+]?[0-9]+$/.test(text)) return Number.parseInt(text, 10);
		if (/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/.test(text)) return Number.parseFloat(text);
		if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/.test(text)) return Number.parseFloat(text);
		if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8);
		if (/^0x[0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
		// Infinity and not-a-number: as rare as they are odd.
		if (/^[-+]?\.(?:inf|nan)$/i.test(text)) throw new NotPlain();
		return text;
	}

	if (text.length > 5) return text;
	switch (text) {
		case '':
		case '~':
		case 'null':
		case 'Null':
		case 'NULL':
			return null;
		case 'true':
		case 'True':
		case 'TRUE':
			return true;
		case 'false':
		case 'False':
		case 'FALSE':
			return false;
		default:
			return text;
	}
};

/** A scalar in quotes that ends on its line. @param at offset of the quote that opens it */
export const quotedValue = (text: string, at: number, lineEnd: number): {value: string; end: number} => {
	if (text[at] === "'") {
		let end = text.indexOf("'", at + 1);
		while (end !== -1 && text[end + 1] === "'") end = text.indexOf("'", end + 2);
		if (end === -1 || end >= lineEnd) throw new NotPlain();
		return {value: text.slice(at + 1, end).replaceAll("''", "'"), end: end + 1};
	}

	let end = at + 1;
	let isEscaped = false;
	for (; end < lineEnd; end++) {
		const sign = text[end];
		if (sign === '"') break;
		if (sign === '\\') {
			isEscaped = true;
			end++;
		}
	}

	if (end >= lineEnd) throw new NotPlain();
	const inner = text.slice(at + 1, end);
	if (!isEscaped) return {value: inner, end: end + 1};
	// The escapes that JSON has mean the same in YAML.
	if (/\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})|[\x00-\x1f]/.test(inner)) throw new NotPlain();
	return {value: String(JSON.parse(`"${inner}"`)), end: end + 1};
};

/**
 * The value of a literal (`|`) or folded (`>`) block.
 * @param lines without their line ends, blank ones at the end left out
 * @param indent of the first line that is not blank
 */
export const blockValue = (
	lines: readonly string[],
	indent: number,
	isFolded: boolean,
	isStripped: boolean,
): string => {
	if (lines.length === 0) return '';
	const end = isStripped ? '' : '\n';
	if (!isFolded) return `${lines.map(line => line.slice(indent)).join('\n')}${end}`;
	let value = '';
	let separator = '';
	let wasIndented = false;
	let hasContent = false;
	for (const line of lines) {
		const content = line.slice(indent);
		if (content === '' && !hasContent) value += '\n';
		else if (content.startsWith(' ') || content.startsWith('\t')) {
			if (separator === ' ') separator = '\n';
			else if (!wasIndented && separator === '\n') separator = '\n\n';
			value += separator + content;
			separator = '\n';
			wasIndented = true;
			hasContent = true;
		} else if (content === '') {
			if (separator === '\n') value += '\n';
			else separator = '\n';
		} else {
			value += separator + content;
			separator = ' ';
			wasIndented = false;
			hasContent = true;
		}
	}

	return value + end;
};
