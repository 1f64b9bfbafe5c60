import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {aboutErrors, aboutModels, assertsValue, forcedFailure, testStarts} from '../lexicon/llm-tests.ts';
import {around, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, forcedFailure};
/** How far a test case reaches from the line that makes the call fail. @unit lines */
const before = 20;
const after = 35;

/** The test case around a line. */
const caseAround = (text: string, line: number): string => {
	const lines = text.split('\n');
	const above = lines.slice(Math.max(0, line - before), line);
	const start = above.findLastIndex(one => testStarts.test(one));
	const below = lines.slice(line, line + after);
	const end = below.findIndex(one => testStarts.test(one));
	return [...above.slice(Math.max(0, start)), ...below.slice(0, end === -1 ? undefined : end)].join('\n');
};

/** A line of the case asserts what is left, rather than that an error came. */
const assertsAnswer = (body: string): boolean =>
	body.split('\n').some(line => assertsValue.test(line) && !aboutErrors.test(line));

/** Forced failures in test cases that touch code through which models are reached. */
const forcedIn = (seen: Observations, region: ReadonlySet<string>): readonly {hit: Hit; body: string}[] =>
	seen.hits(forcedFailure).flatMap(hit => {
		const text = seen.text(hit.path);
		if (text === undefined) return [];
		const body = caseAround(text, hit.line);
		const touches = seen.code
			.importsOf(hit.path)
			.some(edge => edge.resolved !== undefined && region.has(edge.resolved));
		// Imports don't tell in every language, and patches name their target in a text: the forced call itself may.
		const names = aboutModels.test(around(text, hit.line, 3, 1));
		return names || (touches && aboutModels.test(body)) ? [{hit, body}] : [];
	});

/** A test makes the provider fail and asserts what the user still gets. */
export const llmFallbackTested = defineCheck({
	id: 'llm-fallback-tested',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const region = reachOf(seen, sites.core, 1);
		const forced = forcedIn(seen, region);
		const answers = forced.filter(({body}) => assertsAnswer(body));
		const files = (of: readonly {hit: Hit}[]): string => list([...new Set(of.map(({hit}) => hit.path))], 3);
		if (answers.length > 0)
			return pass(
				`tests make the model fail and assert what is left in ${files(answers)}`,
				answers.map(({hit}) => place(hit)),
			);
		if (forced.length > 0)
			return partial(
				`tests make the model fail in ${files(forced)}, but assert only that an error comes out`,
				forced.map(({hit}) => place(hit)),
				40,
			);
		return fail('no test makes a provider fail', placesOf(sites).slice(0, 3));
	},
});
