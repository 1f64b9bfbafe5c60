import {type ListedGap, listedGaps, markedGaps, matrixOf, noCounts, statedCounts} from './gaps.ts';
import {columnOf, type Finding, type Page, type Row, type Table} from './page.ts';
import {severities} from './severity.ts';
import {likeness, stems} from './similar.ts';

/** Titles that share at least this much are about the same thing. 0-1 */
const sameWork = 0.5;
/** An id of klar names one check; others are only numbers of rows. */
const checkId = /^[A-Z]+-\d+\.\d+$|^auditor:/;
const leastStems = 2;

/** What the summary counts against the list of all gaps. */
export const counts = (page: Page): readonly Finding[] => {
	const listed = listedGaps(page);
	if (matrixOf(page) === undefined) return [];
	const found = noCounts();
	for (const {severity} of listed) found[severity] += 1;
	return statedCounts(page).flatMap(({line, severity, count}) => {
		const own = severity === 'all' ? listed.length : found[severity];
		return own === count
			? []
			: [
					{
						line,
						rule: 'count',
						message: `${count} ${severity === 'all' ? 'gaps in all' : `${severity} gaps`} are told, and ${own} are listed`,
					},
				];
	});
};

/** Gaps that are told in the text and are in no list, by number: `[HIGH] …`. */
export const marked = (page: Page): readonly Finding[] => {
	const listed = listedGaps(page);
	const inText = markedGaps(page).filter(({line}) =>
		page.lines.some(one => one.line === line && one.under.some(title => /^(gap|gaps|brister|mangler)$/i.test(title))),
	);
	if (listed.length === 0 || inText.length === 0) return [];
	return severities.flatMap(severity => {
		const own = inText.filter(gap => gap.severity === severity);
		const list = listed.filter(gap => gap.severity === severity);
		const [first] = own;
		return own.length === list.length || first === undefined
			? []
			: [
					{
						line: first.line,
						rule: 'count',
						message: `the categories tell ${own.length} ${severity} gaps, and the list of all gaps has ${list.length}`,
					},
				];
	});
};

/** Gaps that are listed twice. */
export const duplicates = (page: Page): readonly Finding[] => {
	const listed = listedGaps(page);
	return listed.flatMap((gap, n) => {
		const before = listed.slice(0, n).find(other => {
			if (other.id === gap.id) return true;
			if (checkId.test(gap.id) && checkId.test(other.id)) return false;
			const least = Math.min(stems(gap.title).size, stems(other.title).size);
			return least >= leastStems && likeness(gap.title, other.title) === 1 && gap.category === other.category;
		});
		return before === undefined
			? []
			: [
					{
						line: gap.line,
						rule: 'duplicate',
						message: `${gap.id} “${gap.title}” is ${before.id} “${before.title}” again`,
					},
				];
	});
};

const isRoadmap = ({under, columns}: Table): boolean =>
	under.some(title => /roadmap|veikart|färdplan/i.test(title)) &&
	columnOf({columns}, /^(åtgärd|tiltak|action|gap)/i) !== undefined &&
	columnOf({columns}, /^(id|#)$/i) !== undefined &&
	// Quick wins and the like stand below the roadmap and plan nothing.
	columnOf({columns}, /^(effort|to|kategori|category|beroenden)$/i) !== undefined;

const planned = (page: Page): readonly (Row & {readonly id: string; readonly title: string})[] =>
	page.tables.filter(isRoadmap).flatMap(table => {
		const title = columnOf(table, /^(åtgärd|tiltak|action|gap)/i) ?? -1;
		return table.rows.map(row => ({...row, id: row.cells[0] ?? '', title: row.cells[title] ?? ''}));
	});

/** Gaps that no phase of the roadmap closes, and rows of it that are no gaps. */
export const roadmap = (page: Page): readonly Finding[] => {
	const rows = planned(page);
	if (rows.length === 0) return [];
	const left = new Set(rows);
	const take = (fits: (row: (typeof rows)[number]) => number, least: number): boolean => {
		const [best] = [...left].map(row => ({row, fit: fits(row)})).toSorted((a, b) => b.fit - a.fit);
		if (best === undefined || best.fit < least) return false;
		left.delete(best.row);
		return true;
	};
	const gaps = listedGaps(page);
	const byId = (gap: ListedGap): boolean => take(row => (row.id === gap.id ? 1 : 0), 1);
	const others = gaps.filter(gap => !byId(gap));
	// The nearest pairs first, so that a gap does not take the row that another one means.
	const near = (gap: ListedGap): number => Math.max(0, ...[...left].map(row => likeness(gap.title, row.title)));
	const missing = others
		.toSorted((a, b) => near(b) - near(a))
		.filter(gap => !take(row => (checkId.test(gap.id) ? 0 : likeness(gap.title, row.title)), sameWork));
	return missing
		.toSorted((a, b) => a.line - b.line)
		.map(({line, id, title}) => ({line, rule: 'roadmap', message: `${id} “${title}” is in no phase of the roadmap`}));
};

/** Parts that the go-live table lets through although a gap in them must be closed first. */
export const goLive = (page: Page): readonly Finding[] => {
	const urgent = listedGaps(page).filter(({priority}) => priority === 'P0');
	const table = page.tables.findLast(
		({under, columns}) =>
			under.some(title => /go-?live/i.test(title)) && columnOf({columns}, /^(status|readiness)/i) !== undefined,
	);
	if (table === undefined) return [];
	const status = columnOf(table, /^(status|readiness)/i) ?? -1;
	return urgent.flatMap(({id, title, category}): readonly Finding[] => {
		const named = table.rows.filter(({cells}) => cells.some(cell => cell.split(/[\s,;:]+/).includes(id)));
		const rows = named.length > 0 ? named : table.rows.filter(({cells}) => likeness(cells[0] ?? '', category) === 1);
		const [first] = rows;
		if (first === undefined || rows.some(({cells}) => /blocker/i.test(cells[status] ?? ''))) return [];
		return [
			{
				line: first.line,
				rule: 'go-live',
				message: `“${first.cells[0]}” is told to be “${first.cells[status]}”, and ${id} “${title}” in it is P0`,
			},
		];
	});
};
