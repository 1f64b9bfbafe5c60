import {type Change, type Comparison, isGap, type Shift, severityOf} from '../comparison/compare.ts';
import type {CheckState} from '../comparison/snapshot.ts';
import {count} from '../domain/place.ts';
import {shownPoints} from '../domain/shown.ts';

/** A heading with the checks under it, as every form of a comparison shows them. */
export type ChangeGroup = {readonly title: string; readonly changes: readonly Change[]};

const round = (value: number): number => Math.round(value * 10) / 10;

/** `36.6 → 41.2 (+4.6)`: exact to a tenth, as a change under a point would not be seen in whole ones. */
export const shiftText = ({before, after}: Shift, arrow: string): string => {
	const change = round(round(after) - round(before));
	const sign = change > 0 ? '+' : '';
	return `${round(before).toFixed(1)} ${arrow} ${round(after).toFixed(1)} (${change === 0 ? 'no change' : `${sign}${change.toFixed(1)}`})`;
};

/** `fail`, `partial 40`, `not in the pack`. */
export const stateText = (state: CheckState | undefined): string => {
	if (state === undefined) return 'not in the pack';
	return state.status === 'partial' ? `partial ${shownPoints(state.score)}` : state.status;
};

/** The check that a change is about. */
export const checkOf = ({before, after}: Change): CheckState | undefined => after ?? before;

/** `high`, of the gap that it is now or was before. */
export const severityText = ({before, after}: Change): string => {
	const gap = isGap(after) ? after : isGap(before) ? before : undefined;
	return gap === undefined ? '' : severityOf(gap);
};

/** The changes of single checks in groups; empty groups are left out. */
export const changeGroups = ({checks}: Comparison): readonly ChangeGroup[] => {
	if (checks === undefined) return [];
	const {opened, closed, worse, better, other, expired} = checks;
	const told = new Set([...opened, ...closed]);
	const rest = (changes: readonly Change[]): readonly Change[] => changes.filter(change => !told.has(change));
	return [
		{title: 'New gaps', changes: opened},
		{title: 'Closed gaps', changes: closed},
		{title: 'Worse', changes: rest(worse)},
		{title: 'Better', changes: rest(better)},
		{title: 'Answers that no longer count', changes: expired},
		{title: 'Otherwise changed', changes: rest(other)},
	].filter(({changes}) => changes.length > 0);
};

/** `2 new gaps, 1 closed, 3 checks worse, 4 better`. */
export const changeSummary = ({checks}: Comparison): string => {
	if (checks === undefined) return 'only scores can be compared';
	const {opened, closed, worse, better} = checks;
	return `${count(opened.length, 'new gap')}, ${closed.length} closed, ${count(worse.length, 'check')} worse, ${better.length} better`;
};
