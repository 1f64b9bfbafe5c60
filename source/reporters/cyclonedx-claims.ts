import type {Cards} from '../domain/card.ts';
import type {Evidence} from '../domain/evidence.ts';
import type {EffectiveVerdict, GroupScore, Scorecard} from '../domain/scorecard.ts';
import {lowPoints} from '../scoring/points.ts';
import {reference} from './cyclonedx-standard.ts';
import {isLink, linkUri, placeText, relativeUri} from './places.ts';
import {rangeText} from './terminal.ts';

const datum = (place: Evidence) => ({
	name: placeText(place),
	contents:
		place.excerpt === undefined
			? {url: isLink(place) ? linkUri(place.path) : relativeUri(place.path)}
			: {attachment: {contentType: 'text/plain', content: place.excerpt}},
});

const said = {
	scan: 'What the scan of the files found.',
	answer: 'What a person answered.',
	override: 'What a person holds against the scan.',
} as const;

/** What a claim rests on; undefined when nothing is named. An answer brings its day, its end and its owner. */
export const evidenceOf = (verdict: EffectiveVerdict, scannedAt: string | undefined) => {
	const {placed, evidence, answer, decidedBy, scanned} = verdict;
	const places = [...evidence, ...(scanned?.evidence ?? [])];
	if (places.length === 0 && answer === undefined) return undefined;
	return {
		'bom-ref': reference.evidence(placed.check.id),
		propertyName: `klar:${placed.check.id}`,
		description: said[decidedBy],
		...(places.length === 0 ? {} : {data: places.map(datum)}),
		...(answer === undefined
			? scannedAt === undefined
				? {}
				: {created: scannedAt}
			: {created: `${answer.answeredOn}T00:00:00Z`, expires: `${answer.holdsUntil}T23:59:59Z`}),
		...(answer?.owner === undefined ? {} : {author: {name: answer.owner}}),
	};
};

/** That the check holds for the target: with evidence for it where it does, against it where it does not. */
export const claimOf = (verdict: EffectiveVerdict, cards: Cards, hasEvidence: boolean) => {
	const {check} = verdict.placed;
	const side = verdict.status === 'pass' ? 'evidence' : 'counterEvidence';
	return {
		'bom-ref': reference.claim(check.id),
		target: reference.target,
		predicate: cards.get(check.id)?.title ?? check.id,
		reasoning: verdict.reason,
		...(hasEvidence ? {[side]: [reference.evidence(check.id)]} : {}),
	};
};

const confidenceOf = (verdict: EffectiveVerdict) => {
	if (verdict.status === 'unknown') return {score: 0, rationale: 'Nobody and nothing has settled it.'};
	if (verdict.isProved) return {score: 1, rationale: 'Files show it, or an answer with evidence backs it.'};
	// Between the two klar has no number, and makes none up.
	return {rationale: 'A person answered without naming evidence.'};
};

/** How far the target conforms to a check: the points that it earns at the low end, where open checks earn nothing. */
export const attestedCheck = (verdict: EffectiveVerdict) => {
	const {check} = verdict.placed;
	const points = lowPoints(verdict);
	const rationale = `${verdict.status}: ${verdict.reason}${verdict.isWaived ? ' (Waived by the team.)' : ''}`;
	return {
		requirement: reference.requirement(check.id),
		...(points === undefined
			? {conformance: {rationale}}
			: {
					claims: [reference.claim(check.id)],
					conformance: {score: points / 100, rationale},
					confidence: confidenceOf(verdict),
				}),
	};
};

const attestedGroup = (requirement: string, {score, coverage}: GroupScore) => ({
	requirement,
	conformance:
		score === undefined
			? {rationale: 'Nothing in it applies.'}
			: {score: score.low / 100, rationale: `${rangeText(score)} of 100, computed from what stands below it.`},
	...(coverage === undefined
		? {}
		: {confidence: {score: coverage, rationale: 'The share of its weight that is decided.'}}),
});

/** How far the target conforms to each category and each criterion. */
export const attestedGroups = ({categories}: Scorecard) =>
	categories.flatMap(category => [
		attestedGroup(reference.category(category.id), category),
		...category.criteria.map(criterion => attestedGroup(reference.criterion(category.id, criterion.id), criterion)),
	]);
