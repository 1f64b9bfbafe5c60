import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {formOf, lintReport} from '../../source/report-lint/lint.ts';
import {html} from '../../source/reporters/html/html.ts';
import {markdown} from '../../source/reporters/markdown/markdown.ts';
import {reportModel} from '../../source/reporters/model.ts';
import {reportJson} from '../../source/reporters/report-json.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';

const handmade = readFileSync(path.join(import.meta.dirname, '../../fixtures/reports/handmade.sv.md'), 'utf8');

const model = () => {
	const assessment = smallAssessment({
		alpha: fail('none', []),
		beta: partial('half', [], 50),
		gamma: pass('yes', []),
		delta: unknown('?'),
	});
	const reported = evaluate({
		assessment,
		pack: smallPack,
		cards: smallCards,
		today: '2026-11-21',
		version: '1.2.3',
		isSaved: false,
	});
	return reportModel(reported, {team: 2, start: '2026-11-23', dayRate: 100});
};

test('a report by hand is told what does not add up, by line', () => {
	const lineOf = (text: string): number => handmade.split('\n').findIndex(line => line.includes(text)) + 1;
	const told = lintReport(handmade).map(({line, rule, message}) => [line, rule, message]);
	expect(told).toEqual([
		[lineOf('Medelstora Gap'), 'count', '1 medium gaps are told, and 2 are listed'],
		[lineOf('Låga Gap'), 'count', '2 low gaps are told, and 1 are listed'],
		[
			lineOf('Testing (90/100)'),
			'category',
			'the heading “Kategori 1: Testing (90/100) ✅” says 90, and its checks come to 80',
		],
		[lineOf('**[MEDIUM]**'), 'count', 'the categories tell 1 medium gaps, and the list of all gaps has 2'],
		[lineOf('= 31.0'), 'arithmetic', '`60 × 0.50 = 31.0`: it is 30'],
		[lineOf('Total: 75.0'), 'total', 'the total is given as 75; the parts come to 70 by their weights'],
		[
			lineOf('🟡 Acceptable'),
			'go-live',
			'“Security” is told to be “🟡 Acceptable”, and GAP-001 “Ingen maskering av persondata” in it is P0',
		],
		[lineOf('GAP-004'), 'roadmap', 'GAP-004 “Ingen sökbar logginsamling” is in no phase of the roadmap'],
		[
			lineOf('GAP-005'),
			'duplicate',
			'GAP-005 “Ingen central sökbar logginsamling” is GAP-004 “Ingen sökbar logginsamling” again',
		],
		[lineOf('GAP-005'), 'roadmap', 'GAP-005 “Ingen central sökbar logginsamling” is in no phase of the roadmap'],
	]);
});

test('a report of klar adds up', () => {
	expect(lintReport(markdown(model()))).toEqual([]);
	expect(lintReport(html(model()))).toEqual([]);
	expect(lintReport(reportJson(model()))).toEqual([]);
});

test.each([
	['a mean', 'All: (0 + 50) / 2 = 25.00', 'All: (0 + 50) / 2 = 35.00', 'arithmetic'],
	['a heading', '1. Safety (25/100)', '1. Safety (52/100)', 'category'],
	['the score', '35 of 100', '53 of 100', 'total'],
	['a sum of days', '| **Sum** | **2 gaps** |  |  | **2-4** |', '| **Sum** | **2 gaps** |  |  | **2-5** |', 'sum'],
	[
		'a count',
		'| CRITICAL | P0 | must be closed before production | 1 |',
		'| CRITICAL | P0 | must be closed before production | 2 |',
		'count',
	],
	[
		'a gap of the list',
		'| SAFE-1.2 | The thing called beta holds | MEDIUM | Safety | 1-2 | P2 |',
		'| SAFE-1.9 | Another thing | MEDIUM | Safety | 1-2 | P2 |',
		'roadmap',
	],
	['a blocker', '✘ blocker', '◐ acceptable', 'go-live'],
])('when %s is changed by hand, it is told', (_what, from, to, rule) => {
	const text = markdown(model());
	expect(text).toContain(from);
	expect(lintReport(text.replace(from, to)).map(one => one.rule)).toContain(rule);
});

test('the same is told of HTML', () => {
	const text = html(model());
	expect(lintReport(text.replace('1. Safety (25/100)', '1. Safety (52/100)'))).toMatchObject([{rule: 'category'}]);
});

type Json = {
	score: {low: number};
	checks: {score: number}[];
	report: {roadmap: {phases: unknown[]; cost: number[]}};
};

test.each<[string, (result: Json) => unknown]>([
	['the score', ({score}) => Object.assign(score, {low: score.low + 1})],
	['a gap of the roadmap', ({report}) => report.roadmap.phases.pop()],
	['the price', ({report}) => Object.assign(report.roadmap, {cost: [1, 2]})],
	['a check', ({checks}) => Object.assign(checks[0] ?? {}, {score: 7})],
])('when %s of the JSON is changed, it is told', (_what, change) => {
	const result = JSON.parse(reportJson(model()));
	change(result);
	expect(lintReport(JSON.stringify(result))).not.toEqual([]);
});

test('the form of a report is told by how it begins', () => {
	expect([formOf('# A'), formOf('<!doctype html>'), formOf(' {"a": 1}')]).toEqual(['md', 'html', 'json']);
});
