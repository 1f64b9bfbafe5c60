import type {Assessment} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import {findGaps} from '../gaps/gaps.ts';
import {maskAnswer, maskAssessment, maskWaiver} from '../protection/masking/mask-assessment.ts';
import {rememberingMask} from '../protection/masking/mask-text.ts';
import {type MaskText, maskVerdict} from '../protection/masking/mask-verdict.ts';
import type {Reported} from '../reporters/result.ts';
import {effectiveVerdicts} from '../scoring/effective.ts';
import {gains} from '../scoring/gain.ts';
import {auditorErrors} from '../scoring/scan-verdict.ts';
import {scorecard as scorecardOf} from '../scoring/scorecard.ts';
import {waiverStates, waiverWarnings} from '../scoring/waived.ts';

const masked = (verdict: EffectiveVerdict, mask: MaskText): EffectiveVerdict => ({
	...maskVerdict(verdict, mask),
	...(verdict.answer === undefined ? {} : {answer: maskAnswer(verdict.answer, mask)}),
	...(verdict.scanned === undefined ? {} : {scanned: maskVerdict(verdict.scanned, mask)}),
	...(verdict.waiver === undefined ? {} : {waiver: maskWaiver(verdict.waiver, mask)}),
});

/** Waivers that do nothing, or no longer do, are told beside what the scan warns of. */
const withRemarks = (assessment: Assessment, effective: readonly EffectiveVerdict[], today: string): Assessment => {
	const {scan} = assessment;
	if (scan?.waivers === undefined) return assessment;
	const warnings = waiverWarnings(waiverStates(scan.waivers, effective, today));
	return {...assessment, scan: {...scan, warnings: [...scan.warnings, ...warnings]}};
};

/**
 * Scores an assessment as it stands on a day: what every reporter draws from. Secrets and personal data are masked here,
 * once for all formats; the scoring sees what was saved, as answers hang on its digest.
 */
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
	const mask = rememberingMask();
	const effective = effectiveVerdicts({pack, cards, scan, answers, today}).map(verdict => masked(verdict, mask));
	const shown = maskAssessment(withRemarks(assessment, effective, today), mask);
	const scorecard = scorecardOf(pack, effective, auditorErrors(shown.scan));
	const gaps = findGaps({cards, effective, scorecard, gains: gains(scorecard)});
	return {assessment: shown, pack, cards, effective, scorecard, gaps, today, version, isSaved};
};
