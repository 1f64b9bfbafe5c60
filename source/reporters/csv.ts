import type {Gap} from '../domain/gap.ts';
import {placeText} from './places.ts';
import type {Reported} from './result.ts';

/**
 * Spreadsheets run a cell that begins so as a formula, and text of the target may begin with anything. An apostrophe
 * before it makes it text (OWASP, "CSV injection").
 */
const formula = /^\s*[=+\-@\t\r]/;

const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** RFC 4180: quotes around what holds a comma, a quote or a line break, and quotes within are doubled. */
const cell = (value: string | number): string => {
	if (typeof value === 'number') return String(value);
	const text = guarded(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const description = (gap: Gap): string =>
	[
		gap.reason,
		`Impact: ${gap.impact}`,
		`To do: ${gap.recommendation}`,
		...(gap.evidence.length === 0 ? [] : [`Found at: ${gap.evidence.map(placeText).join(', ')}`]),
		`Explained by: klar explain ${gap.checkId}`,
	].join('\n\n');

type Column = readonly [title: string, value: (gap: Gap, reported: Reported) => string | number];

const categoryTitle = ({category}: Gap, {pack}: Reported): string =>
	pack.categories.find(({id}) => id === category)?.title ?? category;

/** Named as importers of issue trackers (Jira, Azure Boards, GitLab, Linear) propose by themselves where they can. */
const columns: readonly Column[] = [
	['Title', gap => `${gap.code} ${gap.title}`],
	['Description', description],
	['Priority', gap => gap.priority],
	['Severity', gap => gap.severity],
	['Labels', gap => `klar ${gap.category} ${gap.severity}`],
	['Category', categoryTitle],
	['Check', gap => gap.checkId],
	['Code', gap => gap.code],
	['Stakeholder', gap => gap.stakeholder],
	['Days low', gap => gap.days[0]],
	['Days high', gap => gap.days[1]],
	['Also closes', gap => gap.alsoCloses.join(' ')],
	['Depends on', gap => gap.dependsOn.join(' ')],
	['Evidence', gap => gap.evidence.map(placeText).join(' ')],
	['Score gain', gap => Number(gap.gain.toFixed(6))],
	['Waived', gap => (gap.isWaived ? 'yes' : 'no')],
];

/** The gaps as a table for an issue tracker's import: CSV by RFC 4180 in UTF-8, one row a gap, the most urgent first. */
export const csv = (reported: Reported): string => {
	const rows = reported.gaps.map(gap => columns.map(([, value]) => cell(value(gap, reported))));
	return [columns.map(([title]) => title), ...rows].map(row => `${row.join(',')}\r\n`).join('');
};
