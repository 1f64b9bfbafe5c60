// What stands between users, models and tools. To add a guard: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** A guard is called or set up: moderation, a filter, safety settings of the provider. The first group names it. */
export const guard: Signal = {
	keywords: [
		'moderation',
		'guardrail',
		'nemoguardrails',
		'llm_guard',
		'lakera',
		'rebuff',
		'safety_settings',
		'safetySettings',
		'SafetySetting',
		'ContentSafety',
		'SafeGuardAdvisor',
		'prompt_injection',
		'promptInjection',
		'PromptInjection',
		'jailbreak',
		'PromptShield',
		'ShieldPrompt',
		'LlamaGuard',
		'llama-guard',
		'ConstitutionalChain',
		'prompt_guard',
		'PromptGuard',
		'ContentFilter',
		'content_filter',
		'is_flagged',
		'isFlagged',
	],
	pattern:
		/\b(moderations?)(?:\.|->|\(\)->)create\(|\b(omni-moderation)|\bModeration(?:Model|Client)\b|\b(?:guardrails|nemoguardrails|llm_guard|lakera\w*|rebuff)\b(?=[.( ]|$)|\b(guardrail_?[iI]dentifier|guardrail_?[cC]onfig|guardrailId)\b|@?\b(?:input|output)_?[gG]uardrails?\b\s*[=:(]?|\b(safety_?[sS]ettings?)["']?\s*[:=]|\bContentSafety\w*|\b(SafeGuardAdvisor)|\b\w{0,24}(?:detect|check|scan|contains|has|is|sanitiz\w|filter|block|validate|screen)\w{0,8}_?(?:prompt_?)?(?:injection|jailbreak)\w{0,12}\(|\bGuardrails?\w{0,24}(?:Middleware|Filter|Advisor|Validator|Hook)\(|\b(?:PromptShield|ShieldPrompt|LlamaGuard|PromptGuard|ConstitutionalChain)\w*|llama-guard|\b\w{0,20}moderat(?:e|ion)\w{0,20}\(|is_?[fF]lagged\(/i,
	roles: ['source'],
	maxPerFile: 6,
};

/** What an agent may call is limited, or asked for. */
export const toolLimits: Signal = {
	keywords: [
		'allowedTools',
		'allowed_tools',
		'disallowedTools',
		'needsApproval',
		'needs_approval',
		'requireApproval',
		'require_approval',
		'ToolApproval',
		'tool_approval',
		'human_in_the_loop',
		'HumanInTheLoop',
		'interrupt_before',
		'interruptBefore',
		'canUseTool',
		'can_use_tool',
		'permission_mode',
		'toolAllowlist',
		'tool_allowlist',
		'AllowedToolNames',
		'activeTools',
		'ToolPolicy',
		'tool_policy',
	],
	pattern:
		/\b(?:dis)?allowed_?[tT]ool(?:s|_?[nN]ames)\b|\bneeds_?[aA]pproval\b|\brequire_?[aA]pproval\b|\b\w{0,20}tool_?approval\w{0,20}\b|human_in_the_loop|HumanInTheLoop|interrupt_?[bB]efore|can_?[uU]se_?[tT]ool|tool_?allow_?list|AllowedToolNames|\bactiveTools\b|\btool_?policy\b/i,
	roles: ['source'],
	maxPerFile: 6,
};

/** The tools of a call are a list in code. */
export const fixedTools: Signal = {
	keywords: [
		'tools',
		'Tools',
		'AIFunctionFactory',
		'bind_tools',
		'bindTools',
		'functions',
		'defaultTools',
		'@tool',
		'@Tool',
	],
	pattern:
		/\b(?:bind_?[tT]ools\(\s*\[|tools["']?\s*[:=]\s*(?:\[\s*[\w{]|\{\s*\w|\[$|\{$)|defaultTools\(|AIFunctionFactory\.Create|Tools\s*=\s*$)|^\s*@[tT]ool\b/,
	roles: ['source'],
	maxPerFile: 6,
};
