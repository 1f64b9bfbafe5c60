import type {Expected, Said} from './mutation.ts';

/** How good a status is. `n/a` leaves the score and compares with nothing. */
const pointsOf = ({status, score}: Said): number | undefined => {
	if (status === 'n/a') return undefined;
	return status === 'partial' ? score : status === 'pass' ? 100 : 0;
};

/** Whether the verdict after a change is what was expected. */
export const isExpected = (expected: Expected, before: Said, after: Said): boolean => {
	const from = pointsOf(before);
	const to = pointsOf(after);
	if (expected === 'same') return before.status === after.status && from === to;
	if (typeof expected !== 'string') return expected.includes(after.status);
	if (from === undefined || to === undefined) return false;
	return expected === 'worse' ? to < from : to > from;
};

/** A verdict in few words. */
export const shown = ({status, score}: Said): string => (status === 'partial' ? `partial ${score}` : status);

/** Whether a verdict is back where it was. */
export const isBack = (before: Said, after: Said): boolean =>
	before.status === after.status && before.score === after.score && before.reason === after.reason;
