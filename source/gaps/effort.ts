import type {Gap} from '../domain/gap.ts';
import type {Span} from '../domain/roadmap.ts';

/** Sum of the efforts of gaps. @unit working days of one person */
export const effortOf = (gaps: readonly Pick<Gap, 'days'>[]): Span => [
	gaps.reduce((sum, {days}) => sum + days[0], 0),
	gaps.reduce((sum, {days}) => sum + days[1], 0),
];

/** What an effort costs. @param dayRate price of a person's working day */
export const costOf = ([low, high]: Span, dayRate: number): Span => [low * dayRate, high * dayRate];

/** Ids of all checks that closing a gap makes hold: its own, and those that were folded into it. */
export const closedBy = ({checkId, alsoCloses}: Pick<Gap, 'checkId' | 'alsoCloses'>): readonly string[] => [
	checkId,
	...alsoCloses,
];
