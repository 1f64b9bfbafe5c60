import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {answerSchema, parsedAnswer, plainParse, toolSchema} from '../lexicon/llm-schemas.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, answerSchema, parsedAnswer, toolSchema, plainParse};

/** A request's body is no model's answer. */
const isRequest = /\breq(?:uest)?\b|\bbody\b|localStorage|readFile|\.env|config|event\.data|headers|cache|redis/i;
/** Arguments of tool calls, which a framework holds against the types of its tools before own code sees them. */
const isArguments = /\b(?:\w{1,30}_)?arg(?:s|uments)\b|Arguments\b/;
const pathsOf = (hits: readonly Hit[]): readonly string[] => [...new Set(hits.map(hit => hit.path))];

/** Structured output is validated against a schema. */
export const llmOutputValidated = defineCheck({
	id: 'llm-output-validated',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		if (hollow !== undefined)
			return fail(`no answer of a model is checked against a schema: ${hollow.reason}`, hollow.evidence);
		const near = new Set([...sites.files, ...reachOf(seen, sites.core, 1)]);
		const within = (hits: readonly Hit[]): readonly Hit[] =>
			hits.filter(hit => near.has(hit.path) && isProduct(hit.path));
		const core = new Set(sites.core);
		const far = reachOf(seen, sites.core, 2);
		/** A module of schemas for answers, which code on the way to the model imports. */
		const isForAnswers = (path: string): boolean =>
			/openai|llm|gpt|anthropic|(^|[/_-])ai([/_.-])/i.test(path) &&
			seen.code.importersOf(path).some(user => far.has(user) || seen.code.importersOf(user).some(one => far.has(one)));
		const schemas = [
			...within(seen.found.answerSchema),
			...seen.found.parsedAnswer.filter(
				hit => isProduct(hit.path) && !isRequest.test(hit.text) && (core.has(hit.path) || isForAnswers(hit.path)),
			),
		];
		const tools = within(seen.found.toolSchema);
		const checked = new Set([...schemas, ...tools].map(hit => hit.path));
		const plain = seen.found.plainParse.filter(
			hit =>
				core.has(hit.path) &&
				isProduct(hit.path) &&
				!isRequest.test(hit.text) &&
				!checked.has(hit.path) &&
				!(tools.length > 0 && isArguments.test(hit.text)) &&
				!(schemas.length > 0 && /json_object/.test(hit.text)),
		);
		if (schemas.length > 0 && plain.length > 0)
			return partial(
				`${list(pathsOf(schemas), 3)} ${pathsOf(schemas).length === 1 ? 'holds' : 'hold'} answers against a schema, but ${list(pathsOf(plain), 3)} ${pathsOf(plain).length === 1 ? 'reads' : 'read'} them as plain JSON`,
				[...plain, ...schemas].map(place),
				60,
			);
		if (schemas.length > 0)
			return pass(`answers are held against a schema in ${list(pathsOf(schemas), 3)}`, schemas.map(place));
		if (tools.length > 0)
			return partial(
				`only the arguments of tool calls are bound to types (${list(pathsOf(tools), 3)}); the answers themselves have no schema`,
				[...tools, ...plain].map(place),
				40,
			);
		if (plain.length > 0)
			return fail(`answers are read as plain JSON, without a schema, in ${list(pathsOf(plain), 3)}`, plain.map(place));
		return fail('no answer of a model is checked against a schema: they are used as free text', placesOf(sites));
	},
});
