import {type Editor, textOf} from '../assessment/editor.ts';
import {type Line, type Span, span, widthOf} from './text.ts';
import type {Theme} from './theme.ts';

type Cell = Span & {readonly isCursor: boolean};

/** The text with the cursor as one more cell, so that it has a place behind the last character too. */
const cellsOf = (editor: Editor, {hasColor}: Theme): readonly Cell[] => {
	const cells = [...editor.graphemes, ' '].map((text, index): Cell => ({text, isCursor: index === editor.cursor}));
	return cells.map(cell => {
		if (!cell.isCursor) return cell;
		// Without colours there is no inverse video: the cursor is a sign of its own.
		return hasColor ? {...cell, isInverse: true} : {...cell, text: `|${cell.text}`};
	});
};

/**
 * A text under edit as lines of a width, at most `rows` of them, those around the cursor. Long text is broken between
 * characters, so that each cell is where it seems to be.
 */
export const fieldLines = (
	editor: Editor,
	{width, rows, theme}: {readonly width: number; readonly rows: number; readonly theme: Theme},
): readonly Line[] => {
	const lines: Cell[][] = [[]];
	let used = 0;
	let cursorRow = 0;
	for (const cell of cellsOf(editor, theme)) {
		const cellWidth = widthOf(cell.text);
		if (used + cellWidth > width) {
			lines.push([]);
			used = 0;
		}
		lines.at(-1)?.push(cell);
		used += cellWidth;
		if (cell.isCursor) cursorRow = lines.length - 1;
	}
	const from = Math.max(0, Math.min(cursorRow - rows + 1, lines.length - rows));
	return lines.slice(from, from + rows).map(joined);
};

// A span a run, not a span a character: a long text would else mount a component for each.
const joined = (cells: readonly Cell[]): Line => {
	const runs: Span[] = [];
	for (const {text, isInverse} of cells) {
		const last = runs.at(-1);
		if (last !== undefined && last.isInverse === isInverse) runs[runs.length - 1] = {...last, text: last.text + text};
		else runs.push(isInverse === undefined ? span(text) : {text, isInverse});
	}
	return runs;
};

/** The line that asks for a filter, or shows the one in force. */
export const filterLine = (editor: Editor, isFiltering: boolean, width: number, theme: Theme): Line => {
	if (isFiltering)
		return [span('/ ', 'accent', true), ...(fieldLines(editor, {width: width - 2, rows: 1, theme})[0] ?? [])];
	return [span(`/ ${textOf(editor)}`, 'accent'), span('   Esc clears', 'muted')];
};
