import type {Comparison} from '../comparison/compare.ts';
import {shownPercent, shownPoints} from '../domain/shown.ts';
import {comparisonMarkdown} from './comparison-markdown.ts';
import {escaped} from './markdown/escape.ts';
import type {Reported} from './result.ts';
import {rangeText} from './terminal.ts';

const maxGaps = 10;

/** What a summary tells beside the scorecard. */
export type SummaryContext = {
	/** With the result of the base branch. */
	readonly comparison?: Comparison;
	/** Thresholds that were missed, as sentences. */
	readonly missed: readonly string[];
};

const text = (value: string): string => escaped(value, true);

const numbers = ({scorecard}: Reported): readonly string[] => {
	const {score, proved = 0, withWaivers = 0, coverage = 0, counts, decision, bestDecision} = scorecard;
	return [
		'| Decision | Score | Proved | With waivers | Decided |',
		'|---|---|---|---|---|',
		`| **${decision}**${decision === bestDecision ? '' : ` (at best ${bestDecision})`} | ${rangeText(score)} of 100 | ${shownPoints(proved)} | ${shownPoints(withWaivers)} | ${shownPercent(coverage)} |`,
		'',
		`${counts.pass} pass, ${counts.partial} partial, ${counts.fail} fail, ${counts.unknown} unknown, ${counts['n/a']} not applicable.`,
	];
};

const gapRows = ({gaps}: Reported): readonly string[] => {
	if (gaps.length === 0) return ['No gaps.'];
	const bySeverity = (['critical', 'high', 'medium', 'low'] as const)
		.map(severity => `${gaps.filter(gap => gap.severity === severity).length} ${severity}`)
		.join(', ');
	return [
		`### Gaps: ${gaps.length} (${bySeverity})`,
		'',
		'| | Code | Gap | Why |',
		'|---|---|---|---|',
		...gaps.slice(0, maxGaps).map(gap => {
			const waived = gap.isWaived ? ' (waived)' : '';
			return `| ${gap.priority} | ${text(gap.code)} | ${text(gap.title)}${waived} | ${text(gap.reason)} |`;
		}),
		...(gaps.length > maxGaps ? ['', `and ${gaps.length - maxGaps} more.`] : []),
	];
};

const categoryRows = ({scorecard}: Reported): readonly string[] => [
	'<details><summary>Categories</summary>',
	'',
	'| Category | Score | Weight |',
	'|---|---:|---:|',
	...scorecard.categories.map(({title, score, weight}) => `| ${text(title)} | ${rangeText(score)} | ${weight} % |`),
	'',
	'</details>',
];

/** A page of a pipeline: the decision, missed thresholds, what changed, the most urgent gaps. Markdown of GitHub and GitLab. */
export const summary = (reported: Reported, {comparison, missed}: SummaryContext): string =>
	[
		`## ${text(reported.assessment.target.name)}: ${text(reported.pack.title)}`,
		'',
		...numbers(reported),
		'',
		...missed.map(sentence => `- **Missed:** ${text(sentence)}`),
		...(missed.length === 0 ? [] : ['']),
		...(comparison === undefined ? [] : ['### Compared with the base', '', comparisonMarkdown(comparison)]),
		...gapRows(reported),
		'',
		...categoryRows(reported),
		'',
	].join('\n');
