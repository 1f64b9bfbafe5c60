/** A generator of numbers below 1 that gives the same ones each time (mulberry32). */
const numbers = seed => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Choices from a fixed seed. */
export const createRandom = seed => {
	const next = numbers(seed);
	const pick = items => items[Math.floor(next() * items.length)];
	return {
		next,
		pick,
		below: n => Math.floor(next() * n),
		chance: share => next() < share,
		/** Entries of [share, value]; shares add up to 1. */
		weighted(entries) {
			let left = next();
			for (const [share, value] of entries) {
				left -= share;
				if (left <= 0) return value;
			}

			return entries.at(-1)[1];
		},
		/** Sizes spread as in real trees: log-normal around a median. */
		size: (median, spread) =>
			median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
	};
};
