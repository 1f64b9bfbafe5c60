import type {Evidence} from '../domain/evidence.ts';
import type {Gap} from '../domain/gap.ts';
import type {EffectiveVerdict} from '../domain/scorecard.ts';
import {verdictDigest} from '../scoring/digest.ts';
import {isLink, linkUri, relativeUri} from './places.ts';
import type {Reported} from './result.ts';
import {levelOf} from './sarif-rules.ts';
import {type Unmet, unmetChecks} from './unmet.ts';

/** Names the root of the target; the viewer knows where it lies, and a report must not tell paths of this machine. */
export const rootName = '%SRCROOT%';

const fileLocation = ({path, line, excerpt}: Evidence) => ({
	physicalLocation: {
		artifactLocation: {uri: relativeUri(path), uriBaseId: rootName},
		...(line === undefined
			? {}
			: {region: {startLine: line, ...(excerpt === undefined ? {} : {snippet: {text: excerpt}})}}),
	},
});

// Code scanning rejects a whole file for one result without a location.
const wholeTarget = {
	physicalLocation: {artifactLocation: {uri: '.', uriBaseId: rootName}},
	message: {text: 'The repository as a whole.'},
};

/** The first place is where the thing is; the others are related, each with a number of its own. */
const locationsOf = (evidence: readonly Evidence[]) => {
	const [first, ...more] = evidence.filter(one => !isLink(one));
	const links = evidence.filter(isLink);
	const related = [
		...more.map(fileLocation),
		...links.map(({path}) => ({physicalLocation: {artifactLocation: {uri: linkUri(path)}}})),
	].map((location, n) => ({id: n + 1, ...location}));
	return {
		locations: [first === undefined ? wholeTarget : fileLocation(first)],
		...(related.length === 0 ? {} : {relatedLocations: related}),
	};
};

/**
 * A result is the same result while it is about the same check, wherever the code moves: a check has one result.
 * `primaryLocationLineHash` is the one that GitHub matches alerts by. `klarEvidence/v1` changes with what it rests on.
 */
const fingerprints = (id: string, digest: string | undefined) => ({
	primaryLocationLineHash: `${id}:1`,
	'klarCheck/v1': id,
	...(digest === undefined ? {} : {'klarEvidence/v1': digest}),
});

const kindOf = ({status, placed}: EffectiveVerdict) => {
	if (status === 'pass') return 'pass';
	if (status === 'n/a') return 'notApplicable';
	if (status === 'unknown') return placed.check.by === 'ask' ? 'review' : 'open';
	return 'fail';
};

/** A waiver does not make a check hold: the result stays, and viewers that know suppressions hide it. */
const suppressed = ({isWaived, waiver}: EffectiveVerdict) => {
	if (!isWaived) return {};
	const justification =
		waiver === undefined
			? 'Waived by the team.'
			: `Waived until ${waiver.until} by ${waiver.approver}: ${waiver.reason}`;
	return {suppressions: [{kind: 'external', status: 'accepted', justification}]};
};

const sentence = (text: string): string => (/[.!?)]$/.test(text) ? text : `${text}.`);

/** What closes a check is told with the gap that does. */
const workOf = (id: string, {severity, priority, gap}: Unmet) => ({
	severity,
	priority,
	...(gap.checkId === id ? {gain: gap.gain, days: gap.days} : {closedWith: gap.checkId}),
});

const resultOf = (verdict: EffectiveVerdict, ruleIndex: number, unmet: Unmet | undefined) => {
	const {placed, status, score, reason, decidedBy, isProved} = verdict;
	const {check, category, criterion} = placed;
	return {
		ruleId: check.id,
		ruleIndex,
		kind: kindOf(verdict),
		// What is no failure has the level `none`, says the standard.
		level: unmet === undefined ? ('none' as const) : levelOf[unmet.severity],
		message: {text: unmet === undefined ? reason : `${sentence(reason)} ${unmet.gap.recommendation}`},
		...locationsOf(unmet?.evidence ?? verdict.evidence),
		partialFingerprints: fingerprints(check.id, verdictDigest(verdict)),
		...suppressed(verdict),
		properties: {
			code: check.code,
			category: category.id,
			criterion: criterion.id,
			status,
			score,
			decidedBy,
			isProved,
			...(unmet === undefined ? {} : workOf(check.id, unmet)),
		},
	};
};

const auditorResult = (gap: Gap, ruleIndex: number) => ({
	ruleId: gap.checkId,
	ruleIndex,
	kind: 'fail' as const,
	level: levelOf[gap.severity],
	message: {text: `${sentence(gap.reason)} ${gap.recommendation}`},
	...locationsOf(gap.evidence),
	partialFingerprints: fingerprints(gap.checkId, undefined),
	properties: {category: gap.category, severity: gap.severity, priority: gap.priority, gain: gap.gain, days: gap.days},
});

/** One result a check in the pack's order, then one for each auditor that failed. */
export const sarifResults = ({effective, gaps}: Reported, ruleIndex: (id: string) => number) => {
	const unmet = unmetChecks(effective, gaps);
	const ofChecks = effective.map(verdict => {
		const {id} = verdict.placed.check;
		return resultOf(verdict, ruleIndex(id), unmet.get(id));
	});
	const checks = new Set(effective.map(({placed}) => placed.check.id));
	const ofAuditors = gaps.filter(gap => !checks.has(gap.checkId));
	return [...ofChecks, ...ofAuditors.map(gap => auditorResult(gap, ruleIndex(gap.checkId)))];
};
