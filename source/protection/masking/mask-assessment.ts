import type {Answer, Choice} from '../../domain/answer.ts';
import type {Assessment, Draft, Scan} from '../../domain/assessment.ts';
import type {Evidence} from '../../domain/evidence.ts';
import {maskSecrets, maskText} from './mask-text.ts';
import {maskVerdict} from './mask-verdict.ts';

type MaskText = (text: string) => string;

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
	evidence.map(place => ({
		...place,
		path: place.path.includes('://') ? mask(place.path) : place.path,
		...(place.excerpt === undefined ? {} : {excerpt: mask(place.excerpt)}),
	}));

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

const scanOf = (scan: Scan): Scan => ({
	...scan,
	facts: mapRecord(scan.facts, maskVerdict),
	verdicts: mapRecord(scan.verdicts, maskVerdict),
	auditors: scan.auditors.map(run => (run.error === undefined ? run : {...run, error: maskText(run.error)})),
	warnings: scan.warnings.map(maskText),
});

/**
 * An assessment as it is saved: secrets that somebody typed or pasted are masked before they reach the disk. Names and
 * addresses of owners stay, as people are asked by them; the file is its owner's alone.
 */
export const withoutTypedSecrets = (assessment: Assessment): Assessment => typedByPeople(assessment, maskSecrets);

/** An assessment as it goes out: secrets and personal data masked in all that was typed and all that the scan quotes. */
export const maskAssessment = (assessment: Assessment): Assessment => {
	const typed = typedByPeople(assessment, maskText);
	return typed.scan === undefined ? typed : {...typed, scan: scanOf(typed.scan)};
};
