// What code does when a model does not answer. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';

/** A framework or gateway moves a failed call to another model or provider. */
export const frameworkFailover: Signal = {
	keywords: [
		'fallbacks',
		'with_fallbacks',
		'withFallbacks',
		'FallbackModel',
		'ModelFallback',
		'createFallback',
		'modelFallback',
		'fallback_models',
		'FallbackChatModel',
		'RoundRobin',
		'FailoverChat',
		'"fallback"',
		"'fallback'",
	],
	pattern:
		/\bwith_?[fF]allbacks\(|\b(?:default_|context_window_|content_policy_)?fallbacks\s*[=:]\s*(?:\[|\w)|\bFallbackModel\(|ModelFallbackMiddleware|\bmodelFallbackMiddleware\(|\bcreateFallback\(|\bfallback_models\s*[=:]|\bFallbackChatModel\b|\bFailoverChat\w*\(|\b(?:route|mode|strategy)["']?\s*[:=]\s*["']fallback["']/,
	roles: ['source', 'config'],
	keepsText: true,
};

/** Code goes through providers one after the other. */
export const providerLoop: Signal = {
	keywords: ['provider', 'models', 'clients', 'backends', 'fallback', 'llms'],
	pattern:
		/\bfor\b.{0,60}\b(?:of|in|range|:)\s*\(?(?:\w+[.(])?(?:\w+\.)?\w{0,40}(?:providers?|models|clients|backends|fallbacks?|chain|llms)\b|\bforeach\b.{0,60}(?:providers?|models|clients|backends|fallbacks?|llms)\b/i,
	roles: ['source'],
	keepsText: true,
};

/** A resilience library names what to call instead. */
export const resilientFallback: Signal = {
	keywords: [
		'fallbackMethod',
		'@Fallback',
		'onErrorReturn',
		'onErrorResume',
		'exceptionally(',
		'FallbackAsync',
		'AddFallback',
		'fallback_function',
		'fallbackFunction',
		'.fallback(',
	],
	pattern:
		/fallbackMethod\s*=|^\s*@Fallback\b|\.onError(?:Return|Resume)\(|\.exceptionally\(|FallbackAsync\(|\.AddFallback\(|fallback_?function\s*=|\.fallback\(/i,
	roles: ['source'],
	keepsText: true,
};

/** Words of what takes the place of an answer. Their files' text is kept: a handler is read where it stands. */
export const substitute: Signal = {
	keywords: [
		'fallback',
		'fall_back',
		'degraded',
		'apolog',
		'unavailable',
		'try again',
		'rule-based',
		'rule_based',
		'heuristic',
	],
	pattern: /fall_?back|degraded|apolog|unavailable|try again|rule[-_ ]based|heuristic/i,
	roles: ['source'],
	maxPerFile: 5,
	keepsText: true,
};

/** Words that show that an answer is put in place of the model's. */
export const substituteWords =
	/fall_?back|degraded|default_?(?:response|answer|message|summary|reply|result|text)|apolog|\bsorry\b|unavailable|try again|temporar|canned|rule[-_ ]?based|heuristic|keyword_?(?:search|match)|from_?cache|cached/i;
/** Words that show that another provider or model is asked. */
export const nextProviderWords =
	/(?:fall_?back|secondary|backup|next|alternat\w{0,4})[\w.]{0,20}(?:provider|model|client|llm|decision|adapter|backend)|(?:try|call|use|switch)_?(?:next|fallback|backup|secondary)|failover/i;
