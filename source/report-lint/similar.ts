/** Words that tell gaps nothing apart: that something is missing, and what joins words. */
const filler = new Set(
	'ingen inget inga inte saknas saknar saknade ej för av och i på till med en ett den det är som no not none missing lacks lack without of for the a an and in on to with is are be has have implement implementera implementerad implementerat konfigurera konfigurerad konfigurerat konfigurerade skapa dokumentera dokumenterad dokumenterat testa testat verifiera verifierad verifierat mätt partiella ofullständig optimerade optimera lägg utöka komplettera sätt upp generera produktion'.split(
		' ',
	),
);
const stemLength = 6;
const leastWord = 3;
const sameStart = 4;

/** The words of a title that say what it is about, cut to their stems. */
export const stems = (title: string): ReadonlySet<string> =>
	new Set(
		title
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
			.filter(word => word.length >= leastWord && !filler.has(word))
			.map(word => word.slice(0, stemLength)),
	);

/** Words of one stem: `trace` and `tracing`, `test` and `tests`. */
const isAkin = (a: string, b: string): boolean =>
	a === b || (a.length >= sameStart && a.slice(0, sameStart) === b.slice(0, sameStart));

/** The share of the shorter title's words that stand in the other one too. 0-1 */
export const likeness = (a: string, b: string): number => {
	const [one, other] = [stems(a), stems(b)];
	const least = Math.min(one.size, other.size);
	return least === 0 ? 0 : [...one].filter(stem => [...other].some(word => isAkin(stem, word))).length / least;
};
