import type {Answer, Choice} from '../../domain/answer.ts';
import type {Assessment, Draft, Scan} from '../../domain/assessment.ts';
import type {Evidence} from '../../domain/evidence.ts';
import type {Waiver} from '../../domain/waiver.ts';
import {maskSecrets, maskText} from './mask-text.ts';
import {type MaskText, maskEvidence, maskVerdict} from './mask-verdict.ts';

const mapRecord = <V>(record: Readonly<Record<string, V>>, change: (value: V) => V): Record<string, V> =>
	Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const choiceOf = (choice: Choice, mask: MaskText): Choice =>
	'justification' in choice ? {...choice, justification: mask(choice.justification)} : choice;

const typedOf = <T extends {readonly note?: string | undefined; readonly owner?: string | undefined}>(
	typed: T,
	mask: MaskText,
): T => ({
	...typed,
	...(typed.note === undefined ? {} : {note: mask(typed.note)}),
	...(typed.owner === undefined ? {} : {owner: mask(typed.owner)}),
});

const placesOf = (evidence: readonly Evidence[], mask: MaskText): Evidence[] =>
	evidence.map(place => maskEvidence(place, mask));

/** An answer with what a person typed masked. */
export const maskAnswer = (answer: Answer, mask: MaskText = maskText): Answer => ({
	...typedOf(answer, mask),
	choice: choiceOf(answer.choice, mask),
	evidence: placesOf(answer.evidence, mask),
});

const draftOf = (draft: Draft, mask: MaskText): Draft => ({
	...typedOf(draft, mask),
	...(draft.evidence === undefined ? {} : {evidence: placesOf(draft.evidence, mask)}),
});

const typedByPeople = (assessment: Assessment, mask: MaskText): Assessment => ({
	...assessment,
	answers: mapRecord(assessment.answers, answer => maskAnswer(answer, mask)),
	assigned: mapRecord(assessment.assigned, mask),
	...(assessment.drafts === undefined ? {} : {drafts: mapRecord(assessment.drafts, draft => draftOf(draft, mask))}),
});

/** A waiver with its words masked. */
export const maskWaiver = <W extends Waiver>(waiver: W, mask: MaskText = maskText): W => ({
	...waiver,
	reason: mask(waiver.reason),
	approver: mask(waiver.approver),
});

const scanOf = (scan: Scan, mask: MaskText): Scan => ({
	...scan,
	facts: mapRecord(scan.facts, fact => maskVerdict(fact, mask)),
	verdicts: mapRecord(scan.verdicts, verdict => maskVerdict(verdict, mask)),
	auditors: scan.auditors.map(run => (run.error === undefined ? run : {...run, error: mask(run.error)})),
	warnings: scan.warnings.map(mask),
	...(scan.waivers === undefined ? {} : {waivers: scan.waivers.map(waiver => maskWaiver(waiver, mask))}),
});

/**
 * An assessment as it is saved: secrets that somebody typed or pasted are masked before they reach the disk. Names and
 * addresses of owners stay, as people are asked by them; the file is its owner's alone.
 */
export const withoutTypedSecrets = (assessment: Assessment): Assessment => typedByPeople(assessment, maskSecrets);

/** An assessment as it goes out: secrets and personal data masked in all that was typed and all that the scan quotes. */
export const maskAssessment = (assessment: Assessment, mask: MaskText = maskText): Assessment => {
	const typed = typedByPeople(assessment, mask);
	return typed.scan === undefined ? typed : {...typed, scan: scanOf(typed.scan, mask)};
};
