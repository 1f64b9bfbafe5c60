import {printable} from '../domain/printable.ts';
import {shownPoints} from '../domain/shown.ts';
import {rollUp} from '../scoring/roll-up.ts';
import {type Reported, resultOf} from './result.ts';
import {rangeText, type TerminalStyle, terminal} from './terminal.ts';
import {pad, shorten} from './text-width.ts';

/** Name and version of the form that `klar scan --component all --json` prints. */
export const componentsSchemaId = 'klar/components@1';

const nameOf = ({assessment}: Reported): string => printable(assessment.target.component ?? assessment.target.name);

/** One line a component, and one for all of them. */
const table = (reported: readonly Reported[]): readonly string[] => {
	const sum = rollUp(reported.map(({scorecard}) => scorecard));
	const rows = [
		['Component', 'Score', 'Proved', 'Critical gaps', 'Decision'],
		...reported.map(one => [
			nameOf(one),
			rangeText(one.scorecard.score),
			one.scorecard.proved === undefined ? 'n/a' : shownPoints(one.scorecard.proved),
			String(one.scorecard.criticalGaps.length),
			one.scorecard.score === undefined ? 'n/a' : one.scorecard.decision,
		]),
		[
			'Together',
			rangeText(sum.score),
			sum.proved === undefined ? 'n/a' : shownPoints(sum.proved),
			String(sum.criticalGaps),
			sum.decision,
		],
	];
	const widths = [0, 1, 2, 3].map(n => Math.max(...rows.map(row => (row[n] ?? '').length)));
	return [
		...rows.map(row =>
			row
				.map((cell, n) => pad(cell, widths[n] ?? 0))
				.join('  ')
				.trimEnd(),
		),
		'Together is the mean of the components, and its decision the worst of theirs.',
	];
};

/** Each component's scorecard, then all of them in one table. */
export const componentsText = (reported: readonly Reported[], style: TerminalStyle): string =>
	[
		...reported.map(one => terminal(one, style)),
		`${table(reported)
			.map(line => shorten(line, style.columns, style.hasUnicode))
			.join('\n')}\n`,
	].join('\n');

/** Each component's result and the rolled-up score as JSON. */
export const componentsJson = (reported: readonly Reported[]): string => {
	const {score, ...sum} = rollUp(reported.map(({scorecard}) => scorecard));
	const value = {
		schema: componentsSchemaId,
		rollUp: {components: reported.length, low: score?.low ?? 0, high: score?.high ?? 0, ...sum},
		components: reported.map(resultOf),
	};
	return `${JSON.stringify(value, undefined, '\t')}\n`;
};
