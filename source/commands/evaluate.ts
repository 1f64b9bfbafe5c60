import type {Assessment} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import {findGaps} from '../gaps/gaps.ts';
import type {Reported} from '../reporters/result.ts';
import {effectiveVerdicts} from '../scoring/effective.ts';
import {gains} from '../scoring/gain.ts';
import {auditorErrors} from '../scoring/scan-verdict.ts';
import {scorecard as scorecardOf} from '../scoring/scorecard.ts';

/** Scores an assessment as it stands on a day: what every reporter draws from. */
export const evaluate = ({
	assessment,
	pack,
	cards,
	today,
	version,
	isSaved,
}: {
	readonly assessment: Assessment;
	readonly pack: Pack;
	readonly cards: Cards;
	/** ISO date. */
	readonly today: string;
	readonly version: string;
	readonly isSaved: boolean;
}): Reported => {
	const {scan, answers} = assessment;
	const effective = effectiveVerdicts({pack, cards, scan, answers, today});
	const scorecard = scorecardOf(pack, effective, auditorErrors(scan));
	const gaps = findGaps({cards, effective, scorecard, gains: gains(scorecard)});
	return {assessment, pack, cards, effective, scorecard, gaps, today, version, isSaved};
};
