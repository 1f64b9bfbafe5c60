import type {Scan} from '../domain/assessment.ts';
import type {FactId} from '../domain/fact.ts';
import type {PlacedCheck} from '../domain/placed-check.ts';
import {notApplicable, unknown, type Verdict} from '../domain/verdict.ts';

/** Errors of the auditors that threw, by the id of their category. */
export type AuditorErrors = Readonly<Record<string, string>>;

/** The errors of a scan's auditors. */
export const auditorErrors = (scan: Scan | undefined): AuditorErrors =>
	Object.fromEntries(
		(scan?.auditors ?? []).flatMap(({id, error}) => (error === undefined ? [] : [[id, error] as const])),
	);

/** A check that a false fact leaves out. An absent fact leaves nothing out: absent is not false. */
export const ruledOut = ({check, category}: PlacedCheck, scan: Scan | undefined): Verdict | undefined => {
	const needed = [category.when, check.when].filter((fact): fact is FactId => fact !== undefined);
	for (const id of needed) {
		const fact = scan?.facts[id];
		if (fact?.value === false)
			return notApplicable(`Does not apply (\`${id}\` is false): ${fact.reason}`, fact.evidence);
	}
	return undefined;
};

/** What the scan alone says of a check: its verdict, or why there is none. */
export const scanVerdict = (placed: PlacedCheck, scan: Scan | undefined): Verdict => {
	const {check, category} = placed;
	if (scan === undefined) return unknown('The target has not been scanned yet.');
	const error = scan.auditors.find(({id}) => id === category.id)?.error;
	if (error !== undefined) return unknown(`Not looked at: the auditor of ${category.title} failed: ${error}`);
	const verdict = Object.hasOwn(scan.verdicts, check.id) ? scan.verdicts[check.id] : undefined;
	if (verdict !== undefined) return verdict;
	return unknown(
		check.by === 'ask' ? 'No file can prove this: it is asked.' : 'The scan has no verdict on this check.',
	);
};
