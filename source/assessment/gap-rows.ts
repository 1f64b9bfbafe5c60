import type {Gap} from '../domain/gap.ts';

/** In which order gaps come: the most urgent first, or those that gain most a day of work. */
export type GapOrder = 'priority' | 'quick-wins';

/** Points that closing a gap adds for each day of work, by the middle of its estimate. */
export const gainADay = ({gain, days: [low, high]}: Gap): number => gain / ((low + high) / 2);

/** The gaps in the chosen order; ties keep the order of urgency. */
export const gapRows = (gaps: readonly Gap[], order: GapOrder): readonly Gap[] =>
	order === 'priority' ? gaps : gaps.toSorted((a, b) => gainADay(b) - gainADay(a));
