import type {Observations} from '../../source/domain/observations.ts';

/**
 * Remembers what a pure function gives for a scan, for as long as its observations live: several checks ask for the same,
 * and some of it takes longer than all else that they do. Nothing but speed depends on it.
 */
export const once = <Seen extends Pick<Observations, 'artefacts'>, T>(make: (seen: Seen) => T): ((seen: Seen) => T) => {
	const known = new WeakMap<Observations['artefacts'], {readonly value: T}>();
	return seen => {
		const made = known.get(seen.artefacts) ?? {value: make(seen)};
		known.set(seen.artefacts, made);
		return made.value;
	};
};
