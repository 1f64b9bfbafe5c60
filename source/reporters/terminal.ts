import stringWidth from 'string-width';
import {count, list} from '../domain/place.ts';
import {printable} from '../domain/printable.ts';
import type {CategoryScore, Scorecard} from '../domain/scorecard.ts';
import {type Ink, paint} from './paint.ts';
import type {Reported} from './result.ts';

/** How the scorecard is drawn. */
export type TerminalStyle = {
	/** @unit character cells */
	readonly columns: number;
	readonly hasColour: boolean;
	/** Draw bars and marks with characters beyond ASCII. */
	readonly hasUnicode: boolean;
};

const barWidth = 20;
const bandText = {
	ready: 'ready',
	'nearly-ready': 'nearly ready, small work left',
	'significant-work-left': 'significant work left',
} as const;
const shownGaps = 8;

const rounded = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(0));

/** `61` or `61-84` while checks are open. */
export const rangeText = (score: CategoryScore['score']): string => {
	if (score === undefined) return 'n/a';
	const [low, high] = [rounded(score.low), rounded(score.high)];
	return low === high ? low : `${low}-${high}`;
};

const bar = (score: CategoryScore['score'], unicode: boolean): string => {
	const [full, open, empty] = unicode ? ['█', '▒', '░'] : ['#', '+', '.'];
	if (score === undefined) return ' '.repeat(barWidth);
	const low = Math.round((score.low * barWidth) / 100);
	const high = Math.max(low, Math.round((score.high * barWidth) / 100));
	return `${full}`.repeat(low) + `${open}`.repeat(high - low) + `${empty}`.repeat(barWidth - high);
};

const inkOf = (score: CategoryScore['score'], bands: {ready: number; nearlyReady: number}): Ink => {
	if (score === undefined) return 'quiet';
	if (score.low > bands.ready) return 'good';
	return score.low >= bands.nearlyReady ? 'middling' : 'bad';
};

const shorten = (text: string, width: number): string => {
	if (stringWidth(text) <= width) return text;
	let cut = text;
	while (cut.length > 0 && stringWidth(cut) > width - 1) cut = cut.slice(0, -1);
	return `${cut.trimEnd()}…`;
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const headline = ({scorecard}: Reported): string => {
	const {score, band, bestBand, decision, bestDecision} = scorecard;
	const low = rounded(score?.low);
	const upTo = rangeText(score) === low ? '' : `, up to ${rounded(score?.high)}`;
	const bands =
		band === bestBand ? bandText[band] : `${bandText[band]} (with all open answers at best: ${bandText[bestBand]})`;
	const decisions = decision === bestDecision ? decision : `${decision} (at best ${bestDecision})`;
	return `Score     ${low} of 100${upTo}: ${bands}\nDecision  ${decisions}`;
};

const parts = (card: Scorecard): string => {
	const open = card.counts.unknown;
	return [
		`Proved    ${rounded(card.proved)} (what files show, or answers with evidence)`,
		...(card.withWaivers !== undefined && card.score !== undefined && card.withWaivers > card.score.low
			? [`Waived    ${rounded(card.withWaivers)} with waivers`]
			: []),
		`Coverage  ${rounded(100 * (card.coverage ?? 0))} % of the weight is decided; ${count(open, 'check')} open`,
		`Checks    ${card.counts.pass} pass, ${card.counts.partial} partial, ${card.counts.fail} fail, ${open} unknown, ${card.counts['n/a']} not applicable`,
	].join('\n');
};

/** The final scorecard for a terminal or a log. Text of the target is made printable; nothing in it moves the cursor. */
export const terminal = (reported: Reported, style: TerminalStyle): string => {
	const {scorecard, assessment, pack, gaps} = reported;
	const ink = (kind: Ink, text: string): string => paint(kind, text, style.hasColour);
	const titleWidth = Math.max(...scorecard.categories.map(category => category.title.length));
	const rows = scorecard.categories.map(category => {
		const openCount = category.criteria
			.flatMap(criterion => criterion.verdicts)
			.filter(verdict => verdict.status === 'unknown').length;
		const note =
			category.error === undefined
				? openCount > 0 && category.score !== undefined
					? `${openCount} open`
					: ''
				: `auditor failed: ${category.error}`;
		const line = `${pad(category.title, titleWidth)}  ${bar(category.score, style.hasUnicode)}  ${pad(rangeText(category.score), 6)} ${pad(`x ${category.weight} %`, 6)}  ${printable(note)}`;
		return ink(inkOf(category.score, pack.bands), shorten(line.trimEnd(), style.columns));
	});
	const urgent = gaps.filter(gap => gap.priority === 'P0' || gap.priority === 'P1');
	const gapLines = urgent
		.slice(0, shownGaps)
		.map(gap => shorten(`  ${gap.priority} ${gap.code.padEnd(10)} ${gap.title}: ${printable(gap.reason)}`, style.columns));
	const rest = gaps.length - gapLines.length;
	const {scan, target} = assessment;
	return `${[
		ink('strong', `klar: ${printable(target.name)} · ${pack.title}`),
		`${count(scan?.counts.files ?? 0, 'file')} scanned${scan?.commit === undefined ? '' : ` at commit ${scan.commit.slice(0, 12)}`}${scan === undefined ? '' : ` on ${scan.at.slice(0, 10)}`}`,
		'',
		ink('strong', headline(reported)),
		parts(scorecard),
		'',
		...rows,
		'',
		...(gaps.length === 0 ? ['No gaps.'] : [ink('strong', `Gaps: ${list(gapCounts(gaps), 4)}`), ...gapLines]),
		...(rest > 0 && gaps.length > 0 ? [`  … and ${rest} more`] : []),
		...(scan?.warnings.length
			? ['', `${count(scan.warnings.length, 'warning')}: ${shorten(printable(scan.warnings[0] ?? ''), style.columns - 14)}`]
			: []),
	].join('\n')}\n`;
};

const gapCounts = (gaps: Reported['gaps']): readonly string[] =>
	(['critical', 'high', 'medium', 'low'] as const).flatMap(severity => {
		const n = gaps.filter(gap => gap.severity === severity).length;
		return n === 0 ? [] : [`${n} ${severity}`];
	});
