import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {byShare, fail, notApplicable, partial, unknown} from '../../source/domain/verdict.ts';
import {reachOf, usersOf} from '../lexicon/llm-reach.ts';
import {isProduct, llmSiteSignals, llmSitesOf} from '../lexicon/llm-sites.ts';
import {agentSignals, agentsOf, type FoundAgent} from './shared/agents-found.ts';
import {handlersAfter} from './shared/handlers.ts';
import {hollowOf} from './shared/hollow.ts';

const signals = {
	...llmSiteSignals,
	...agentSignals,
	/** Files with agents: their text names the entries. */
	agentFile: {
		keywords: ['agents', 'agentConfig', 'Agent('],
		pattern: /agent/i,
		roles: ['source', 'config'],
		maxPerFile: 1,
		keepsText: true,
	},
} as const;

/** How far a file may stand from the client that it uses, in steps of use. */
const steps = 3;
const names = (agents: readonly FoundAgent[]): string => list([...new Set(agents.map(({name}) => name))], 6);

/** A test that names the agent or imports its file. */
const isTested = (seen: Observations, agent: FoundAgent): boolean => {
	const named = /^\w+$/.test(agent.name) ? seen.code.filesMentioning(agent.name, {includeTests: true}) : [];
	return [...seen.code.importersOf(agent.path), ...named].some(path => seen.files.get(path)?.role === 'test');
};

/** Every agent found uses the shared client. */
export const llmAgentsIntegrated = defineCheck({
	id: 'llm-agents-integrated',
	signals,
	decide(seen) {
		const sites = llmSitesOf(seen);
		const hollow = hollowOf(sites, seen.code);
		const agents = agentsOf(seen, new Set(sites.files)).filter(({path}) => isProduct(path));
		if (agents.length === 0) return notApplicable('no named agents are found in the code');
		const agentFiles = new Set(agents.map(({path}) => path));
		const made = [...new Set(sites.clients.map(({hit}) => hit.path))];
		// A client that only one agent's own file makes is that agent's, where others share one.
		const shared =
			hollow === undefined
				? made.filter(path => !agentFiles.has(path) || usersOf(seen, path).length > 1 || made.length === 1)
				: hollow.paths;
		const region = reachOf(seen, [...shared, ...sites.injected.map(hit => hit.path)], steps);
		const own = agents.filter(({path}) => made.includes(path) && !shared.includes(path));
		const framework = new Set(sites.files);
		const joined = agents.filter(
			agent =>
				!own.includes(agent) &&
				(region.has(agent.path) || agent.kind === 'built' || (framework.has(agent.path) && made.length === 0)),
		);
		const without = agents.filter(agent => !joined.includes(agent) && !own.includes(agent));
		const bare = joined.filter(({path}) => {
			const calls = sites.calls.filter(hit => hit.path === path).map(hit => hit.line);
			return calls.length > 0 && !handlersAfter(seen.text(path), calls).some(({kind}) => kind !== 'thrown');
		});
		const untested = agents.filter(agent => !isTested(seen, agent));
		const parts = [
			`${joined.length} of ${count(agents.length, 'agent')} ${joined.length === 1 ? 'uses' : 'use'} the shared client`,
			...(own.length > 0 ? [`${names(own)} ${own.length === 1 ? 'makes its' : 'make their'} own`] : []),
			...(without.length > 0 ? [`${names(without)} ${without.length === 1 ? 'reaches' : 'reach'} no model`] : []),
			...(bare.length > 0 ? [`without a fallback: ${names(bare)}`] : []),
			...(untested.length > 0 ? [`without a test: ${names(untested)}`] : []),
		];
		const evidence = [...own, ...without, ...joined].map(({path, line, text}) => at(path, line, text));
		const spread = [...new Map(evidence.map(item => [item.path, item] as const)).values(), ...evidence];
		if (hollow !== undefined)
			return joined.length === 0
				? fail(parts.join('; '), spread)
				: partial(
						`${parts.join('; ')}; and that client calls no model: ${hollow.reason}`,
						[...spread, ...hollow.evidence],
						Math.min(50, (100 * joined.length) / agents.length),
					);
		// Classes are wired by names and by containers: that no way to a model is seen says little when there is none for any.
		if (joined.length + own.length === 0 && agents.every(({kind}) => kind === 'class'))
			return unknown(
				`${names(agents)} ${agents.length === 1 ? 'is called an agent' : 'are called agents'}, but no way from there to a model was seen`,
				spread,
			);
		return byShare(joined.length, agents.length, parts.join('; '), spread);
	},
});
