/** Longer lines and cells are read so far: no report has them, and the work on one stays bounded. @unit characters */
export const longest = 4000;

/** A row of a table; cells are plain text without markup. */
export type Row = {readonly line: number; readonly cells: readonly string[]};

export type Table = {
	readonly line: number;
	/** Headings above it, the outermost first. */
	readonly under: readonly string[];
	readonly columns: readonly string[];
	/** Without the row of sums. */
	readonly rows: readonly Row[];
	readonly total: Row | undefined;
};

/** A heading, or a line of a paragraph, a list or a code block. */
export type Line = {
	readonly line: number;
	readonly under: readonly string[];
	readonly text: string;
	/** 1-6; undefined when it is no heading. */
	readonly level?: number;
};

/** A written report as far as its numbers go. */
export type Page = {readonly lines: readonly Line[]; readonly tables: readonly Table[]};

/** Something that does not add up. `line` is 1-based. */
export type Finding = {readonly line: number; readonly rule: string; readonly message: string};

const sumWord = /^(sum|all|total|totals|summa|totalt|sum total|i alt)\b/i;

/** Takes the row of sums from the end of a table. */
export const tableOf = (head: Omit<Table, 'rows' | 'total'>, rows: readonly Row[]): Table => {
	const last = rows.at(-1);
	const hasTotal = last !== undefined && rows.length > 1 && sumWord.test(last.cells[0] ?? '');
	return {...head, rows: hasTotal ? rows.slice(0, -1) : rows, total: hasTotal ? last : undefined};
};

/** The place of the first column whose title matches. */
export const columnOf = ({columns}: Pick<Table, 'columns'>, title: RegExp): number | undefined => {
	const at = columns.findIndex(column => title.test(column));
	return at === -1 ? undefined : at;
};
