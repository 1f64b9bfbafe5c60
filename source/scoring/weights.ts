/**
 * Every number of the scoring. Weights of categories and criteria, bands and severities are not here: packs hold them,
 * so that a team can change them.
 */

/** A check that holds earns the whole of its share, so that scores read as percent. */
export const passPoints = 100;

/** A check that does not hold earns nothing. */
export const failPoints = 0;

/** The least and the most a partly met check earns: 0 and 100 have statuses of their own and must stay recognisable. */
export const partialPoints = {least: 1, most: 99} as const;

/** An open check counts as not met in the low end (*the* score: unknown is never a pass) and as met in the high end. */
export const unknownPoints = {low: failPoints, high: passPoints} as const;

/** What the category of an auditor that threw scores at both ends: what could not be looked at must not look ready. */
export const errorPoints = 0;

/** Checks within a criterion weigh the same: packs weigh criteria and categories, and a finer weight would only seem exact. */
export const checkWeight = 1;

/**
 * How far a score may lie beside a border and still count as on it. Scores are sums of some hundred binary fractions,
 * which differ from the exact value by less than 1e-12; without this an exact 80 could come out as "above 80".
 * @unit points
 */
export const borderTolerance = 1e-9;
