import fc from 'fast-check';
import type {Gap, Priority} from '../../../source/domain/gap.ts';

const severityOf = {P0: 'critical', P1: 'high', P2: 'medium', P3: 'low'} as const;

/** A gap that only says what a schedule looks at. */
export const gap = (checkId: string, more: Partial<Gap> = {}): Gap => ({
	checkId,
	code: checkId.toUpperCase(),
	title: `The thing ${checkId} holds`,
	category: 'safety',
	severity: severityOf[more.priority ?? 'P1'],
	priority: 'P1',
	reason: 'It does not.',
	impact: 'Users suffer.',
	recommendation: `Do ${checkId}.`,
	days: [1, 2],
	dependsOn: [],
	stakeholder: 'development',
	evidence: [],
	gain: 1,
	isWaived: false,
	alsoCloses: [],
	...more,
});

const priorities: readonly Priority[] = ['P0', 'P1', 'P2', 'P3'];

/** Lists of gaps that depend on earlier ones in the list, in whole days. */
export const gapLists = ({
	size,
	phases = priorities,
	mostDays = 5,
	minLength = 0,
}: {
	readonly size: number;
	readonly phases?: readonly Priority[];
	readonly mostDays?: number;
	readonly minLength?: number;
}): fc.Arbitrary<readonly Gap[]> =>
	fc
		.array(
			fc.record({
				low: fc.integer({min: 1, max: mostDays}),
				more: fc.integer({min: 0, max: mostDays}),
				priority: fc.constantFrom(...phases),
				gain: fc.integer({min: 0, max: 300}),
				needs: fc.array(fc.nat({max: size}), {maxLength: 2}),
			}),
			{minLength, maxLength: size},
		)
		.map(rows =>
			rows.map(({low, more, priority, gain, needs}, n) =>
				gap(`g${n}`, {
					priority,
					gain: gain / 100,
					days: [low, Math.min(mostDays, low + more)],
					dependsOn: [...new Set(needs.filter(other => other < n))].map(other => `g${other}`),
				}),
			),
		);
