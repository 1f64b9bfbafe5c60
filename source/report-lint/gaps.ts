import {columnOf, type Page, type Table} from './page.ts';
import {type Severity, severities, severityIn} from './severity.ts';

/** A gap as a report lists it. */
export type ListedGap = {
	readonly line: number;
	readonly id: string;
	readonly title: string;
	readonly severity: Severity;
	readonly category: string;
	readonly priority: string;
};

/** How many gaps a report says that there are. */
export type StatedCount = {readonly line: number; readonly severity: Severity | 'all'; readonly count: number};

const isMatrix = (table: Table): boolean =>
	columnOf(table, /^(severity|allvarlighetsgrad|alvorlighet)/i) !== undefined &&
	columnOf(table, /^(priority|prioritet)/i) !== undefined &&
	columnOf(table, /\bid$/i) !== undefined;

/** The last table that has an id, a severity and a priority a row: the list of all gaps. */
export const matrixOf = ({tables}: Page): Table | undefined => tables.findLast(isMatrix);

/** The gaps of that table. */
export const listedGaps = (page: Page): readonly ListedGap[] => {
	const table = matrixOf(page);
	if (table === undefined) return [];
	const at = (title: RegExp): number => columnOf(table, title) ?? -1;
	const [id, title, severity, category, priority] = [
		at(/\bid$/i),
		at(/^(gap|brist|mangel)(?!.*id$)/i),
		at(/^(severity|allvar|alvor)/i),
		at(/^(category|kategori)/i),
		at(/^(priority|prioritet)/i),
	];
	return table.rows.flatMap(({line, cells}) => {
		const found = severityIn(cells[severity] ?? '');
		if (found === undefined) return [];
		return [
			{
				line,
				id: cells[id] ?? '',
				title: cells[title] ?? '',
				severity: found,
				category: cells[category] ?? '',
				priority: cells[priority] ?? '',
			},
		];
	});
};

const summaryTable = ({tables}: Page): Table | undefined =>
	tables.find(
		table =>
			columnOf(table, /^(severity|allvarlighetsgrad|alvorlighet)/i) === 0 &&
			columnOf(table, /^(gaps|antal|antall)$/i) !== undefined,
	);

/** What the summary says: a table by severity, or lines such as `Kritiska Gap: 3`. */
export const statedCounts = (page: Page): readonly StatedCount[] => {
	const table = summaryTable(page);
	if (table !== undefined) {
		const column = columnOf(table, /^(gaps|antal|antall)$/i) ?? -1;
		const rows = [...table.rows, ...(table.total === undefined ? [] : [table.total])];
		return rows.flatMap(({line, cells}, n) => {
			const severity = n < table.rows.length ? severityIn(cells[0] ?? '') : 'all';
			return severity === undefined ? [] : [{line, severity, count: Number(cells[column])}];
		});
	}
	return page.lines.flatMap(({line, text}): readonly StatedCount[] => {
		const match = /^([\p{L} ]+?)(?:\s*gaps?)?\s*:\s*(\d+)(?:\s*gaps?)?$/iu.exec(text);
		if (match === null) return [];
		const [, word = '', count] = match;
		const severity = /^tota/i.test(word) ? 'all' : severityIn(word);
		return severity === undefined ? [] : [{line, severity, count: Number(count)}];
	});
};

/** Gaps marked in running text as `[HIGH] …`, with whether that stands in a list of all critical ones or a detail of one. */
export const markedGaps = ({
	lines,
}: Page): readonly {readonly line: number; readonly severity: Severity; readonly title: string}[] =>
	lines.flatMap(({line, text, level}) => {
		const match = /^[^\p{L}[]*\[(\p{L}+)\]\s*(.*)$/u.exec(text);
		const severity = match === null || level !== undefined ? undefined : severityIn(match[1] ?? '');
		return severity === undefined ? [] : [{line, severity, title: match?.[2] ?? ''}];
	});

export const noCounts = (): Record<Severity, number> =>
	Object.fromEntries(severities.map(severity => [severity, 0])) as Record<Severity, number>; // The keys are all severities.
