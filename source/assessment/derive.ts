import type {Answer} from '../domain/answer.ts';
import type {Assessment, Scan} from '../domain/assessment.ts';
import type {Cards} from '../domain/card.ts';
import type {Gap} from '../domain/gap.ts';
import type {Pack} from '../domain/pack.ts';
import type {EffectiveVerdict, Scorecard} from '../domain/scorecard.ts';
import type {Waiver} from '../domain/waiver.ts';
import {findGaps} from '../gaps/gaps.ts';
import {effectiveVerdicts} from '../scoring/effective.ts';
import {gains} from '../scoring/gain.ts';
import {auditorErrors} from '../scoring/scan-verdict.ts';
import {scorecard} from '../scoring/scorecard.ts';
import {offersOf} from './choices.ts';
import {createEffects, type Effect} from './effects.ts';
import {memoized} from './memoized.ts';
import {type Question, questionsOf} from './questions.ts';
import {type FindingFilter, findingRows, titles} from './rows.ts';
import {type Prospect, prospect} from './what-if.ts';

/** What follows from an assessment: nothing in it is stored. The functions compute each result once. */
export type Derived = {
	readonly scorecard: Scorecard;
	/** All checks of the pack with answers, expiry and waivers, by id, in the pack's order. */
	readonly verdicts: ReadonlyMap<string, EffectiveVerdict>;
	/** The same without any answer: what the scan alone says. */
	readonly scanned: ReadonlyMap<string, EffectiveVerdict>;
	/** What is asked, most valuable first. It does not depend on answers, so nothing jumps while a person answers. */
	readonly questions: readonly Question[];
	/** What each offer for a check would do to the score, in the order of `offersOf`. */
	readonly effects: (checkId: string) => readonly Effect[];
	/** All checks that match, what needs a look first. */
	readonly findings: (filter: FindingFilter) => readonly EffectiveVerdict[];
	/** What is not met, the most urgent first. */
	readonly gaps: () => readonly Gap[];
	/** How it would stand with these gaps closed. */
	readonly whatIf: (closed: readonly string[]) => Prospect;
};

export type DeriveInput = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** YYYY-MM-DD */
	readonly today: string;
	readonly waivers?: readonly Waiver[] | undefined;
	/** People who work on the roadmap at once. @default as the roadmap without a team */
	readonly team?: number | undefined;
};

/** Gives what follows from an assessment, computed again only when its scan or its answers changed. */
export type Derive = (assessment: Assessment) => Derived;

const byId = (verdicts: readonly EffectiveVerdict[]): ReadonlyMap<string, EffectiveVerdict> =>
	new Map(verdicts.map(verdict => [verdict.placed.check.id, verdict]));

/** Makes a `Derive` for one pack, its cards and a day. */
export const createDerive = ({pack, cards, today, waivers, team}: DeriveInput): Derive => {
	const titleOf = titles(cards);
	type Base = Pick<Derived, 'scanned' | 'questions'> & {readonly scan: Scan | undefined};
	type Answers = Readonly<Record<string, Answer>>;
	let base: Base | undefined;
	// Two, since a step is judged before and after.
	let recent: readonly {readonly scan: Scan | undefined; readonly answers: Answers; readonly derived: Derived}[] = [];

	const judge = (scan: Scan | undefined, answers: Answers) => {
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

	const derive = (scan: Scan | undefined, answers: Answers): Derived => {
		const {scanned, questions} = baseOf(scan);
		const judged = judge(scan, answers);
		const verdicts = byId(judged.effective);
		const effectsOf = createEffects({pack, cards, scan, today, waivers});
		const effects = memoized((id: string): readonly Effect[] => {
			const card = cards.get(id);
			if (card === undefined) return [];
			const now = {scorecard: judged.scorecard, verdicts, answers};
			return effectsOf(now, id, offersOf(card, scanned.get(id)));
		});
		const findings = memoized((filter: FindingFilter) => findingRows(verdicts, filter, titleOf));
		const gaps = memoized((_: undefined) => findGaps({...judged, cards, gains: gains(judged.scorecard)}));
		const whatIf = memoized((closed: readonly string[]) =>
			prospect({...judged, pack, gaps: gaps(undefined)}, closed, {start: today, team}),
		);
		return {
			scorecard: judged.scorecard,
			verdicts,
			findings,
			scanned,
			questions,
			effects,
			gaps: () => gaps(undefined),
			whatIf,
		};
	};

	return ({scan, answers}) => {
		const known = recent.find(one => one.scan === scan && one.answers === answers);
		const now = known ?? {scan, answers, derived: derive(scan, answers)};
		recent = [now, ...recent.filter(one => one !== now)].slice(0, 2);
		return now.derived;
	};
};
