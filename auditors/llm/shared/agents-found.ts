import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {agentBuilt, agentClass, agentPrompt, agentRegistry} from '../../lexicon/agents.ts';
import {isProduct} from '../../lexicon/llm-sites.ts';

/** An agent or assistant as code names it, with the file that makes it. */
export type FoundAgent = {
	readonly name: string;
	readonly path: string;
	readonly line: number;
	readonly text: string;
	readonly kind: 'built' | 'class' | 'entry';
};

/** Signals of `agentsOf`. */
export const agentSignals = {agentBuilt, agentClass, agentRegistry, agentPrompt} as const;

/** Connection pools are called agents too. */
const connectionAgent = /https?\.Agent|keepAlive|rejectUnauthorized|maxSockets|undici|ProxyAgent|UserAgent|connect:/i;
const definition = /^\s*(export\s+(default\s+)?)?(async\s+)?(def|function|func|class)\b/;
const assigned = /(?:(?:const|let|var|val)\s+|self\.|this\.|^)_?(\w{1,60})\s*(?::[^=]{1,60})?=(?!=)/;
const nameKey = /\bname["']?\s*[:=]\s*["'`]([^"'`]{1,60})/;
/** Records about agents, and parts of them, are no agents. */
const notAgent =
	/(Config|Error|Exception|Factory|Registry|Store|Repository|Type|State|Request|Response|Dto|Info|Card|Result)$/;
/** What is done to an agent is none: `StartAgent`. */
const doneToAgent = /^(Start|Stop|Create|Delete|Remove|Get|List|Update|Run|Register|Cancel|Find|Load|Deploy)Agents?$/;
/** A part of a page that is named after what it shows. */
const isOfPage = ({path, text}: Hit): boolean => /\.[jt]sx$/.test(path) && !/\bclass\b/.test(text);
/** A variable of a program that works on agents: `String instructions = plan.getText();`. */
const isVariable = ({file, text}: Hit): boolean =>
	/^(java|kotlin|csharp|scala)$/.test(file.language) &&
	/^\s*(?:final\s+)?[A-Z]\w*(?:<[^>]{0,60}>)?\s+\w+\s*=/.test(text);
/** How far around its prompt an entry names itself. @unit lines */
const reach = 8;

const entryName = (text: string | undefined, hit: Hit): string => {
	const lines = (text ?? '').split('\n', hit.line + 2);
	for (let index = hit.line - 1; index >= Math.max(0, hit.line - 1 - reach); index--) {
		const name = nameKey.exec(lines[index] ?? '')?.[1];
		if (name !== undefined) return name;
	}

	return `${hit.path}:${hit.line}`;
};

/** Agents of frameworks, classes that are agents by name, and entries of registries with a prompt or capabilities. */
export const agentsOf = (seen: Observations, files: ReadonlySet<string>): readonly FoundAgent[] => {
	const of = (hit: Hit, name: string, kind: FoundAgent['kind']): FoundAgent => ({
		name,
		path: hit.path,
		line: hit.line,
		text: hit.text,
		kind,
	});
	const built = seen
		.hits(agentBuilt)
		.filter(
			hit =>
				isProduct(hit.path) &&
				!connectionAgent.test(hit.text) &&
				!definition.test(hit.text) &&
				(files.has(hit.path) || /agent/i.test(hit.path)),
		)
		.map(hit =>
			of(hit, nameKey.exec(hit.text)?.[1] ?? assigned.exec(hit.text)?.[1] ?? `${hit.path}:${hit.line}`, 'built'),
		);
	const classes = seen
		.hits(agentClass)
		.filter(
			hit =>
				isProduct(hit.path) &&
				!/\binterface\b|\babstract\b|\btype\s+\w+(?:<[^>]{0,60}>)?\s*=/.test(hit.text) &&
				!notAgent.test(hit.groups[1] ?? '') &&
				!doneToAgent.test(hit.groups[1] ?? '') &&
				!isOfPage(hit),
		)
		.map(hit => of(hit, hit.groups[1] ?? hit.path, 'class'));
	const registries = new Set(seen.hits(agentRegistry).map(hit => hit.path));
	const prompts = seen
		.hits(agentPrompt)
		.filter(
			hit =>
				isProduct(hit.path) && !isVariable(hit) && (registries.has(hit.path) || /(^|\/)agents?\.ya?ml$/.test(hit.path)),
		);
	const perFile = Map.groupBy(prompts, hit => hit.path);
	const entries = [...perFile.values()]
		.filter(hits => hits.length >= 2)
		.flat()
		.map(hit => of(hit, entryName(seen.text(hit.path), hit), 'entry'));
	// A class that wraps a framework's agent in the same file is that agent.
	const wrapped = new Set(built.map(({path}) => path));
	const all = [...built, ...classes.filter(({path}) => !wrapped.has(path)), ...entries];
	return [...new Map(all.map(agent => [`${agent.path} ${agent.name}`, agent] as const)).values()];
};
