import type {Gap} from '../domain/gap.ts';
import type {Pack} from '../domain/pack.ts';
import type {Span} from '../domain/roadmap.ts';
import type {EffectiveVerdict, Scorecard} from '../domain/scorecard.ts';
import type {AuditorErrors} from '../scoring/scan-verdict.ts';
import {scorecard as scorecardOf} from '../scoring/scorecard.ts';
import {passPoints} from '../scoring/weights.ts';
import {closedBy, effortOf} from './effort.ts';
import {auditorGapId} from './gaps.ts';

/** A scored assessment, as far as a projection needs it; what reporters draw from has these. */
export type Scored = {
	readonly pack: Pack;
	readonly effective: readonly EffectiveVerdict[];
	readonly scorecard: Scorecard;
	readonly gaps: readonly Gap[];
};

/** How it would stand if some checks held. */
export type Projection = {
	readonly scorecard: Scorecard;
	/** Gaps that count as closed, and those that are left. */
	readonly closed: readonly Gap[];
	readonly left: readonly Gap[];
	/** Effort of both. @unit working days, [low, high] */
	readonly closedDays: Span;
	readonly leftDays: Span;
};

const errorsOf = ({categories}: Scorecard, fixed: ReadonlySet<string>): AuditorErrors =>
	Object.fromEntries(
		categories.flatMap(({id, error}) =>
			error === undefined || fixed.has(auditorGapId(id)) ? [] : [[id, error] as const],
		),
	);

const held = (verdict: EffectiveVerdict): EffectiveVerdict => ({
	...verdict,
	status: 'pass',
	score: passPoints,
	isProved: true,
	isWaived: false,
});

/**
 * The scorecard if these checks held and were shown by files, and these auditors ran to their end. Nothing of it is
 * stored. Open checks may be named too; checks that do not apply stay out of the score whatever is named.
 * @param fixed ids of gaps (`Gap.checkId`) and checks; a gap stands for all checks that it closes
 */
export const whatIf = ({pack, effective, scorecard, gaps}: Scored, fixed: Iterable<string>): Projection => {
	const named = new Set(fixed);
	const closed = gaps.filter(gap => named.has(gap.checkId));
	const ids = new Set([...named, ...closed.flatMap(closedBy)]);
	const left = gaps.filter(gap => !named.has(gap.checkId));
	const mended = effective.map(verdict =>
		ids.has(verdict.placed.check.id) && verdict.status !== 'n/a' ? held(verdict) : verdict,
	);
	return {
		scorecard: scorecardOf(pack, mended, errorsOf(scorecard, ids)),
		closed,
		left,
		closedDays: effortOf(closed),
		leftDays: effortOf(left),
	};
};
