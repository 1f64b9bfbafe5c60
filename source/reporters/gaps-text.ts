import {count} from '../domain/place.ts';
import {printable} from '../domain/printable.ts';
import type {CheapestPath} from '../domain/report.ts';
import type {RoadmapOptions, RoadmapPhase} from '../domain/roadmap.ts';
import type {Decision, Scorecard} from '../domain/scorecard.ts';
import {shownPoints} from '../domain/shown.ts';
import type {ProjectedPlan} from '../gaps/what-if-plan.ts';
import {daysWord, exact, moneyWord, phaseTitle, spanWord, weeksWord} from './document/words.ts';
import type {ReportModel} from './model.ts';
import {type Ink, paint} from './paint.ts';
import {rangeText, type TerminalStyle} from './terminal.ts';
import {pad, shorten, wrapped} from './text-width.ts';

const phaseInk: Readonly<Record<RoadmapPhase['priority'], Ink>> = {
	P0: 'bad',
	P1: 'middling',
	P2: 'strong',
	P3: 'quiet',
};
const daysWidth = 5;
const gainWidth = 6;

/** A row is cut at the edge of the terminal; all else goes on in the next line. */
type Line = {readonly ink?: Ink; readonly text: string; readonly isRow?: boolean};

const moved = (before: string, after: string): string => (before === after ? after : `${before} -> ${after}`);

const decisions = ({decision, bestDecision}: {decision: Decision; bestDecision: Decision}): string =>
	decision === bestDecision ? decision : `${decision} (at best ${bestDecision})`;

const phaseLines = ({priority, gaps, days, cost, endsOn}: RoadmapPhase, options: RoadmapOptions): readonly Line[] => [
	{text: ''},
	{
		ink: phaseInk[priority],
		text: `${priority} ${phaseTitle[priority]}: ${count(gaps.length, 'gap')}, ${daysWord(days)}${cost === undefined ? '' : `, ${moneyWord(cost, options)}`}, done on ${endsOn}`,
	},
	...gaps.map(
		({gap, isCritical}): Line => ({
			isRow: true,
			text: `  ${pad(gap.code, 11)}${pad(`${spanWord(gap.days)} d`, daysWidth + 2)} ${`+${exact(gap.gain)}`.padStart(gainWidth)} ${isCritical ? '*' : ' '} ${gap.title}${gap.isWaived ? ' (waived)' : ''}: ${printable(gap.reason)}`,
		}),
	),
];

const wayLine = (word: string, {gaps, days, open, openDays, reached}: CheapestPath): Line => {
	const rest =
		open.length === 0
			? ''
			: `, and ${count(open.length, 'open check')} to settle (${daysWord(openDays)} if none holds)`;
	return {
		text: `Cheapest way to a ${word}: ${count(gaps.length, 'gap')}, ${daysWord(days)}${rest}; it leads to ${exact(reached.score)}`,
	};
};

const pathLines = ({path, conditionalPath, pack}: ReportModel): readonly Line[] => {
	const conditional = conditionalPath === undefined ? [] : [wayLine('CONDITIONAL GO', conditionalPath)];
	if (path === undefined)
		return [
			...conditional,
			{text: `Closing every gap and settling every open check does not lift the score above ${pack.bands.ready}.`},
		];
	if (path.gaps.length + path.open.length === 0) return [{ink: 'good', text: 'The decision is a GO already.'}];
	return [...conditional, wayLine('GO', path)];
};

const projectionLines = (
	before: Scorecard,
	{scorecard, closed, fixed, closedDays, leftDays, left, roadmap}: ProjectedPlan,
): readonly Line[] => [
	{text: ''},
	{
		ink: 'strong',
		text: `If ${count(closed.length, 'gap')}${closed.length < fixed.length ? ` and ${count(fixed.length - closed.length, 'open check')}` : ''} were met (${daysWord(closedDays)} of work)`,
	},
	{text: `  Score     ${moved(rangeText(before.score), rangeText(scorecard.score))}`},
	{text: `  Proved    ${moved(shownPoints(before.proved ?? 0), shownPoints(scorecard.proved ?? 0))}`},
	{text: `  Decision  ${moved(decisions(before), decisions(scorecard))}`},
	{
		text: `  Left      ${count(left.length, 'gap')}, ${daysWord(leftDays)}${left.length === 0 ? '' : `, ${weeksWord(roadmap.weeks)}, until ${roadmap.endsOn}`}`,
	},
];

/** The gaps by phase of the roadmap, for a terminal; with a projection when some of them count as closed. */
export const gapsText = (
	model: ReportModel,
	projection: ProjectedPlan | undefined,
	{columns, hasColour, hasUnicode}: TerminalStyle,
): string => {
	const {assessment, scorecard, gaps, open, roadmap} = model;
	const {options, days, cost, weeks, endsOn, phases} = roadmap;
	const head: readonly Line[] = [
		{
			ink: 'strong',
			text: `klar gaps: ${printable(assessment.target.name)}, score ${rangeText(scorecard.score)}, ${decisions(scorecard)}`,
		},
		gaps.length === 0
			? {text: 'No gap is known.'}
			: {
					text: `${count(gaps.length, 'gap')}, ${daysWord(days)} of work${cost === undefined ? '' : `, ${moneyWord(cost, options)}`}; ${weeksWord(weeks)} for ${count(options.team, 'person', 'people')} from ${roadmap.startsOn}, until ${endsOn}`,
				},
		...(open.length === 0
			? []
			: [
					{
						text: `${count(open.length, 'check')} open, ${open.filter(({severity}) => severity === 'critical').length} of them critical: they are no gaps, and count as not met until they are settled`,
					},
				]),
		...pathLines(model),
	];
	const lines: readonly Line[] = [
		...head,
		...phases.flatMap(phase => phaseLines(phase, options)),
		...(gaps.length === 0
			? []
			: [
					{text: ''},
					{
						ink: 'quiet' as const,
						text: 'Columns: check, days of work, points gained, * on the critical path. `klar explain <check>` tells how to close it.',
					},
				]),
		...(projection === undefined ? [] : projectionLines(scorecard, projection)),
	];
	return lines
		.flatMap(({ink, text, isRow}) => {
			const parts = isRow ? [text] : wrapped(text, columns);
			return parts.map(part => {
				const cut = shorten(part, columns, hasUnicode);
				return `${ink === undefined ? cut : paint(ink, cut, hasColour)}\n`;
			});
		})
		.join('');
};
