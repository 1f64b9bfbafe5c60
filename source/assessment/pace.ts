/** Reading and answering one question, before a person's own pace is known. @unit ms */
const usualMs = 30_000;
/** A pause longer than this was a coffee, not a question. @unit ms */
export const longestMs = 180_000;
const shortestMs = 3_000;
/** So many answers make a pace. */
const fewest = 3;
/** How many of the last answers count, so that the estimate follows the person. */
const window = 15;

const median = (numbers: readonly number[]): number => {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? usualMs;
};

/** How long this person takes for one question: the median of the last answers. @unit ms */
export const paceOf = (durationsMs: readonly number[]): number => {
	if (durationsMs.length < fewest) return usualMs;
	return median(durationsMs.slice(-window).map(ms => Math.min(longestMs, Math.max(shortestMs, ms))));
};

/** Whole minutes until the open questions are answered at this person's pace; 0 when none is open. @unit minutes */
export const minutesLeft = (open: number, durationsMs: readonly number[]): number =>
	open === 0 ? 0 : Math.max(1, Math.round((open * paceOf(durationsMs)) / 60_000));
