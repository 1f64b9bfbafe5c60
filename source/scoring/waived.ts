import {createGlob} from '../domain/glob.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import type {Verdict} from '../domain/verdict.ts';
import {maxEvidence} from '../domain/verdict.ts';
import type {Waiver, WaiverState} from '../domain/waiver.ts';

const isMet = ({status}: Verdict): boolean => status === 'pass' || status === 'n/a';
const isAbout = ({check}: Waiver, {placed}: EffectiveVerdict): boolean =>
	check === placed.check.id || check.toUpperCase() === placed.check.code;

/**
 * A waiver for some paths stands only over a verdict whose places all lie there. One without places lies nowhere, and one
 * with as many as a verdict carries may have more elsewhere.
 */
const covers = ({paths}: Waiver, {evidence}: Verdict): boolean => {
	if (paths === undefined) return true;
	const isIn = createGlob(paths);
	return evidence.length > 0 && evidence.length < maxEvidence && evidence.every(({path}) => isIn(path));
};

/** Who waives until when and why, as it stands behind the reason of the gap. */
export const waiverText = ({until, approver, reason}: Waiver): string =>
	`Waived until ${until} by ${approver}: ${reason.replace(/[.\s]+$/, '')}.`;

/** The waiver in force that stands over a verdict. @param today ISO date */
export const waiverOver = (verdict: EffectiveVerdict, waivers: readonly Waiver[], today: string): Waiver | undefined =>
	isMet(verdict)
		? undefined
		: waivers.find(waiver => today <= waiver.until && isAbout(waiver, verdict) && covers(waiver, verdict));

// Compared by what they say: an assessment that is shown is a copy of the one that was scored.
const isSame = (a: Waiver | undefined, b: Waiver): boolean =>
	a?.check === b.check && a.until === b.until && a.line === b.line;

/** How each waiver stands, in their order. @param today ISO date */
export const waiverStates = (
	waivers: readonly Waiver[],
	effective: readonly EffectiveVerdict[],
	today: string,
): readonly {readonly waiver: Waiver; readonly state: WaiverState}[] =>
	waivers.map(waiver => {
		const verdict = effective.find(one => isAbout(waiver, one));
		if (verdict === undefined) return {waiver, state: 'no-such-check'};
		if (today > waiver.until) return {waiver, state: 'expired'};
		if (isSame(verdict.waiver, waiver)) return {waiver, state: 'used'};
		return {waiver, state: isMet(verdict) ? 'not-needed' : 'other-places'};
	});

const told: Readonly<Record<WaiverState, (waiver: Waiver) => string | undefined>> = {
	used: () => undefined,
	expired: ({until}) => `ended on ${until}: its gap is open again`,
	'no-such-check': () => 'is about a check that the pack does not have',
	'not-needed': () => 'is not needed: the check is met or does not apply',
	'other-places': ({paths}) =>
		`does not count: not all evidence lies under ${(paths ?? []).join(', ')}, or another waiver stands before it`,
};

/** Sentences on the waivers that do nothing, or no longer do. */
export const waiverWarnings = (states: ReturnType<typeof waiverStates>): readonly string[] =>
	states.flatMap(({waiver, state}) => {
		const sentence = told[state](waiver);
		const line = waiver.line === undefined ? '' : ` (.klar/waivers.yaml:${waiver.line})`;
		return sentence === undefined ? [] : [`the waiver of ${waiver.check} ${sentence}${line}`];
	});
