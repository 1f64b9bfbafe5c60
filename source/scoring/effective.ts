import type {Answer} from '../domain/answer.ts';
import type {Scan} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import {type PlacedCheck, placedChecks} from '../domain/placed-check.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Verdict} from '../domain/verdict.ts';
import type {Waiver} from '../domain/waiver.ts';
import {standing} from './answered.ts';
import {ruledOut, scanVerdict} from './scan-verdict.ts';
import {waiverOver, waiverText} from './waived.ts';
import {failPoints} from './weights.ts';

/** What decides the checks of a pack. */
export type Evidenced = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** Undefined before the first scan: all that is not answered is open then. */
	readonly scan: Scan | undefined;
	/** By check id. */
	readonly answers: Readonly<Record<string, Answer>>;
	/** ISO date, as expiry and waivers are by the day. */
	readonly today: string;
	/** @default those that the scan found */
	readonly waivers?: readonly Waiver[] | undefined;
};

/** Files show what the answer says when the scan came to the same status with at least its points. */
const shows = (scanned: Verdict, verdict: Verdict): boolean =>
	scanned.status === verdict.status && scanned.status !== 'unknown' && scanned.score >= verdict.score;

const byScan = (placed: PlacedCheck, verdict: Verdict): EffectiveVerdict => ({
	...verdict,
	placed,
	decidedBy: 'scan',
	isProved: verdict.status !== 'unknown',
	isWaived: false,
});

const decide = (placed: PlacedCheck, {cards, scan, answers, today}: Evidenced): EffectiveVerdict => {
	const {id} = placed.check;
	const excluded = ruledOut(placed, scan);
	if (excluded !== undefined) return byScan(placed, excluded);
	const scanned = scanVerdict(placed, scan);
	const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
	if (answer === undefined) return byScan(placed, scanned);
	const stands = standing(answer, cards.get(id), scanned, today);
	if (stands.kind === 'reopened')
		return {
			...byScan(placed, {...scanned, reason: `${scanned.reason} (Open again: ${stands.why}.)`}),
			reopened: stands.why,
		};
	return {
		...stands.verdict,
		placed,
		decidedBy: stands.decidedBy,
		isProved: stands.verdict.status !== 'unknown' && (answer.evidence.length > 0 || shows(scanned, stands.verdict)),
		isWaived: false,
		answer,
		scanned,
	};
};

/**
 * An open check that can not hold without another one, of which a person said that it does not hold or does not apply:
 * the same is true of it, and nobody need be asked. What the scan alone says of the other one closes nothing.
 */
const followed = (
	verdict: EffectiveVerdict,
	byId: ReadonlyMap<string, EffectiveVerdict>,
	cards: Cards,
): EffectiveVerdict => {
	const {needs = [], id} = verdict.placed.check;
	if (verdict.status !== 'unknown' || needs.length === 0) return verdict;
	const causes = needs.flatMap(other => byId.get(other) ?? []).filter(({answer}) => answer !== undefined);
	const cause = causes.find(({status}) => status === 'fail') ?? causes.find(({status}) => status === 'n/a');
	if (cause === undefined || cause.placed.check.id === id) return verdict;
	const {check} = cause.placed;
	const title = cards.get(check.id)?.title ?? check.id;
	return {
		...verdict,
		status: cause.status,
		score: failPoints,
		reason: `Follows from the answer to ${check.code} (${title}): ${cause.reason}`,
		evidence: [],
		decidedBy: 'answer',
		isProved: cause.isProved,
		followsFrom: check.id,
		scanned: {status: verdict.status, score: verdict.score, reason: verdict.reason, evidence: verdict.evidence},
	};
};

/**
 * The verdict on each check of a pack after facts, scan, answers and waivers, in the pack's order. Facts come first
 * (what cannot apply is not asked), then an answer that still holds, then the scan, then what follows from other answers.
 */
export const effectiveVerdicts = (evidenced: Evidenced): readonly EffectiveVerdict[] => {
	const {scan, today, waivers = scan?.waivers ?? []} = evidenced;
	const decided = placedChecks(evidenced.pack).map(placed => decide(placed, evidenced));
	const byId = new Map(decided.map(verdict => [verdict.placed.check.id, verdict]));
	return decided.map(own => {
		const verdict = followed(own, byId, evidenced.cards);
		const waiver = waiverOver(verdict, waivers, today);
		return waiver === undefined
			? verdict
			: {...verdict, reason: `${verdict.reason} (${waiverText(waiver)})`, isWaived: true, waiver};
	});
};
