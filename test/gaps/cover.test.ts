import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cheapestCover, type Item} from '../../source/gaps/cover.ts';

/** The least cost over all choices that hold what they need, by trying every one. */
const leastCost = (items: readonly Item[], need: number): number | undefined => {
	let least: number | undefined;
	for (let choice = 0; choice < 2 ** items.length; choice++) {
		const chosen = items.flatMap((_, n) => ((choice >> n) % 2 === 1 ? [n] : []));
		const isClosed = chosen.every(n => (items[n]?.needs ?? []).every(other => chosen.includes(other)));
		const gain = chosen.reduce((sum, n) => sum + (items[n]?.gain ?? 0), 0);
		const cost = chosen.reduce((sum, n) => sum + (items[n]?.cost ?? 0), 0);
		if (isClosed && gain >= need && (least === undefined || cost < least)) least = cost;
	}
	return least;
};

const itemLists = fc
	.array(
		fc.record({
			cost: fc.integer({min: 1, max: 6}),
			gain: fc.integer({min: 0, max: 8}),
			needs: fc.array(fc.nat({max: 9}), {maxLength: 2}),
		}),
		{minLength: 1, maxLength: 10},
	)
	.map(items =>
		items.map((item, n) => ({
			...item,
			needs: [...new Set(item.needs.filter(other => other !== n && other < items.length))],
		})),
	);

test('no choice that reaches the need is cheaper', () => {
	fc.assert(
		fc.property(itemLists, fc.integer({min: 0, max: 40}), (items, need) => {
			const cover = cheapestCover(items, need);
			expect(cover?.cost).toBe(leastCost(items, need));
			expect(cover?.lowerBound).toBe(cover?.cost);
		}),
		{numRuns: 400},
	);
});

test('a choice holds all that its items need, costs what it says, and reaches the need', () => {
	fc.assert(
		fc.property(itemLists, fc.integer({min: 0, max: 40}), (items, need) => {
			const {chosen, cost} = cheapestCover(items, need) ?? {chosen: [], cost: 0};
			if (cheapestCover(items, need) === undefined) return;
			for (const n of chosen) expect(chosen).toEqual(expect.arrayContaining([...(items[n]?.needs ?? [])]));
			expect(chosen.reduce((sum, n) => sum + (items[n]?.cost ?? 0), 0)).toBe(cost);
			expect(chosen.reduce((sum, n) => sum + (items[n]?.gain ?? 0), 0)).toBeGreaterThanOrEqual(need);
		}),
	);
});

test('nothing is chosen where nothing is needed, and nothing is told where all is not enough', () => {
	expect(cheapestCover([{cost: 1, gain: 1, needs: []}], 0)).toMatchObject({chosen: [], cost: 0});
	expect(cheapestCover([{cost: 1, gain: 1, needs: []}], 2)).toBeUndefined();
});
