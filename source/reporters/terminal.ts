import stringWidth from 'string-width';
import type {Bands} from '../domain/pack.ts';
import {count, list} from '../domain/place.ts';
import {printable} from '../domain/printable.ts';
import type {CategoryScore, ScoreRange} from '../domain/scorecard.ts';
import {shownPercent, shownPoints} from '../domain/shown.ts';
import {packLines, pointsLine} from './pack-lines.ts';
import {type Ink, paint} from './paint.ts';
import type {Reported} from './result.ts';
import {pad, shorten} from './text-width.ts';

/** How the scorecard is drawn. */
export type TerminalStyle = {
	/** @unit character cells */
	readonly columns: number;
	readonly hasColour: boolean;
	/** Draw bars and marks with characters beyond ASCII. */
	readonly hasUnicode: boolean;
};

const wideBar = 20;
const narrowBar = 10;
/** Below this width categories are named by their codes, so that no number is cut off. @unit character cells */
const wideFrom = 72;
const maxGaps = 8;
const maxWarnings = 3;
const bandText = {
	ready: 'ready',
	'nearly-ready': 'nearly ready, small work left',
	'significant-work-left': 'significant work left',
} as const;

/** `61`, `61-84` while checks are open, `n/a` when nothing applies. */
export const rangeText = (score: ScoreRange | undefined): string => {
	if (score === undefined) return 'n/a';
	const [low, high] = [shownPoints(score.low), shownPoints(score.high)];
	return low === high ? low : `${low}-${high}`;
};

const bar = (score: ScoreRange | undefined, barWidth: number, hasUnicode: boolean): string => {
	if (score === undefined) return ' '.repeat(barWidth);
	const [full, open, empty] = hasUnicode ? ['█', '▒', '░'] : ['#', '+', '.'];
	const low = Math.floor((score.low * barWidth) / 100);
	const high = Math.max(low, Math.floor((score.high * barWidth) / 100));
	return `${full}`.repeat(low) + `${open}`.repeat(high - low) + `${empty}`.repeat(barWidth - high);
};

const inkOf = (score: ScoreRange | undefined, bands: Bands): Ink => {
	if (score === undefined) return 'quiet';
	if (score.low > bands.ready) return 'good';
	return score.low >= bands.nearlyReady ? 'middling' : 'bad';
};

const origin = ({assessment, pack}: Reported): readonly string[] => {
	const {scan, target} = assessment;
	const commit = scan?.commit === undefined ? '' : ` at commit ${scan.commit.slice(0, 12)}`;
	return [
		`klar: ${printable(target.component === undefined ? target.name : `${target.name}, component ${target.component}`)}, ${pack.title}`,
		...(scan === undefined ? [] : [`${count(scan.counts.files, 'file')} scanned${commit} on ${scan.at.slice(0, 10)}`]),
	];
};

const headline = ({scorecard}: Reported): readonly string[] => {
	const {score, band, bestBand, decision, bestDecision} = scorecard;
	if (score === undefined) return ['Score     n/a: no check of this pack applies'];
	const upTo = shownPoints(score.low) === shownPoints(score.high) ? '' : `, up to ${shownPoints(score.high)}`;
	const best = band === bestBand ? '' : ` (with all open answers at best: ${bandText[bestBand]})`;
	return [
		`Score     ${shownPoints(score.low)} of 100${upTo}: ${bandText[band]}${best}`,
		`Decision  ${decision}${decision === bestDecision ? '' : ` (at best ${bestDecision})`}`,
	];
};

const parts = ({scorecard}: Reported): readonly string[] => {
	const {counts, proved = 0, withWaivers = 0, coverage = 0, score} = scorecard;
	const hasWaivers = score !== undefined && withWaivers > score.low;
	return [
		`Proved    ${shownPoints(proved)}: what files show, or answers with evidence`,
		...(hasWaivers ? [`Waived    ${shownPoints(withWaivers)} if waived checks were met`] : []),
		`Coverage  ${shownPercent(coverage)} of the weight is decided, ${count(counts.unknown, 'check')} open`,
		`Checks    ${counts.pass} pass, ${counts.partial} partial, ${counts.fail} fail, ${counts.unknown} unknown, ${counts['n/a']} not applicable`,
	];
};

const remark = (category: CategoryScore): string => {
	if (category.error !== undefined) return `auditor failed: ${printable(category.error)}`;
	const open = category.criteria.flatMap(({verdicts}) => verdicts).filter(({status}) => status === 'unknown').length;
	return open === 0 || category.score === undefined ? '' : `${open} open`;
};

const gapText = ({gaps}: Reported, hasUnicode: boolean): readonly string[] => {
	if (gaps.length === 0) return ['No gaps.'];
	const counts = (['critical', 'high', 'medium', 'low'] as const).flatMap(severity => {
		const n = gaps.filter(gap => gap.severity === severity).length;
		return n === 0 ? [] : [`${n} ${severity}`];
	});
	const shown = gaps.slice(0, maxGaps);
	return [
		`Gaps: ${list(counts, counts.length)}`,
		...shown.map(
			gap =>
				`  ${gap.priority} ${gap.code.padEnd(10)} ${gap.isWaived ? '(waived) ' : ''}${gap.title}: ${printable(gap.reason)}`,
		),
		...(gaps.length > shown.length ? [`  ${hasUnicode ? '…' : '...'} and ${gaps.length - shown.length} more`] : []),
	];
};

const warningText = ({assessment}: Reported): readonly string[] => {
	const warnings = assessment.scan?.warnings ?? [];
	if (warnings.length === 0) return [];
	const rest =
		warnings.length > maxWarnings ? [`  and ${warnings.length - maxWarnings} more (klar scan --json lists them)`] : [];
	return [
		'',
		`${count(warnings.length, 'warning')}:`,
		...warnings.slice(0, maxWarnings).map(warning => `  ${printable(warning)}`),
		...rest,
	];
};

/** The final scorecard for a terminal or a log. Text of the target is made printable: nothing in it moves the cursor. */
export const terminal = (reported: Reported, {columns, hasColour, hasUnicode}: TerminalStyle): string => {
	const {categories} = reported.scorecard;
	const isWide = columns >= wideFrom;
	const nameOf = ({title, code}: CategoryScore): string => (isWide ? title : code);
	const nameWidth = Math.max(...categories.map(category => stringWidth(nameOf(category))));
	const barWidth = isWide ? wideBar : narrowBar;
	const line = (ink: Ink | undefined, text: string): string => {
		const cut = shorten(text, columns, hasUnicode);
		return ink === undefined ? cut : paint(ink, cut, hasColour);
	};

	const [title = '', ...rest] = origin(reported);
	const [gapTitle = '', ...gapLines] = gapText(reported, hasUnicode);
	const lines = [
		line('strong', title),
		...rest.map(text => line(undefined, text)),
		'',
		...headline(reported).map(text => line('strong', text)),
		...pointsLine(reported).map(text => line(undefined, text)),
		...parts(reported).map(text => line(undefined, text)),
		'',
		...categories.map(category =>
			line(
				inkOf(category.score, reported.pack.bands),
				`${pad(nameOf(category), nameWidth)}  ${bar(category.score, barWidth, hasUnicode)}  ${pad(rangeText(category.score), 6)}  x ${category.weight} %  ${remark(category)}`.trimEnd(),
			),
		),
		'',
		line('strong', gapTitle),
		...gapLines.map(text => line(undefined, text)),
		...packLines(reported).map(text => line(undefined, printable(text))),
		...warningText(reported).map(text => line(undefined, text)),
	];
	return `${lines.join('\n')}\n`;
};
