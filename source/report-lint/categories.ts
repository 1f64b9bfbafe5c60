import {resultOf} from './arithmetic.ts';
import {pointsIn} from './number.ts';
import {columnOf, type Finding, type Line, type Page, type Table} from './page.ts';

const inHeading = /\((\d+(?:\.\d+)?)\s*\/\s*100\)/;
const scoreWord = /score|poäng|poeng|point/i;
const weightLine = /^(?:weight|vikt|vekt)\s*:?\s*(\d+(?:\.\d+)?)\s*%/i;
/** How klar says that a category scores 0 whatever its checks say. */
const failedAuditor = /^The auditor of this category failed, so it scores 0/;
const meanForm = /^\(([\d\s.+]+)\)\s*\/\s*(\d+)$/;

/** A part of the report that has a score in its heading, and what its own rows come to. */
type Scored = {
	readonly line: number;
	readonly title: string;
	readonly stated: number;
	readonly own: number | undefined;
	/** @unit percent */
	readonly weight: number | undefined;
	readonly findings: readonly Finding[];
};

const meanOf = (table: Table | undefined): readonly number[] => {
	const column = table === undefined ? undefined : columnOf(table, /^(score|poäng|poeng|point)/i);
	if (table === undefined || column === undefined) return [];
	return table.rows.flatMap(({cells}) => pointsIn(cells[column] ?? '') ?? []);
};

const mean = (numbers: readonly number[]): number | undefined =>
	numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** Shown cut off or rounded, whole or as it is. */
const shows = (stated: number, value: number): boolean =>
	[Math.floor(value + 1e-9), Math.round(value), value].some(one => Math.abs(one - stated) < 0.006);

const ownOf = (below: readonly Line[], tables: readonly Table[]): Omit<Scored, 'line' | 'title' | 'stated'> => {
	const points = meanOf(tables.find(({columns}) => columnOf({columns}, /^status/i) !== undefined));
	const written = below.flatMap(({text, line: at}) => {
		const equals = text.indexOf('=');
		const colon = text.lastIndexOf(':', equals);
		if (equals === -1 || colon === -1 || !scoreWord.test(text.slice(0, colon))) return [];
		return [{at, expression: text.slice(colon + 1, equals).trim()}];
	})[0];
	const [, terms = '', divisor = ''] = meanForm.exec(written?.expression ?? '') ?? [];
	const listed = terms.split('+').map(Number);
	// A plain mean of the checks must be that of the table; a weighted one is held against its criteria by its own sum.
	const differs =
		written !== undefined && Number(divisor) === points.length && listed.toSorted().join() !== points.toSorted().join();
	const weight = below.flatMap(({text}) => weightLine.exec(text)?.[1] ?? [])[0];
	return {
		own: below.some(({text}) => failedAuditor.test(text))
			? 0
			: ((written && resultOf(written.expression)) ?? mean(points)),
		weight: weight === undefined ? undefined : Number(weight),
		findings: differs
			? [
					{
						line: written.at,
						rule: 'category',
						message: `the sum takes ${listed.join(', ')}, and the table has ${points.join(', ')}`,
					},
				]
			: [],
	};
};

/** Every part with a score in its heading, with what its checks come to; it ends where the next one of its level begins. */
const scoredParts = ({lines, tables}: Page): readonly Scored[] =>
	lines.flatMap((line, n) => {
		const {level, text} = line;
		const stated = level === undefined ? undefined : inHeading.exec(text)?.[1];
		if (level === undefined || stated === undefined) return [];
		const next = lines.findIndex((other, at) => at > n && other.level !== undefined && other.level <= level);
		const end = next === -1 ? Number.POSITIVE_INFINITY : (lines[next]?.line ?? 0);
		const below = lines.slice(n + 1, next === -1 ? undefined : next);
		const own = tables.filter(table => table.line > line.line && table.line < end);
		return [{line: line.line, title: text, stated: Number(stated), ...ownOf(below, own)}];
	});

const rounded = (value: number): number => Math.round(value * 10) / 10;

const statedTotals = ({lines}: Page): readonly {readonly line: number; readonly value: number}[] =>
	lines.flatMap(({line, text}) => {
		// `Total: 30 gaps` counts something else.
		if (
			!/^(total|totalt)\s*:/i.test(text) ||
			/\p{L}{3}/u.test(text.slice(text.indexOf(':') + 1).replace('shown as', ''))
		)
			return [];
		const last = text.includes('=') ? text.slice(text.lastIndexOf('=') + 1) : text.slice(text.indexOf(':') + 1);
		const value = /\d+(?:\.\d+)?/.exec(last)?.[0];
		return value === undefined ? [] : [{line, value: Number(value)}];
	});

/** How much rounding of the parts may move a weighted total. @unit points */
const totalTolerance = 0.06;

/** Scores in headings against the checks below them, and the weighted total against the parts. */
export const categories = (page: Page): readonly Finding[] => {
	const parts = scoredParts(page);
	const headings = parts.flatMap(({line, title, stated, own, findings}): readonly Finding[] => [
		...(own === undefined || shows(stated, own)
			? []
			: [
					{
						line,
						rule: 'category',
						message: `the heading “${title}” says ${stated}, and its checks come to ${rounded(own)}`,
					},
				]),
		...findings,
	]);
	const weighed = parts.filter(({weight, own}) => weight !== undefined && own !== undefined);
	const weights = weighed.reduce((sum, {weight = 0}) => sum + weight, 0);
	if (weights === 0) return headings;
	const total = weighed.reduce((sum, {weight = 0, own = 0}) => sum + weight * own, 0) / weights;
	return [
		...headings,
		...statedTotals(page)
			.filter(
				({value}) => Math.abs(value - total) > totalTolerance && !(Number.isInteger(value) && shows(value, total)),
			)
			.map(({line, value}) => ({
				line,
				rule: 'total',
				message: `the total is given as ${value}; the parts come to ${rounded(total)} by their weights`,
			})),
		...page.lines.flatMap(({line, text}): readonly Finding[] => {
			const stated = /^(?:decision: [A-Z -]+\.\s*)?(\d+) of 100\b/i.exec(text)?.[1];
			return stated === undefined || shows(Number(stated), total)
				? []
				: [{line, rule: 'total', message: `the score is given as ${stated}; the parts come to ${rounded(total)}`}];
		}),
	];
};
