import {defineCheck} from '../../source/domain/check.ts';
import {agree, count, list, none, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {breakerUsed, failureInjected, protectionCase} from '../lexicon/resilience-signals.ts';
import {isBrokenTest, ownTests} from './shared/tests.ts';

/** Cases about retrying a flaky test, or a button of that name, are about no protection. */
const unrelated =
	/flaky|test\.retries|retries:\s*(?:process|\d)|describe\.configure|retryTimes|RetryAnalyzer|setRetries|this\.retries|Retry-After header|fallback ?(?:Locale|font|image|avatar|route|language|lang|title|name|value|text|color|label)|\bretry (?:button|link)|\bcan be retried|fall(?:s|ing)? ?back to (?:browser|plain|english|the default|default)|\b(?:pars|decod|render|format)\w{0,5} (?:fails|failure|errors?)\b/i;
/** Values, permissions and languages have fallbacks too: those tell of a failing service only beside one. */
const isVague = (text: string): boolean => !/retr(?:y|ies|ied)|circuit|breaker|back-?off|resilien/i.test(text);
const remoteFailure =
	/mockReject|\.rejects?\(|side_effect|\b(?:50[0-4]|429)\b|ECONN|[Uu]navailable|replyWithError|withFault|ConnectionError|TimeoutError|ConnectException|Mono\.error|IOException|HttpRequestException|RpcException/;
/** What is tried again is a call, a connection or a job; a parser may retry too. */
const isAboutCalls =
	/(?:func|def|it|test|describe)\b.{0,40}(?:Retr|retr|[bB]reaker|[bB]ackoff)|request|call|connect|fetch|network|provider|server|upstream|time-?out|http|database|\bdb\b|queue|job|worker|fail|error|attempt|client|message|send|publish|(?:retry|retries|breaker|backoff|resilien)\w*[./]/i;
/** How near the failure stands to the case. @unit lines */
const near = 40;
const browser = /\.(?:client|component|browser)?\.?(?:test|spec)\.tsx$/;

/** Circuit breakers, retries or fallbacks have tests that let a call fail. */
export const resilienceTested = defineCheck({
	id: 'resilience-tested',
	signals: {protectionCase, failureInjected, breakerUsed},
	decide: seen => {
		const tests = ownTests(seen);
		const known = new Set(
			tests
				.filter(({file, value}) => value.kind !== 'end-to-end' && !isBrokenTest(file.path, seen))
				.map(({file}) => file.path),
		);
		const failing = Map.groupBy(seen.found.failureInjected, ({path}) => path);
		const isNear = (hit: Hit): boolean =>
			(failing.get(hit.path) ?? []).some(
				({line, text}) =>
					line >= hit.line && line <= hit.line + near && (!isVague(hit.text) || remoteFailure.test(text)),
			);
		const cases = seen.found.protectionCase.filter(
			({path, text}) => known.has(path) && !unrelated.test(text) && !browser.test(path),
		);
		const proved = cases.filter(isNear);
		const guarded = seen.found.breakerUsed.filter(
			({path}) => known.has(path) && (failing.get(path) ?? []).some(({text}) => remoteFailure.test(text)),
		);
		const files = [...new Set(proved.map(({path}) => path))];
		if (proved.length > 0)
			return pass(
				`${count(proved.length, 'test case')} in ${count(files.length, 'file')} ${agree(proved.length, 'lets a call fail and is', 'let a call fail and are')} about retries, breakers or fallbacks: ${list(files, 3)}`,
				proved.map(place),
			);
		if (guarded.length > 0)
			return pass(
				`${list([...new Set(guarded.map(({path}) => path))], 3)} lets a call fail behind a circuit breaker`,
				guarded.flatMap(hit => [
					...(failing.get(hit.path) ?? []).filter(({text}) => remoteFailure.test(text)).map(place),
					place(hit),
				]),
			);
		const open = cases.filter(({text, path}) => !isVague(text) && isAboutCalls.test(`${text} ${path}`));
		if (open.length > 0)
			return partial(
				`tests name retries or fallbacks, but no call is made to fail in them: ${list([...new Set(open.map(({path}) => path))], 3)}`,
				open.map(place),
				40,
			);
		return fail(
			tests.length === 0
				? 'there are no tests, so none of retries, circuit breakers or fallbacks'
				: `${none(tests.length, {noun: 'test file', one: 'tests'})} a retry, a circuit breaker or a fallback`,
		);
	},
});
