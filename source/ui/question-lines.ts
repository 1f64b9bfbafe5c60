import {questionState} from '../assessment/questions.ts';
import {writtenOf} from '../assessment/state.ts';
import type {Assessment} from '../domain/assessment.ts';
import type {Evidence} from '../domain/evidence.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Verdict} from '../domain/verdict.ts';
import {clampLines, clean, cutLine, type Line, muted, type Span, span, wrap} from './text.ts';
import {type Symbols, toneOf} from './theme.ts';

/** A place in the files, or a link, as `path:line  excerpt`. */
export const evidenceLine = ({path, line, excerpt}: Evidence, width: number): Line =>
	cutLine(
		[
			span(clean(line === undefined ? path : `${path}:${line}`), 'accent'),
			...(excerpt === undefined ? [] : [muted(`  ${clean(excerpt)}`)]),
		],
		width,
	);

/** A verdict in lines: symbol with reason, then the places that it rests on. */
export const verdictLines = (verdict: Verdict, width: number, symbols: Symbols): readonly Line[] => [
	...wrap([span(`${symbols.status[verdict.status]} `, toneOf(verdict.status)), span(clean(verdict.reason))], width, 2),
	...verdict.evidence.map((place): Line => [span('  '), ...evidenceLine(place, width - 2)]),
];

const stateText = (verdict: EffectiveVerdict | undefined, assessment: Assessment, id: string): string | undefined => {
	const answer = assessment.answers[id];
	const verdicts = new Map(verdict === undefined ? [] : [[id, verdict]]);
	switch (questionState({assessment, verdicts}, id)) {
		case 'answered':
		case 'overridden':
			return `answered on ${answer?.answeredOn}, holds until ${answer?.holdsUntil}`;
		case 'not-applicable':
			return `does not apply, said on ${answer?.answeredOn}`;
		case 'reopened':
			return `open again: answered on ${answer?.answeredOn}, but it ran out or what the scan sees has changed`;
		case 'settled':
			return clean(verdict?.reason ?? 'settled by another answer');
		case 'skipped':
			return 'skipped';
		case 'assigned':
			return `assigned to ${clean(assessment.assigned[id] ?? '')}`;
		case 'open':
		case 'unconfirmed':
			return undefined;
	}
};

/** What the person did with a check so far: its state, owner, evidence and note. */
export const markLines = (
	assessment: Assessment,
	id: string,
	{verdict, width, symbols}: {verdict: EffectiveVerdict | undefined; width: number; symbols: Symbols},
): readonly Line[] => {
	const {note, owner, evidence = []} = writtenOf(assessment, id);
	const state = stateText(verdict, assessment, id);
	const marks: Span[][] = [
		...(state === undefined ? [] : [[span(state, 'warning')]]),
		...(owner === undefined ? [] : [[muted('owner '), span(clean(owner))]]),
		...(evidence.length === 0
			? []
			: [[muted('evidence '), span(evidence.map(({path}) => clean(path)).join(', '), 'accent')]]),
		...(note === undefined ? [] : [[muted('note '), span(clean(note))]]),
	];
	return marks.flatMap(mark => wrap([muted(`${symbols.bullet} `), ...mark], width, 2));
};

/** The parts of a question before they are fitted into the window. */
export type QuestionParts = {
	readonly question: readonly Line[];
	readonly marks: readonly Line[];
	readonly why: readonly Line[];
	/** What good looks like. */
	readonly good: readonly Line[];
	readonly saw: readonly Line[];
	/** Which evidence would back an answer. */
	readonly backing: readonly Line[];
	/** Rows of the options: as they are, and with only the marked one in full. */
	readonly optionRows: number;
	readonly compactRows: number;
};

/** The same parts, as much of them as the window holds. */
export type FittedParts = Omit<QuestionParts, 'optionRows' | 'compactRows'> & {
	readonly isCompact: boolean;
	/** Empty rows between the parts. */
	readonly gap: 0 | 1;
	readonly hasHeadings: boolean;
};

type Tier = {readonly gap: 0 | 1; readonly heading: 0 | 1};

/** From airy to dense. */
const tiers: readonly Tier[] = [
	{gap: 1, heading: 1},
	{gap: 1, heading: 0},
	{gap: 0, heading: 0},
];

/** What a tier must have room for: two lines of what the scan saw, two of why it matters. */
const leastSaw = 2;
const leastWhy = 2;

const rowsFor = (lines: number, {gap, heading}: Tier): number => (lines === 0 ? 0 : lines + gap + heading);

const tierFor = (parts: QuestionParts, height: number): Tier => {
	const fits = (tier: Tier): boolean => {
		const saw = rowsFor(Math.min(leastSaw, parts.saw.length), tier);
		const why = rowsFor(Math.min(leastWhy, parts.why.length), tier);
		return parts.question.length + parts.optionRows + 2 * tier.gap + saw + why <= height;
	};
	return tiers.find(fits) ?? {gap: 0, heading: 0};
};

/**
 * Fits a question into a window. The options and the question come first, then what the scan saw, then why it matters:
 * that can be read in full with one key. Headings and empty rows are the first to go.
 */
export const fitQuestion = (parts: QuestionParts, height: number, width: number): FittedParts => {
	const tier = tierFor(parts, height);
	const {gap, heading} = tier;
	const isCompact = parts.question.length + parts.optionRows + 1 > height;
	const options = isCompact ? parts.compactRows : parts.optionRows;
	const question = clampLines(parts.question, Math.max(1, height - options - 2 * gap), width);
	let room = height - options - question.length - 2 * gap;
	const take = (lines: readonly Line[], most: number): readonly Line[] => {
		const max = Math.min(most, room) - gap - heading;
		const taken = max < 1 ? [] : clampLines(lines, max, width);
		room -= rowsFor(taken.length, tier);
		return taken;
	};
	const marks = clampLines(parts.marks, Math.max(0, Math.min(heading === 1 ? 4 : 1, room)), width);
	room -= marks.length;
	const least = rowsFor(Math.min(leastSaw, parts.saw.length), tier);
	const saw = take(parts.saw, Math.max(least, room - rowsFor(parts.why.length, tier)));
	const why = room - gap - heading < leastWhy ? [] : take(parts.why, room);
	const whole = (lines: readonly Line[]): readonly Line[] =>
		heading === 1 && room >= rowsFor(lines.length, tier) ? take(lines, lines.length + gap + heading) : [];
	const backing = whole(parts.backing);
	const good = whole(parts.good);
	return {question, marks, why, good, saw, backing, isCompact, gap, hasHeadings: heading === 1};
};
