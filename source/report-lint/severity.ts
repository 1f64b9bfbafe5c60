export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

// English, Swedish, Norwegian and Danish.
const words: Readonly<Record<Severity, RegExp>> = {
	critical: /^(critical|kritisk[ae]?)\b/i,
	high: /^(high|höga?|høye?|høje?)(?![a-zåäöæø])/i,
	medium: /^(medium|medelstora|medel|middels|mellem)\b/i,
	low: /^(low|låga?|lave?)(?![a-zåäöæø])/i,
};

/** The severity that a text begins with. */
export const severityIn = (text: string): Severity | undefined =>
	severities.find(severity => words[severity].test(text.replace(/^[^\p{L}]+/u, '')));
