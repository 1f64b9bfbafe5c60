import type {Answer} from '../domain/answer.ts';
import type {Card} from '../domain/card.ts';
import type {DecidedBy} from '../domain/scorecard.ts';
import type {Status, Verdict} from '../domain/verdict.ts';
import {verdictDigest} from './digest.ts';
import {failPoints, passPoints} from './weights.ts';

/** Whether an answer still stands, or why it is open again. */
export type Standing =
	| {readonly kind: 'holds'; readonly verdict: Verdict; readonly decidedBy: DecidedBy}
	| {readonly kind: 'reopened'; readonly why: string};

const statusOf = (score: number): Status => {
	if (score >= passPoints) return 'pass';
	return score <= failPoints ? 'fail' : 'partial';
};

const said = (answer: Answer, card: Card | undefined, scanned: Verdict): Verdict | undefined => {
	const {choice, evidence} = answer;
	switch (choice.kind) {
		case 'confirm':
			return {...scanned, evidence: [...scanned.evidence, ...evidence]};
		case 'override':
			return {status: statusOf(choice.score), score: choice.score, reason: choice.justification, evidence};
		case 'not-applicable':
			return {status: 'n/a', score: failPoints, reason: choice.justification, evidence};
		case 'option': {
			const option = card?.question?.options.find(({id}) => id === choice.option);
			if (option === undefined) return undefined;
			return {status: statusOf(option.score), score: option.score, reason: `Answered: ${option.label}`, evidence};
		}
	}
};

/** An answer contradicts a scan that had decided otherwise; over an open check it only closes it. */
const decidedBy = (answer: Answer, verdict: Verdict, scanned: Verdict): DecidedBy => {
	if (answer.choice.kind === 'override') return 'override';
	return scanned.status !== 'unknown' && scanned.status !== verdict.status ? 'override' : 'answer';
};

/**
 * Judges an answer against today and the scan's current verdict: it holds until `holdsUntil` inclusive, while what the
 * scan saw is what it was given for, and while the question still has its option.
 * @param today ISO date
 */
export const standing = (answer: Answer, card: Card | undefined, scanned: Verdict, today: string): Standing => {
	if (today > answer.holdsUntil)
		return {kind: 'reopened', why: `the answer of ${answer.answeredOn} held until ${answer.holdsUntil}`};
	if (answer.evidenceDigest !== undefined && answer.evidenceDigest !== verdictDigest(scanned))
		return {kind: 'reopened', why: `what the scan sees changed since the answer of ${answer.answeredOn}`};
	const verdict = said(answer, card, scanned);
	if (verdict === undefined)
		return {kind: 'reopened', why: `the question no longer has the option of the answer of ${answer.answeredOn}`};
	return {kind: 'holds', verdict, decidedBy: decidedBy(answer, verdict, scanned)};
};
