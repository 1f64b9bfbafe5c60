import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {llmSiteSignals} from '../lexicon/llm-sites.ts';

const languages =
	'en|de|fr|es|it|pt|nl|sv|no|nb|nn|da|fi|pl|cs|sk|hu|ro|bg|el|tr|ru|uk|ar|he|fa|hi|bn|ta|te|th|vi|id|ms|ja|ko|zh|ca|eu|gl|et|lv|lt|hr|sr|sl|is|ga';
/** A prompt's file in the folder of a language, or with a language in its name. */
const promptFile = new RegExp(
	`(?:^|/)[\\w-]*prompts?[\\w-]*/(?:.*/)?(${languages})(?:[-_]\\w{2,4})?/[^/]+$|(?:^|/)[\\w-]*prompts?[\\w-]*/[^/]*[._-](${languages})\\.(?:txt|md|ya?ml|json|j2|jinja2?|hbs|prompty|ts|py)$|(?:^|/)[\\w-]*prompts?[._-](${languages})\\.\\w+$|/(${languages})/[\\w-]*prompts?[\\w.-]*$|(?:^|/)[\\w-]*prompts?[\\w-]*/(?:.*/)?(${languages})\\.(?:txt|md|ya?ml|json|j2|jinja2?|hbs|mustache|tmpl|gotmpl|st|prompty?)$`,
	'i',
);

const signals = {
	...llmSiteSignals,
	/** A test or an evaluation asks in a language, or asserts the one of the answer. */
	languageCase: {
		keywords: ['lang', 'locale', 'Source('],
		pattern: new RegExp(
			`\\b(?:lang|language|locale)["']?\\s*[=:,]\\s*["']?(${languages})(?:[-_]\\w{2})?\\b|parametrize\\(\\s*["'](?:lang|language|locale)|(?:CsvSource|ValueSource)\\([^"\\n]{0,40}"(${languages})(?=[",])|(?:forLanguageTag|Locale\\.of|new Locale)\\(\\s*"(${languages})\\b`,
			'i',
		),
		roles: ['test', 'source', 'config'],
		paths: /prompt|eval|test|spec/i,
		maxPerFile: 40,
		keepsText: true,
	},
} as const;

/** A table of cases holds its languages in the lines below. */
const table = /parametrize\(|(?:Csv|Value)Source\(/;
const quoted = new RegExp(`["'](${languages})(?:[-_]\\w{2})?(?=["',])`, 'gi');

/** How far such a table reaches. @unit lines */
const tableLines = 20;

/** Languages in which a case asks. */
const languagesOf = (hit: Hit, text: string): readonly string[] => {
	const below = table.test(hit.text)
		? text
				.split('\n')
				.slice(hit.line - 1, hit.line + tableLines)
				.join('\n')
		: '';
	const named = [...below.matchAll(quoted)].map(([, language = '']) => language);
	return [...hit.groups.slice(1), ...named].flatMap(language => language?.toLowerCase() ?? []);
};

/** Each language that users speak is covered by prompts and tests. */
export const llmLanguagesTested = defineCheck({
	id: 'llm-languages-tested',
	signals,
	decide(seen) {
		const prompts = seen.files.all.flatMap(({path, role}) => {
			const match =
				/^(docs?|documentation)\//i.test(path) || role === 'vendored' || role === 'test' ? null : promptFile.exec(path);
			const language = match?.slice(1).find(Boolean)?.toLowerCase();
			return language === undefined ? [] : [{path, language}];
		});
		const prompted = [...new Set(prompts.map(({language}) => language))].sort();
		if (prompted.length < 2)
			return unknown('no prompts per language are in the files; which languages users speak to the system is asked');
		const cases = seen.found.languageCase.filter(hit => /llm|prompt|eval|chat|assistant|agent|\bai\b/i.test(hit.path));
		const tested = new Set(cases.flatMap(hit => languagesOf(hit, seen.text(hit.path) ?? '')));
		const missing = prompted.filter(language => !tested.has(language));
		const evidence = [...cases.map(place).slice(0, 6), ...prompts.map(({path}) => at(path))];
		return missing.length === 0
			? pass(`prompts and tests cover ${list(prompted)}`, evidence)
			: partial(
					`prompts exist in ${list(prompted)}, but no test speaks ${list(missing)}`,
					evidence,
					50 + (50 * (prompted.length - missing.length)) / prompted.length,
				);
	},
});
