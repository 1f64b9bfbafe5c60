// How code names its agents. To add a form: its literal in `keywords` and in `pattern`; the first group is the name.
import type {Signal} from '../../source/domain/signal.ts';

/** An agent of a framework is built: `Agent(name="…")`, `create_react_agent(`, `new Agent({`, `AssistantAgent(`. */
export const agentBuilt: Signal = {
	keywords: [
		'Agent(',
		'Agent({',
		'Agent[',
		'Agent<',
		'create_react_agent',
		'createReactAgent',
		'create_agent(',
		'createAgent(',
		'AgentExecutor',
		'create_tool_calling_agent',
		'createToolCallingAgent',
		'AsAIAgent(',
		'CreateAIAgent(',
		'StateGraph(',
	],
	pattern:
		/\b((?:Assistant|Conversable|Chat|ChatCompletion|Llm|LLM|ReAct|React|ToolCalling|Code|OpenAI|Function|Sequential|Loop|Parallel|UserProxy|ToolLoop|Experimental_)?Agent)\s*(?:<[^>]{0,60}>|\[[^\]]{0,60}\])?\(|\b(create_react_agent|createReactAgent|create_agent|createAgent|create_tool_calling_agent|createToolCallingAgent|AgentExecutor|AsAIAgent|CreateAIAgent)\(/,
	roles: ['source'],
};

/** A class that is an agent by its name. The first group is the name. Software agents of other kinds are left out. */
export const agentClass: Signal = {
	keywords: ['Agent'],
	pattern:
		/\b(?:class|struct|object|type)\s+(?!(?:I?Base|Abstract|User|Http|Https|Ssh|Proxy|Build|Monitoring|Metrics|Node|Data|Java|Any|Sub|Generic|Mock|Fake|Test|Dummy)?Agent\b)([A-Z]\w{2,60}Agent)\b/,
	roles: ['source'],
};

/** An entry of an agents registry: an id, key or name with `agent` in a literal. The first group is the name. */
export const agentEntry: Signal = {
	keywords: ['agent'],
	pattern:
		/\b(?:id|name|key|agent|agent_?(?:id|name|type)|role)["']?\s*[:=]\s*["'`]([\w .-]{0,60}agent[\w .-]{0,40})["'`]/i,
	roles: ['source', 'config'],
};

/** A prompt or capabilities that belong to a named agent: what makes a registry entry one of a language model. */
export const agentPrompt: Signal = {
	keywords: [
		'systemPrompt',
		'system_prompt',
		'instructions',
		'capabilities',
		'backstory',
		'specialties',
		'expertise',
		'persona',
	],
	pattern:
		/\b(systemPrompt|system_prompt|instructions|capabilities|backstory|specialties|expertise|persona)["']?\s*[:=]/,
	roles: ['source', 'config'],
};

/** A collection of agents is filled or declared: `this.agents.set('reviewer', …)`, `const agentConfigs = [`, `agents: {`. */
export const agentRegistry: Signal = {
	keywords: ['agents', 'agentConfig', 'agentRegistry', 'agent_config', 'agent_registry', 'AGENTS'],
	pattern:
		/\bagents\.(?:set|push|register|append|add)\(|\b(?:agents|agent_?(?:configs?|registry|definitions))\b["']?\s*(?::[^=]{0,80})?[:=]\s*(?:new Map|[[{(]|dict|\[\])/i,
	roles: ['source', 'config'],
};
