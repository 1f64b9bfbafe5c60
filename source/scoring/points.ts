import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Verdict} from '../domain/verdict.ts';
import {failPoints, partialPoints, passPoints, unknownPoints} from './weights.ts';

/** Points of a verdict at the low end, the score proper; undefined when the check leaves the score. 0-100 */
export const lowPoints = (verdict: Verdict): number | undefined => {
	switch (verdict.status) {
		case 'pass':
			return passPoints;
		case 'partial':
			return Math.min(partialPoints.most, Math.max(partialPoints.least, verdict.score));
		case 'fail':
			return failPoints;
		case 'unknown':
			return unknownPoints.low;
		case 'n/a':
			return undefined;
	}
};

/** Points of a verdict at the high end, where every open check turns out met. 0-100 */
export const highPoints = (verdict: Verdict): number | undefined =>
	verdict.status === 'unknown' ? unknownPoints.high : lowPoints(verdict);

/**
 * Points that files show or an answer with evidence backs. A bare answer earns no more than what the scan saw, and a
 * bare "does not apply" keeps the check in the sum with nothing: else leaving checks out would raise the proved number.
 */
export const provedPoints = (verdict: EffectiveVerdict): number | undefined => {
	const points = lowPoints(verdict);
	if (verdict.isProved) return points;
	if (points === undefined || verdict.scanned === undefined) return failPoints;
	return Math.min(points, lowPoints(verdict.scanned) ?? failPoints);
};

/** Points if the waived checks were met. */
export const waivedPoints = (verdict: EffectiveVerdict): number | undefined =>
	verdict.isWaived ? passPoints : lowPoints(verdict);

/** 1 for a decided check, 0 for an open one, undefined for one that does not apply. */
export const decided = (verdict: Verdict): number | undefined => {
	if (verdict.status === 'n/a') return undefined;
	return verdict.status === 'unknown' ? 0 : 1;
};
