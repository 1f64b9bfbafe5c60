/**
 * A score as people read it: whole points, cut off and never rounded up, so that 59.6 is not shown as the 60 that it has
 * not reached. Exact numbers stand in JSON.
 */
export const shownPoints = (score: number): string => String(Math.floor(score + 1e-9));

/** A share as whole percent, cut off likewise. @param share 0-1 */
export const shownPercent = (share: number): string => `${Math.floor(100 * share + 1e-9)}%`;
