import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {shownPoints} from '../../source/domain/shown.ts';
import {lintReport} from '../../source/report-lint/lint.ts';
import type {Table} from '../../source/report-lint/page.ts';
import {readHtml} from '../../source/report-lint/read-html.ts';
import {readMarkdown} from '../../source/report-lint/read-markdown.ts';
import {html} from '../../source/reporters/html/html.ts';
import {markdown} from '../../source/reporters/markdown/markdown.ts';
import type {ReportModel} from '../../source/reporters/model.ts';
import {reportJson} from '../../source/reporters/report-json.ts';
import {terminal} from '../../source/reporters/terminal.ts';
import {models} from './support/reported.ts';

const published = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../schemas/assessment-1.json'), 'utf8'));

const validate = new Ajv2020({strict: false, validateFormats: false}).compile(published);

const law = (name: string, holds: (model: ReportModel) => void, numRuns = 35): void => {
	test(name, () => {
		fc.assert(fc.property(models, holds), {numRuns});
	});
};

law('every written form adds up', model => {
	expect(lintReport(markdown(model), 'md')).toEqual([]);
	expect(lintReport(html(model), 'html')).toEqual([]);
	expect(lintReport(reportJson(model), 'json')).toEqual([]);
});

law('Markdown and HTML hold the same tables, row by row', model => {
	const [written, page] = [readMarkdown(markdown(model)), readHtml(html(model))];
	// Markdown shows the figures as a table; HTML as a list.
	const tables = written.tables.filter(({columns}) => columns[0] !== 'Number');
	const shape = (list: readonly Table[]) => list.map(({columns, rows, total}) => [columns, rows.length, total?.cells]);
	expect(shape(tables)).toEqual(shape(page.tables));
});

law('every form states the same score, decision, counts, days and price', model => {
	const {score, decision, proved = 0} = model.scorecard;
	const low = shownPoints(score?.low ?? 0);
	const [text, page, json, screen] = [
		markdown(model),
		html(model),
		JSON.parse(reportJson(model)),
		terminal(model, {columns: 200, hasColour: false, hasUnicode: true}),
	];
	expect(json.score).toMatchObject({low: score?.low ?? 0, proved, decision});
	expect(json.report.roadmap.days).toEqual([...model.roadmap.days]);
	expect(json.gaps).toHaveLength(model.gaps.length);
	expect(text).toContain(`**Decision: ${decision}.**`);
	expect(page).toContain(`<strong>${decision}</strong>`);
	if (score === undefined) return;
	expect(screen).toContain(`Score     ${low} of 100`);
	expect(text).toContain(`${low} of 100:`);
	expect(page).toContain(`${low} of 100:`);
	for (const {tables} of [readMarkdown(text), readHtml(page)]) {
		const [summary] = tables.filter(({columns}) => columns[0] === 'Severity');
		expect(summary?.total?.cells[3]).toBe(String(model.gaps.length));
		expect(summary?.rows.map(({cells}) => Number(cells[3]))).toEqual(
			(['critical', 'high', 'medium', 'low'] as const).map(
				severity => model.gaps.filter(gap => gap.severity === severity).length,
			),
		);
		const phases = tables.find(({columns}) => columns[0] === 'Phase');
		const planned = phases?.rows.reduce((sum, {cells}) => sum + Number(cells[1]), 0) ?? 0;
		expect(planned).toBe(model.gaps.length);
	}
});

law('the JSON is valid by the published schema', model => {
	validate(JSON.parse(reportJson(model)));
	expect(validate.errors).toBeNull();
});

law('an answer without evidence never raises the proved number of any form', model => {
	const bare = model.effective.filter(({decidedBy, isProved}) => decidedBy !== 'scan' && !isProved);
	const {score, proved = 0} = model.scorecard;
	expect(proved).toBeLessThanOrEqual((score?.low ?? 0) + 1e-9);
	if (bare.length > 0 && score !== undefined)
		expect(markdown(model)).toMatch(/unconfirmed: they|answer is unconfirmed|answers are unconfirmed/);
});
