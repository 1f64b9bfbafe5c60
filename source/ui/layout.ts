/** Below this nothing can be read. @unit character cells */
export const smallest = {columns: 40, rows: 12} as const;

/** From these widths on the scorecard stands at the right, or in two or three lines; below in one or two. @unit character cells */
const panelFrom = 100;
const stripFrom = 70;
const panelWidth = 34;

/** Where everything stands. @unit character cells */
export type Layout = {
	readonly kind: 'too-small' | 'line' | 'strip' | 'panel';
	/** Of the whole picture: one row is left free, since a full last row scrolls some terminals. */
	readonly width: number;
	readonly height: number;
	/** Of the screen's own part. */
	readonly bodyWidth: number;
	readonly bodyHeight: number;
	readonly panelWidth: number;
	/** Of the scorecard above the body. */
	readonly scoreRows: number;
	/** Empty columns at both sides. */
	readonly margin: number;
};

// The categories get bars, in two rows, where the screen below still has room.
const stripRows = (rows: number): number => {
	if (rows < 22) return 2;
	return rows < 28 ? 3 : 4;
};

/** Lays a window out. Pure: the same size gives the same picture. */
export const layoutOf = (columns: number, rows: number): Layout => {
	const isTooSmall = columns < smallest.columns || rows < smallest.rows;
	const kind = isTooSmall ? 'too-small' : columns >= panelFrom ? 'panel' : columns >= stripFrom ? 'strip' : 'line';
	const margin = columns >= stripFrom ? 1 : 0;
	const inner = columns - 2 * margin;
	const scoreRows = {panel: 0, strip: stripRows(rows), line: rows >= 15 ? 2 : 1, 'too-small': 0}[kind];
	// Title and rule above, rule and hints below; in low windows the rules go.
	const frameRows = rows >= 20 ? 4 : 2;
	return {
		kind,
		width: columns,
		height: rows - 1,
		bodyWidth: kind === 'panel' ? inner - panelWidth - 2 : inner,
		bodyHeight: Math.max(1, rows - 1 - frameRows - scoreRows),
		panelWidth,
		scoreRows,
		margin,
	};
};
