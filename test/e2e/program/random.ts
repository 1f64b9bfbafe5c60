/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
};

/** One of some things. */
export const oneOf = <T>(random: () => number, things: readonly T[]): T => {
	const thing = things[Math.floor(random() * things.length)];
	if (thing === undefined) throw new Error('nothing to choose from');
	return thing;
};
