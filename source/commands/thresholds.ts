import {nearest} from '../domain/nearest.ts';
import type {Pack} from '../domain/pack.ts';
import {count, list} from '../domain/place.ts';
import {type Severity, severities} from '../domain/severity.ts';
import {UserError} from '../errors.ts';
import type {Reported} from '../reporters/result.ts';

/** What a result must reach for a pipeline to pass. */
export type Thresholds = {
	/** Least score (its low end) of the whole. 0-100 */
	readonly failUnder?: number;
	/** Least score of single categories, by id or code. 0-100 */
	readonly failUnderCategory?: Readonly<Record<string, number>>;
	/** The mildest severity of which no gap may be open. */
	readonly failOn?: Severity;
	/** How many gaps of a severity may be open at most. */
	readonly maxGaps?: Partial<Readonly<Record<Severity, number>>>;
};

/** The most gaps that a sentence names. */
const maxNamed = 10;

/** @throws UserError for a category that the pack does not have, as a threshold that guards nothing would seem to hold */
const categoryNamed = (name: string, {id, categories}: Pack): Pack['categories'][number] => {
	const wanted = name.toLowerCase();
	const found = categories.find(category => category.id === wanted || category.code.toLowerCase() === wanted);
	if (found !== undefined) return found;
	const ids = categories.map(category => category.id);
	const near = nearest(wanted, ids);
	throw new UserError({
		what: `there is no category \`${name}\``,
		why: `the pack \`${id}\` has ${list(ids, ids.length)}`,
		next: near === undefined ? 'name one of them' : `did you mean \`${near}\`?`,
	});
};

const underCategory = ({scorecard, pack}: Reported, least: Thresholds['failUnderCategory'] = {}): readonly string[] =>
	Object.entries(least).flatMap(([name, points]) => {
		const {id, title} = categoryNamed(name, pack);
		const low = scorecard.categories.find(category => category.id === id)?.score?.low;
		// Where nothing applies there is nothing to reach.
		return low === undefined || low >= points ? [] : [`${title} scores ${low.toFixed(1)}, under ${points}`];
	});

/** Gaps that the team waived are decided, and stand in no build's way. */
const inTheWay = ({gaps}: Reported) => gaps.filter(({isWaived}) => !isWaived);

const onSeverity = (reported: Reported, failOn: Severity | undefined): readonly string[] => {
	if (failOn === undefined) return [];
	const severe = inTheWay(reported).filter(gap => severities.indexOf(gap.severity) <= severities.indexOf(failOn));
	if (severe.length === 0) return [];
	const codes = severe.map(gap => gap.code);
	return [`${count(severe.length, 'open gap')} of severity ${failOn} or more: ${list(codes, maxNamed)}`];
};

const overMost = (reported: Reported, maxGaps: NonNullable<Thresholds['maxGaps']> = {}): readonly string[] =>
	severities.flatMap(severity => {
		const most = maxGaps[severity];
		const codes = inTheWay(reported)
			.filter(gap => gap.severity === severity)
			.map(gap => gap.code);
		if (most === undefined || codes.length <= most) return [];
		return [`${count(codes.length, `${severity} gap`)}, and at most ${most} may be open: ${list(codes, maxNamed)}`];
	});

/**
 * The thresholds that a result misses, as sentences.
 * @throws UserError for a category that the pack does not have
 */
export const missedThresholds = (reported: Reported, thresholds: Thresholds): readonly string[] => {
	const {failUnder, failUnderCategory, failOn, maxGaps} = thresholds;
	const low = reported.scorecard.score?.low ?? 0;
	return [
		...(failUnder !== undefined && low < failUnder ? [`the score ${low.toFixed(1)} is under ${failUnder}`] : []),
		...underCategory(reported, failUnderCategory),
		...onSeverity(reported, failOn),
		...overMost(reported, maxGaps),
	];
};
