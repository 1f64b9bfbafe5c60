/**
 * A score as people read it: whole points, cut off and never rounded up, so that 59.6 is not shown as the 60 that it has
 * not reached. Exact numbers stand in JSON.
 */
export const shownPoints = (score: number): string => String(Math.floor(score + 1e-9));

/** A share as whole percent, cut off likewise. @param share 0-1 */
export const shownPercent = (share: number): string => `${Math.floor(100 * share + 1e-9)}%`;

/** A change of a score with its sign, to a tenth: `+2.1`, `-0.4`, `0`. @param change in points */
export const shownChange = (change: number): string => {
	const tenths = Math.round(change * 10) / 10;
	if (tenths === 0) return '0';
	return `${tenths > 0 ? '+' : '-'}${Math.abs(tenths).toFixed(1)}`;
};
