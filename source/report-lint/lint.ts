import {arithmetic} from './arithmetic.ts';
import {categories} from './categories.ts';
import {counts, duplicates, goLive, marked, roadmap} from './gap-rules.ts';
import {jsonFindings} from './json.ts';
import type {Finding, Page} from './page.ts';
import {readHtml} from './read-html.ts';
import {readMarkdown} from './read-markdown.ts';
import {tableSums} from './table-sums.ts';

const rules: readonly ((page: Page) => readonly Finding[])[] = [
	arithmetic,
	categories,
	tableSums,
	counts,
	marked,
	duplicates,
	roadmap,
	goLive,
];

/** The form of a written report. */
export type ReportForm = 'md' | 'html' | 'json';

/** Tells the form of a report from how it begins. */
export const formOf = (text: string): ReportForm => {
	const start = text.trimStart();
	if (start.startsWith('{')) return 'json';
	return /^<!doctype html|^<html/i.test(start) ? 'html' : 'md';
};

/**
 * What does not add up in a written report, by line: any readiness report in Markdown, and klar's own in HTML and JSON.
 * @throws SyntaxError or ZodError for JSON that is no result of klar
 */
export const lintReport = (text: string, form: ReportForm = formOf(text)): readonly Finding[] => {
	if (form === 'json') return jsonFindings(text);
	const page = form === 'html' ? readHtml(text) : readMarkdown(text);
	return rules.flatMap(rule => rule(page)).toSorted((a, b) => a.line - b.line);
};
