import type {Gap} from '../domain/gap.ts';
import type {CategoryScore, EffectiveVerdict} from '../domain/scorecard.ts';
import {auditorGapId} from '../gaps/gaps.ts';
import {placeText} from './places.ts';
import {type Reported, resultOf} from './result.ts';
import {type Unmet, unmetChecks} from './unmet.ts';
import {xmlAttributes, xmlText} from './xml.ts';

/** JUnit's readers want no fractions of seconds and no zone. */
const timestamp = (at: string | undefined): string => (at ?? '1970-01-01T00:00:00').slice(0, 19);

/** Names are tokens in JUnit's schema: no space at the ends, none doubled. */
const token = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Told = Pick<Gap, 'reason' | 'severity' | 'priority' | 'impact' | 'recommendation' | 'evidence' | 'isWaived'>;

const details = (told: Told): string =>
	[
		told.reason,
		`Severity: ${told.severity} (${told.priority})${told.isWaived ? ', waived' : ''}`,
		`Impact: ${told.impact}`,
		`To do: ${told.recommendation}`,
		...told.evidence.map(place => `  at ${placeText(place)}${place.excerpt === undefined ? '' : `: ${place.excerpt}`}`),
	].join('\n');

const notMet = (tag: 'failure' | 'error', told: Told): string =>
	`<${tag}${xmlAttributes({message: told.reason, type: told.severity})}>${xmlText(details(told))}</${tag}>`;

const outcome = (verdict: EffectiveVerdict, unmet: Unmet | undefined): string => {
	if (verdict.status === 'pass') return '';
	// The reason is text and no attribute: Jenkins' schema has no attributes here.
	if (unmet === undefined) return `<skipped>${xmlText(`${verdict.status}: ${verdict.reason}`)}</skipped>`;
	const {gap, ...own} = unmet;
	return notMet('failure', {...gap, ...own, reason: verdict.reason, isWaived: verdict.isWaived});
};

const testcase = (name: string, classname: string, body: string): string => {
	const tag = `\t\t<testcase${xmlAttributes({name: token(name), classname, time: 0})}`;
	return body === '' ? `${tag}/>` : `${tag}>${body}</testcase>`;
};

const auditorCase = (category: CategoryScore, gap: Gap): string =>
	testcase(gap.title, `klar.${category.id}`, notMet('error', gap));

/** The suite's properties: the overall score, then the category's. JUnit has no place of its own for them. */
const propertiesOf = (reported: Reported, category: CategoryScore): string =>
	Object.entries({
		...Object.fromEntries(Object.entries(resultOf(reported).score).map(([name, value]) => [`score.${name}`, value])),
		...(category.score === undefined ? {} : {'category.low': category.score.low, 'category.high': category.score.high}),
		'category.weight': category.weight,
	})
		.map(([name, value]) => `\t\t\t<property${xmlAttributes({name, value})}/>\n`)
		.join('');

type Row = {readonly name: string; readonly classname: string; readonly body: string};

const rowsOf = ({cards}: Reported, category: CategoryScore, unmet: ReadonlyMap<string, Unmet>): readonly Row[] =>
	category.criteria.flatMap(criterion =>
		criterion.verdicts.map(verdict => {
			const {check} = verdict.placed;
			return {
				name: `${check.code} ${cards.get(check.id)?.title ?? check.id}`,
				classname: `klar.${category.id}.${criterion.id}`,
				body: outcome(verdict, unmet.get(check.id)),
			};
		}),
	);

const suite = (reported: Reported, category: CategoryScore, id: number): string => {
	const {assessment, gaps, effective} = reported;
	const rows = rowsOf(reported, category, unmetChecks(effective, gaps));
	const error = gaps.find(({checkId}) => checkId === auditorGapId(category.id));
	const countOf = (tag: string): number => rows.filter(({body}) => body.startsWith(tag)).length;
	const ms = assessment.scan?.auditors.find(auditor => auditor.id === category.id)?.ms ?? 0;
	const attributes = xmlAttributes({
		name: token(category.title),
		package: `klar.${assessment.pack.id}`,
		id,
		timestamp: timestamp(assessment.scan?.at),
		hostname: 'localhost',
		tests: rows.length + (error === undefined ? 0 : 1),
		failures: countOf('<failure'),
		errors: error === undefined ? 0 : 1,
		skipped: countOf('<skipped'),
		time: (ms / 1000).toFixed(3),
	});
	return [
		`\t<testsuite${attributes}>`,
		`\t\t<properties>\n${propertiesOf(reported, category)}\t\t</properties>`,
		...rows.map(({name, classname, body}) => testcase(name, classname, body)),
		...(error === undefined ? [] : [auditorCase(category, error)]),
		'\t\t<system-out/>\n\t\t<system-err/>',
		'\t</testsuite>',
	].join('\n');
};

/**
 * JUnit XML, one suite a category: a check that is not met is a failure, a failed auditor an error, what is open or does
 * not apply is skipped. It is valid by both schemas that tools go by, Ant's and Jenkins'.
 */
export const junit = (reported: Reported): string => {
	const suites = reported.scorecard.categories.map((category, n) => suite(reported, category, n));
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`;
};
