/**
 * How providers begin their tokens. The scan judges tokens by their whole form, with secretlint and rules of its own; what
 * is printed is masked by the beginning alone, as an excerpt may be cut anywhere, and a word too many does no harm.
 * Bounded, each begins with a literal.
 */
const beginnings: readonly RegExp[] = [
	/\b(?:gh[oprsu]|github_pat|glpat|glrt|gldt|npm|hf|sk|rk|pk|whsec|sq0csp|sq0atp|shp(?:at|ca|pa|ss)|dop_v1|doo_v1|dckr_pat|pypi|nrak|sntry[su]|pul|lin_api|ntn|figd|vc[aciprk]|glsa|glc|cf(?:k|ut|at)|pscale_(?:pw|tkn|oauth)|sb_secret|sbp|gsk|r8|xai|pplx|pcsk|lsv2_(?:pt|sk)|rubygems|tskey)[_-](?=[\w-]{0,80}\d)[\w-]{12,400}/gi,
	/\bxox[abeoprs]-[\w-]{8,400}/g,
	/\bxapp-[\w-]{8,400}/g,
	/\b(?:AKIA|ASIA)[A-Z2-7]{12,20}\b/g,
	/\bAIza[\w-]{20,60}/g,
	/\bGOCSPX-[\w-]{12,60}/g,
	/\bya29\.[\w-]{16,600}/g,
	/\bhv[sbr]\.[\w-]{16,400}/g,
	/\bSG\.[\w-]{12,40}\.[\w-]{8,80}/g,
	/\beyJ[\w-]{10,2000}\.[\w-]{4,4000}(?:\.[\w-]{0,1000})?/g,
	/\bAGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{8,4000}/g,
	/hooks\.slack\.com\/services\/(?<secret>[\w/]{8,120})/g,
];

/** What follows an `Authorization` header's scheme. */
const credentials = /\b(?:bearer|basic)\s{1,4}(?<secret>(?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16,4000}={0,2})/gi;

/** The tokens in a text. */
export const tokensIn = (text: string): readonly string[] =>
	[...beginnings, credentials].flatMap(pattern =>
		[...text.matchAll(pattern)].map(match => match.groups?.secret ?? match[0]),
	);
