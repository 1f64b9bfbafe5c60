const maxDistance = 3;

/** Edits between two words: insert, delete, replace (Levenshtein 1965). */
const distance = (a: string, b: string): number => {
	let row = Array.from({length: b.length + 1}, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}

		row = next;
	}

	return row[b.length] ?? 0;
};

/** The known word that a person probably meant, when one is near enough. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
	const [best] = known
		.map(candidate => ({
			candidate,
			edits: candidate.includes(word) && word.length > 3 ? 1 : distance(word.toLowerCase(), candidate.toLowerCase()),
		}))
		.toSorted((a, b) => a.edits - b.edits);
	return best !== undefined && best.edits <= maxDistance ? best.candidate : undefined;
};
