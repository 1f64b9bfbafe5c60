import {isRecord, type PlainRecord} from './values.ts';

/** Lays a mapping over another: mappings key by key, all else replaced. */
export const mergeRecords = (base: PlainRecord, over: PlainRecord): PlainRecord => {
	const merged = new Map(Object.entries(base));
	for (const [key, value] of Object.entries(over)) {
		const known = merged.get(key);
		merged.set(key, isRecord(known) && isRecord(value) ? mergeRecords(known, value) : value);
	}
	// Object.fromEntries defines `__proto__` as a key like any other.
	return Object.fromEntries(merged);
};
