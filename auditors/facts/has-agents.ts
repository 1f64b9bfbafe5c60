import {defineFact} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {agentBuilt, agentClass, agentPrompt, agentRegistry} from '../lexicon/agents.ts';
import {doesNotHold, holds, isBeside} from './shared/fact.ts';
import {llmSignals, llmUseOf} from './shared/llm-use.ts';

/** Connection pools are called agents too. */
const connectionAgent = /https?\.Agent|keepAlive|rejectUnauthorized|maxSockets|undici|ProxyAgent|UserAgent|connect:/i;
const assigned = /(?:(?:const|let|var|val)\s+|self\.|this\.|^)_?(\w{1,60})\s*(?::[^=]{1,60})?=(?!=)/;
const named = /\bname\s*[:=]\s*["'`]([^"'`]{1,60})/;

/** The name under which an agent is built: its `name`, else the variable it is assigned to, else its place. */
const nameOf = (hit: Hit): string =>
	named.exec(hit.text)?.[1] ?? assigned.exec(hit.text)?.[1] ?? `${hit.path}:${hit.line}`;

/** It has several named agents or assistants built on an LLM. */
export const hasAgents = defineFact({
	id: 'has-agents',
	signals: {...llmSignals, agentBuilt, agentClass, agentRegistry, agentPrompt},
	decide(seen) {
		const llm = llmUseOf(seen);
		if (llm.files.length === 0) return doesNotHold('own code uses no language model, hence no agents');
		const isOwnFunction = (name: string | undefined): boolean =>
			name !== undefined && seen.code.definitionsOf(name).length > 0;
		const llmFiles = new Set(llm.files);
		const built = seen.found.agentBuilt.filter(
			hit =>
				!isBeside(hit.path) &&
				!connectionAgent.test(hit.text) &&
				!isOwnFunction(hit.groups[2]) &&
				!/^\s*(export\s+)?(async\s+)?(def|function|func|class)\b/.test(hit.text) &&
				(llmFiles.has(hit.path) || /agent/i.test(hit.path)),
		);
		const classes = seen.found.agentClass.filter(hit => !isBeside(hit.path) && isModelAgent(hit));
		const registries = new Set(seen.found.agentRegistry.filter(hit => !isBeside(hit.path)).map(hit => hit.path));
		const entries = seen.found.agentPrompt.filter(
			hit => registries.has(hit.path) || /(^|\/)agents?\.ya?ml$/.test(hit.path),
		);
		const names = [...new Set([...built.map(nameOf), ...classes.map(hit => hit.groups[1] ?? hit.path)])];
		const perFile = new Map<string, number>();
		for (const hit of entries) perFile.set(hit.path, (perFile.get(hit.path) ?? 0) + 1);
		const listed = [...perFile].filter(([, entriesInFile]) => entriesInFile >= 2);
		const total = listed.reduce((sum, [, entriesInFile]) => sum + entriesInFile, 0);
		if (names.length < 2 && total < 2) {
			return doesNotHold(
				names.length === 1
					? `one agent is built (${names[0]}), not several`
					: `a language model is used in ${count(llm.files.length, 'source file')}, but no named agents are defined`,
				[...built, ...classes].map(place),
			);
		}

		const parts = [
			...(names.length >= 2 ? [`${count(names.length, 'agent')} in code: ${list(names)}`] : []),
			...(total >= 2
				? [`${count(total, 'entry', 'entries')} with prompt or capabilities in ${list(listed.map(([path]) => path))}`]
				: []),
		];
		const firstOf = (path: string) => entries.find(hit => hit.path === path)?.line;
		return holds(parts.join('; '), [
			...listed.map(([path]) => at(path, firstOf(path))),
			...built.map(place),
			...classes.map(place),
		]);
	},
});

/** Types that describe agents, and errors and stores about them, are no agents. */
const isModelAgent = (hit: Hit): boolean => !/\b(interface|type)\s/.test(hit.text) && !/\babstract\b/.test(hit.text);
