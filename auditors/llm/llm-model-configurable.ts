import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {agentBuilt} from '../lexicon/agents.ts';
import {modelArgument, modelKey, modelLiteral, modelSetting} from '../lexicon/llm-models.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {hollowOf, placesOf} from './shared/hollow.ts';

const signals = {...llmSiteSignals, modelLiteral, modelSetting, modelArgument, modelKey, agentBuilt};

/** A default beside a read of the environment, or in the file where settings are read, is configuration. */
const configured =
	/getenv|environ|process\.env|\benv\b|\bENV\b|config|setting|option|@Value|\?\?|\|\||\bor\b|default|Field\(|params?\.|args\.|cfg\./i;
const settingsFile =
	/(^|\/)(config|configs?|configuration|settings?|constants?|env|defaults?|options|appsettings)([._-][\w.-]*)?(\/|\.\w+$|$)/i;
/** A name that is compared, listed or priced chooses nothing. */
const noChoice =
	/[!=]==?|\bcase\b|startsWith|startswith|includes\(|\bin\b\s*$|\[\s*$|price|cost|pricing|label|title|placeholder|Limit|tokens/i;
const isValue = /^\s*(?:["'`]|f["']|\$")/;
const isTypeOnly =
	/^(?:str\b|string\b|String\b|&str|Optional|any\b|None\b|null\b|undefined\b|Literal|type\b|z\.|Type\.|body\b|BaseModel|models?\.)/;

/** Model names come from configuration rather than from literals at call sites. */
export const llmModelConfigurable = defineCheck({
	id: 'llm-model-configurable',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const core = new Set(sites.core);
		const hollow = hollowOf(sites, seen.code);
		// An agent is told its model where it is built; the call that runs it may stand elsewhere.
		const builds = seen.found.agentBuilt.map(({path}) => path).filter(path => sites.files.includes(path));
		const reached = new Set(hollow === undefined ? [...core, ...builds] : hollow.paths);
		const literals = seen.found.modelLiteral.filter(hit => isProduct(hit.path));
		const atCall = literals.filter(
			hit =>
				reached.has(hit.path) &&
				!settingsFile.test(hit.path) &&
				!configured.test(hit.groups[1] ?? '') &&
				!noChoice.test(hit.groups[1] ?? ''),
		);
		const isLiteral = (hit: Hit): boolean => atCall.some(one => one.path === hit.path && one.line === hit.line);
		// A constant with a literal in the same file is that literal by another name.
		const constants = new Set(
			atCall.flatMap(hit => {
				const name = /^(?:.*\s)?(\w+)\s*(?::[^=]{1,40})?:?=\s*$/.exec(hit.groups[1] ?? '')?.[1];
				return name === undefined ? [] : [`${hit.path} ${name}`];
			}),
		);
		const dynamic = seen.found.modelArgument.filter(
			hit =>
				reached.has(hit.path) &&
				!isLiteral(hit) &&
				!constants.has(`${hit.path} ${/^\w+/.exec(hit.groups[1] ?? '')?.[0] ?? ''}`) &&
				!isValue.test(hit.groups[1] ?? '') &&
				!isTypeOnly.test(hit.groups[1] ?? ''),
		);
		const settings = seen.found.modelSetting.filter(
			hit =>
				isProduct(hit.path) &&
				(core.has(hit.path) ||
					settingsFile.test(hit.path) ||
					/chat|llm|gpt|openai|embed|claude|gemini|ollama|deployment/i.test(hit.text)),
		);
		const files = [...new Set(atCall.map(hit => hit.path))];
		const where = `${count(atCall.length, 'model name')} ${atCall.length === 1 ? 'is a literal' : 'are literals'} in ${list(files, 3)}`;
		if (hollow !== undefined)
			return fail(
				atCall.length > 0 ? `${where}, and no setting names a model` : `no setting names a model: ${hollow.reason}`,
				atCall.length > 0 ? atCall.map(place) : hollow.evidence,
			);
		const keys = [...settings, ...seen.found.modelKey];
		if (atCall.length === 0 && (dynamic.length > 0 || keys.length > 0))
			return pass(
				keys.length > 0
					? `the model is read from settings (${list([...new Set(keys.map(hit => hit.path))], 3)})`
					: `call sites are given the model's name (${list([...new Set(dynamic.map(hit => hit.path))], 3)})`,
				[...keys.slice(0, 5), ...dynamic].map(place),
			);
		const free = [...new Set(dynamic.map(hit => hit.path))].filter(path => !files.includes(path));
		if (atCall.length > 0 && (free.length > 0 || keys.length > 0 || dynamic.length > 0))
			return partial(
				`${where}, while ${list([...new Set([...free, ...keys.map(hit => hit.path), ...dynamic.map(hit => hit.path)])], 3)} ${free.length === 1 ? 'takes' : 'take'} it from settings or the caller`,
				[...atCall, ...keys, ...dynamic].map(place),
				Math.max(20, (100 * (free.length + 1)) / (free.length + files.length + 1)),
			);
		if (atCall.length > 0) return fail(`${where}, and no setting names a model`, atCall.map(place));
		const inSettings = literals.filter(hit => settingsFile.test(hit.path) || configured.test(hit.groups[1] ?? ''));
		if (inSettings.length > 0)
			return pass(
				`model names stand in settings only (${list([...new Set(inSettings.map(hit => hit.path))], 3)})`,
				inSettings.map(place),
			);
		return literals.length > 0
			? partial(
					`model names stand in ${list([...new Set(literals.map(hit => hit.path))], 3)}, away from the calls, but no setting changes them`,
					literals.map(place),
					50,
				)
			: unknown('no file tells which model is called', placesOf(sites));
	},
});
