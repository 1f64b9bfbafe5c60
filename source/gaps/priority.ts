import type {Priority} from '../domain/gap.ts';
import type {Severity} from '../domain/severity.ts';

/** What a severity means for the launch: before it, should be before it, after it, nice to have. */
export const priorityOf: Readonly<Record<Severity, Priority>> = {
	critical: 'P0',
	high: 'P1',
	medium: 'P2',
	low: 'P3',
};

/** Priorities as a schedule takes them. */
export const priorities: readonly Priority[] = ['P0', 'P1', 'P2', 'P3'];

type Ranked = {readonly priority: Priority; readonly gain: number};

/** The most urgent first, among these the one that gains most; ties keep the pack's order, as sorting is stable. */
export const byUrgency = (a: Ranked, b: Ranked): number =>
	priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || b.gain - a.gain;
