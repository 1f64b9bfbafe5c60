import type {Milestone} from '../domain/milestone.ts';
import type {Pack} from '../domain/pack.ts';
import {placedChecks} from '../domain/placed-check.ts';
import type {Result} from '../domain/result.ts';
import type {Decision} from '../domain/scorecard.ts';
import type {Severity} from '../domain/severity.ts';
import type {Status} from '../domain/verdict.ts';

/** A check at one moment. */
export type CheckState = {
	readonly id: string;
	readonly code: string;
	readonly title: string;
	/** The pack's, of a check that fails. */
	readonly severity: Severity;
	readonly status: Status;
	readonly score: number;
	/** Missing in a milestone, which keeps no sentences. */
	readonly reason?: string;
	/** Why an answer no longer counts. */
	readonly reopened?: string;
};

/** What two moments are compared by, wherever they come from. */
export type Snapshot = {
	/** What the person named it by. */
	readonly label: string;
	/** ISO date and time of the scan or the milestone. */
	readonly at?: string;
	readonly commit?: string;
	readonly pack: {readonly id: string; readonly version: string};
	readonly score: {readonly low: number; readonly high: number; readonly proved: number; readonly coverage: number};
	readonly decision?: Decision;
	readonly categories: readonly {
		readonly id: string;
		readonly title: string;
		readonly low: number;
		readonly high: number;
	}[];
	/** Undefined where single checks were not kept. */
	readonly checks?: readonly CheckState[];
};

/** A result as `--json` prints it. */
export const snapshotOfResult = (result: Result, label: string): Snapshot => {
	const {score, pack, categories, checks, scannedAt, target} = result;
	return {
		label,
		...(scannedAt === undefined ? {} : {at: scannedAt}),
		...(target.commit === undefined ? {} : {commit: target.commit}),
		pack,
		score: {low: score.low, high: score.high, proved: score.proved, coverage: score.coverage},
		decision: score.decision,
		categories: categories.flatMap(({id, title, score: range}) => (range === undefined ? [] : [{id, title, ...range}])),
		checks: checks.map(({id, code, title, severity, status, score: points, reason, reopened}) => ({
			id,
			code,
			title,
			severity,
			status,
			score: points,
			reason,
			...(reopened === undefined ? {} : {reopened}),
		})),
	};
};

/** A milestone of an assessment. Codes, titles and severities are the pack's of today. */
export const snapshotOfMilestone = (
	milestone: Milestone,
	{pack, titleOf, label}: {readonly pack: Pack; readonly titleOf: (check: string) => string; readonly label: string},
): Snapshot => {
	const {at, score, decision, commit, categories, checks} = milestone;
	const titles = new Map(pack.categories.map(({id, title}) => [id, title]));
	const states = placedChecks(pack).flatMap(({check: {id, code, severity}}) => {
		const state = checks?.[id];
		return state === undefined ? [] : [{id, code, title: titleOf(id), severity, ...state}];
	});
	return {
		label,
		at,
		...(commit === undefined ? {} : {commit}),
		pack: {id: pack.id, version: pack.version},
		score,
		...(decision === undefined ? {} : {decision}),
		categories: categories.map(({id, low, high}) => ({id, title: titles.get(id) ?? id, low, high})),
		...(checks === undefined ? {} : {checks: states}),
	};
};
