import {expect, test} from 'vitest';
import {shortLines, stripLines} from '../../source/ui/score/narrow.ts';
import {panelLines} from '../../source/ui/score/panel.ts';
import {widthOf} from '../../source/ui/text.ts';
import {createTheme} from '../../source/ui/theme.ts';
import {drive} from '../assessment/drive.ts';

const {context, state} = drive();
const {scorecard} = context.derive(state().assessment);
const critical = [...context.derive(state().assessment).verdicts.values()].slice(0, 1);
const card = {
	...scorecard,
	criticalGaps: Array.from({length: 12}, () => critical[0]).filter(verdict => verdict !== undefined),
	openCriticalChecks: Array.from({length: 34}, () => critical[0]).filter(verdict => verdict !== undefined),
	decision: 'CONDITIONAL GO' as const,
};
const style = {
	...createTheme({LANG: 'C.UTF-8'}),
	bands: {ready: 80, nearlyReady: 60},
	change: {checkId: 'restore', low: -12.3, high: 0},
};

const textOf = (lines: ReturnType<typeof panelLines>): string =>
	lines.map(line => line.map(({text}) => text).join('')).join('\n');

const forms = {
	line: (width: number) => shortLines(card, width, style),
	strip: (width: number) => stripLines(card, width, style, 4),
	panel: (width: number) => panelLines(card, width, style),
};

test.each([
	['line', 40],
	['line', 69],
	['strip', 68],
	['strip', 78],
	['strip', 97],
	['panel', 32],
] as const)(
	'as a %s of %i columns the scorecard tells range, change, coverage, band, decision and critical gaps',
	(form, width) => {
		const lines = forms[form](width);
		for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
		const text = textOf(lines);
		for (const part of ['25', '87', '-12.3', '37%', 'significant work left', 'CONDITIONAL GO', '12'])
			expect(text).toContain(part);
	},
);
