import type {Evidence} from '../../../source/domain/evidence.ts';
import {place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {isProduct} from '../../lexicon/llm-sites.ts';
import {type AgentGift, telemetryAgents} from '../../lexicon/telemetry-agents.ts';

/** An agent that a command, an image or a manifest starts. */
export type AgentUse = {readonly name: string; readonly path: string; readonly place: Evidence};

/** Agents that give what is asked for. */
export const agentsGiving = (hits: readonly Hit[], gift: AgentGift): readonly AgentUse[] =>
	hits.flatMap(hit => {
		const agent = telemetryAgents.find(({pattern, gives}) => gives.includes(gift) && pattern.test(hit.text));
		return agent === undefined || !isProduct(hit.path) ? [] : [{name: agent.name, path: hit.path, place: place(hit)}];
	});
