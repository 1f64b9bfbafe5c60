import type {Answer} from '../domain/answer.ts';
import type {Assessment, Scan} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Pack} from '../domain/pack.ts';
import type {EffectiveVerdict, Scorecard} from '../domain/scorecard.ts';
import type {Waiver} from '../domain/waiver.ts';
import {effectiveVerdicts} from '../scoring/effective.ts';
import {auditorErrors} from '../scoring/scan-verdict.ts';
import {scorecard} from '../scoring/scorecard.ts';
import {type Question, questionsOf} from './questions.ts';

/** What follows from an assessment: nothing in it is stored. */
export type Derived = {
	readonly scorecard: Scorecard;
	/** All checks of the pack with answers, expiry and waivers, by id, in the pack's order. */
	readonly verdicts: ReadonlyMap<string, EffectiveVerdict>;
	/** The same without any answer: what the scan alone says. */
	readonly scanned: ReadonlyMap<string, EffectiveVerdict>;
	/** What is asked, most valuable first. It does not depend on answers, so nothing jumps while a person answers. */
	readonly questions: readonly Question[];
};

export type DeriveInput = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** YYYY-MM-DD */
	readonly today: string;
	readonly waivers?: readonly Waiver[] | undefined;
};

/** Gives what follows from an assessment, computed again only when its scan or its answers changed. */
export type Derive = (assessment: Assessment) => Derived;

const byId = (verdicts: readonly EffectiveVerdict[]): ReadonlyMap<string, EffectiveVerdict> =>
	new Map(verdicts.map(verdict => [verdict.placed.check.id, verdict]));

/** Makes a `Derive` for one pack, its cards and a day. */
export const createDerive = ({pack, cards, today, waivers = []}: DeriveInput): Derive => {
	type Base = Pick<Derived, 'scanned' | 'questions'> & {readonly scan: Scan | undefined};
	let base: Base | undefined;
	let last: {readonly scan: Scan | undefined; readonly answers: Assessment['answers']; readonly derived: Derived};

	const judge = (scan: Scan | undefined, answers: Readonly<Record<string, Answer>>) => {
		const effective = effectiveVerdicts({pack, cards, scan, answers, today, waivers});
		return {effective, scorecard: scorecard(pack, effective, auditorErrors(scan))};
	};

	const baseOf = (scan: Scan | undefined): Base => {
		if (base !== undefined && base.scan === scan) return base;
		const judged = judge(scan, {});
		const scanned = byId(judged.effective);
		base = {scan, scanned, questions: questionsOf({pack, cards, scanned, scorecard: judged.scorecard})};
		return base;
	};

	return ({scan, answers}) => {
		if (last !== undefined && last.scan === scan && last.answers === answers) return last.derived;
		const {scanned, questions} = baseOf(scan);
		const judged = judge(scan, answers);
		const derived = {scorecard: judged.scorecard, verdicts: byId(judged.effective), scanned, questions};
		last = {scan, answers, derived};
		return derived;
	};
};
