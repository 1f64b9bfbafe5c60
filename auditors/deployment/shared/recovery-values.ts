// RTO and RPO as people write them in English, Swedish, Norwegian, Danish and German.

const names = {
	RTO: 'RTO|recovery[- ]time( objective)?|återställningstid\\w{0,6}|återhämtningstid\\w{0,6}|gjenopprettingstid\\w{0,6}|genopretningstid\\w{0,6}|gendannelsestid\\w{0,6}|wiederherstellungs(zeit|dauer)\\w{0,10}|wiederanlaufzeit|maximal nedetid|max(imum)? downtime|maximale ausfallzeit',
	RPO: 'RPO|recovery[- ]point( objective)?|återställningspunkt\\w{0,6}|gjenopprettingspunkt\\w{0,6}|genopretningspunkt\\w{0,6}|gendannelsespunkt\\w{0,6}|wiederherstellungspunkt\\w{0,6}|max(imum|imal[te]{0,2})? (data loss|dataförlust|datatap|datatab|datenverlust)|maximaler datenverlust',
} as const;

const unit =
	's|sec(onds?)?|sek(und(er|en)?)?|m|min(utes?|uter|utter|uten|s)?|minut(er|ter)?|h|hrs?|hours?|timm(ar|e)|tim(er|e)?|stunden?|std|d|days?|dagar?|dager|dage|tage?';
const value = `(?:zero|near[- ]zero|ingen|null|none|0(?![\\d.,%])|(?:<|≤|~|>)?\\s?\\d{1,4}(?:[.,]\\d{1,2})?(?:\\s?[-–]\\s?\\d{1,4})?\\s?(?:${unit})(?![\\p{L}]))`;

const compiled = {
	RTO: new RegExp(`(?<![\\p{L}])(?:${names.RTO})(?![\\p{L}])([^\\n]{0,60}?)(${value})`, 'iu'),
	RPO: new RegExp(`(?<![\\p{L}])(?:${names.RPO})(?![\\p{L}])([^\\n]{0,60}?)(${value})`, 'iu'),
} as const;

/** A text that does not hold one of these gives no value; looking for them takes a fraction of the time. */
const telling = {RTO: new RegExp(names.RTO, 'i'), RPO: new RegExp(names.RPO, 'i')} as const;

/** The text names RTO or RPO at all. */
export const namesRecovery = (text: string, kind: 'RTO' | 'RPO'): boolean => telling[kind].test(text);

/** The value that a line gives to RTO or RPO: `4 h`, `15 min`, `< 5 minutes`; undefined where it gives none. */
export const recoveryValue = (line: string, kind: 'RTO' | 'RPO'): string | undefined => {
	const match = namesRecovery(line, kind) ? compiled[kind].exec(line) : null;
	if (match === null) return undefined;
	const between = match.slice(1).find(group => group !== undefined && !/^\(? ?objective/i.test(group)) ?? '';
	// `RTO and RPO: 4 h`, but not `RTO: TBD, RPO: 1 h`.
	const other = kind === 'RTO' ? 'RPO' : 'RTO';
	const isOther =
		new RegExp(`\\b${other}\\b`).test(match[0]) &&
		!new RegExp(`(and|och|og|und|&|/)\\s?${other}\\b`, 'i').test(match[0]);
	if (isOther || /tbd|todo|tba/i.test(between)) return undefined;
	return new RegExp(`${value}$`, 'iu').exec(match[0])?.[0].trim();
};
