import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {isLocal} from '../lexicon/llm-hosting.ts';
import {masking, personalPrompt, userText} from '../lexicon/llm-privacy.ts';
import {reachOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';

const signals = {...llmSiteSignals, masking, personalPrompt, userText};
const pathsOf = (hits: readonly Hit[]): string => list([...new Set(hits.map(hit => hit.path))], 3);
/** Secrets in logs and keys are masked for other reasons. */
const otherMask = /\b(?:log|logger|key|token|secret|header|password|url)\w{0,10}\b|api_?key/i;

/** A line of prose within a prompt speaks of messages; it puts none in. */
const isProse = /^\s*[rfbu]{0,2}(["'`])(?!.{0,200}\1\s{0,4}[:\]])[^{]*$/;

/** Personal data is masked or kept out before a prompt leaves. */
export const piiNotSentToLlm = defineCheck({
	id: 'pii-not-sent-to-llm',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		if (sites.core.length === 0)
			return unknown('no own code is seen to send a prompt; what will go into prompts is asked');
		const core = new Set(sites.core);
		const region = reachOf(seen, sites.core, 1);
		const masks = seen.found.masking.filter(hit => isProduct(hit.path) && !otherMask.test(hit.text));
		const inWay = masks.filter(
			hit => region.has(hit.path) || seen.code.importersOf(hit.path).some(path => core.has(path)),
		);
		const providers = [...sites.clients, ...sites.adapters, ...sites.sdks, ...sites.defaults].map(
			({provider}) => provider,
		);
		const masked = new Set(inWay.flatMap(hit => [hit.path, ...seen.code.importersOf(hit.path)]));
		const callers = [...new Set(sites.calls.map(hit => hit.path))];
		const bare = callers.filter(
			path => !masked.has(path) && !seen.code.importersOf(path).some(user => masked.has(user)),
		);
		if (inWay.length > 0 && bare.length === 0)
			return pass(`personal data is taken out of prompts in ${pathsOf(inWay)}`, inWay.map(place));
		if (inWay.length > 0)
			return partial(
				`${pathsOf(inWay)} takes personal data out, but ${list(bare, 3)} ${bare.length === 1 ? 'calls' : 'call'} a model without it`,
				inWay.map(place),
				50,
			);
		if (providers.length > 0 && providers.every(isLocal))
			return pass(
				'prompts go to models on own machines only',
				sites.clients.map(({hit}) => place(hit)),
			);
		const named = seen.found.personalPrompt.filter(hit => isProduct(hit.path));
		const personal = named.filter(
			hit => core.has(hit.path) || (region.has(hit.path) && /prompt|chat|context|message/i.test(hit.path)),
		);
		// Where a front end puts the prompt together, no import leads from there to the call.
		const built = named.filter(hit => /(^|\/)[\w-]*(build|make|compose|format|create)[\w-]*prompt/i.test(hit.path));
		const typed = seen.found.userText.filter(hit => core.has(hit.path) && !isProse.test(hit.text));
		const evidence = [...personal.slice(0, 6), ...built.slice(0, 2), ...typed].map(place);
		const also = masks.length > 0 ? `; ${pathsOf(masks)} masks, but not on the way to a model` : '';
		if (personal.length > 0)
			return fail(`personal data stands beside prompts in ${pathsOf(personal)}, and nothing masks it${also}`, evidence);
		if (typed.length > 0)
			return fail(
				`what users write goes to the provider as it is from ${pathsOf(typed)}: nothing masks personal data in it${also}`,
				evidence,
			);
		return unknown('the code does not tell what goes into prompts', sites.calls.map(place));
	},
});
