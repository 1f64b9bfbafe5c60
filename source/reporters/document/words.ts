import type {Stakeholder} from '../../domain/card.ts';
import type {Readiness} from '../../domain/report.ts';
import type {RoadmapOptions, Span} from '../../domain/roadmap.ts';
import type {Band, Decision, ScoreRange} from '../../domain/scorecard.ts';
import type {Severity} from '../../domain/severity.ts';
import {shownPoints} from '../../domain/shown.ts';
import type {Status} from '../../domain/verdict.ts';
import type {Inline, Text, Tone} from './block.ts';

export const bandWord: Readonly<Record<Band, string>> = {
	ready: 'ready',
	'nearly-ready': 'nearly ready, small work left',
	'significant-work-left': 'significant work left',
};

/** The same where there is little room. */
export const bandShort: Readonly<Record<Band, string>> = {
	ready: 'ready',
	'nearly-ready': 'nearly ready',
	'significant-work-left': 'work left',
};

export const bandTone: Readonly<Record<Band, Tone>> = {
	ready: 'good',
	'nearly-ready': 'middling',
	'significant-work-left': 'bad',
};

export const decisionTone: Readonly<Record<Decision, Tone>> = {
	GO: 'good',
	'CONDITIONAL GO': 'middling',
	'NO-GO': 'bad',
};

const statuses: Readonly<Record<Status, {readonly status: string; readonly tone: Tone}>> = {
	pass: {status: '✔ pass', tone: 'good'},
	partial: {status: '◐ partial', tone: 'middling'},
	fail: {status: '✘ fail', tone: 'bad'},
	unknown: {status: '? unknown', tone: 'middling'},
	'n/a': {status: '– not applicable', tone: 'quiet'},
};

const readinesses: Readonly<Record<Readiness, {readonly status: string; readonly tone: Tone}>> = {
	ready: {status: '✔ ready', tone: 'good'},
	acceptable: {status: '◐ acceptable', tone: 'middling'},
	weak: {status: '◔ weak', tone: 'bad'},
	open: {status: '? open', tone: 'middling'},
	blocker: {status: '✘ blocker', tone: 'bad'},
	'not-applicable': {status: '– not applicable', tone: 'quiet'},
};

const severityTone: Readonly<Record<Severity, Tone>> = {critical: 'bad', high: 'bad', medium: 'middling', low: 'quiet'};

export const severityWord: Readonly<Record<Severity, string>> = {
	critical: 'CRITICAL',
	high: 'HIGH',
	medium: 'MEDIUM',
	low: 'LOW',
};

/** A mark and a word, so that a status is told without colour. */
export const statusMark = (status: Status): Inline => statuses[status];
export const readinessMark = (readiness: Readiness): Inline => readinesses[readiness];
export const severityMark = (severity: Severity): Inline => ({
	status: severityWord[severity],
	tone: severityTone[severity],
});
export const decisionMark = (decision: Decision): Inline => ({status: decision, tone: decisionTone[decision]});

export const stakeholderWord: Readonly<Record<Stakeholder, string>> = {
	leadership: 'Leadership',
	development: 'Development',
	operations: 'DevOps and SRE',
	security: 'Security',
	product: 'Product',
};

/** `61`, `61 to 84` while checks are open, `n/a` when nothing applies. Whole points, cut off. */
export const rangeWord = (score: ScoreRange | undefined): string => {
	if (score === undefined) return 'n/a';
	const [low, high] = [shownPoints(score.low), shownPoints(score.high)];
	return low === high ? low : `${low} to ${high}`;
};

export const pointsWord = (points: number | undefined): string => (points === undefined ? 'n/a' : shownPoints(points));

/** Hundredths of a number, rounded, but never up to a whole that it has not reached: 9.996 is 9.99, and shown as 9. */
export const hundredths = (value: number): number => {
	const rounded = Math.round(value * 100);
	const cut = Math.floor(value * 100 + 1e-7);
	return Math.floor(rounded / 100) > Math.floor(cut / 100) ? cut : rounded;
};

/** A number with two decimals. */
export const exact = (value: number): string => (hundredths(value) / 100).toFixed(2);

/** As many decimals as a half or a quarter of a day needs, and none for whole ones. */
export const numberWord = (value: number): string => String(Math.round(value * 100) / 100);

/** `3`, or `3-5`: days of work, low to high. */
export const spanWord = ([low, high]: Span): string =>
	low === high ? numberWord(low) : `${numberWord(low)}-${numberWord(high)}`;

/** `1 day`, `3-5 days`. */
export const daysWord = (span: Span): string => `${spanWord(span)} ${span[1] === 1 ? 'day' : 'days'}`;

/** `1 week`, `3-5 weeks`. */
export const weeksWord = (span: Span): string => `${spanWord(span)} ${span[1] === 1 ? 'week' : 'weeks'}`;

const grouped = (amount: number): string => {
	const [whole = '0', cents] = numberWord(amount).split('.');
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (cents === undefined ? '' : `.${cents.padEnd(2, '0')}`);
};

/** `71,100-115,200 EUR`; without a currency where none is known, and in tables, whose heads tell it. */
export const moneyWord = ([low, high]: Span, {currency}: Pick<RoadmapOptions, 'currency'> = {}): string => {
	const amount = low === high ? grouped(low) : `${grouped(low)}-${grouped(high)}`;
	return currency === undefined ? amount : `${amount} ${currency}`;
};

/** Texts between backticks are code; all else is plain. */
export const prose = (text: string): Text =>
	text
		.split(/`([^`]+)`/)
		.map((part, n): Inline => (n % 2 === 1 ? {code: part} : part))
		.filter(part => part !== '');

/** Names with commas between them, each as code. */
export const codes = (names: readonly string[]): Text =>
	names.flatMap((name, n): Inline[] => [...(n === 0 ? [] : [', ']), {code: name}]);

/** Reasons come as they are said in a line of their own; in a paragraph each ends with a full stop. */
export const sentence = (text: string): string => (/[.!?)]$/.test(text) ? text : `${text}.`);

/** The head of a column of prices. */
export const priceTitle = ({currency}: Pick<RoadmapOptions, 'currency'>): string =>
	currency === undefined ? 'Price' : `Price (${currency})`;

/** What each phase of a roadmap is for. */
export const phaseTitle = {
	P0: 'before production',
	P1: 'should be before production',
	P2: 'after the launch',
	P3: 'nice to have',
} as const;
