/** Encoded files (pages, images, certificates) stand in ConfigMaps and Secrets as one long word. @unit characters */
const maxWord = 4096;
/** What is left of one: enough to tell what it begins with. @unit characters */
const keptOfWord = 256;

const isBlob = (value: unknown): value is string =>
	typeof value === 'string' && value.length > maxWord && !/\s/.test(value);

/** A copy that does not hold on to the whole. */
const beginning = (text: string): string => Buffer.from(text.slice(0, keptOfWord)).toString();

/** Shortens encoded files within values in place: no check reads them, and in operators' repositories they are megabytes. */
export const cutBlobs = <T>(values: T): T => {
	const open: unknown[] = [values];
	const seen = new Set<unknown>();
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (typeof next !== 'object' || next === null || seen.has(next)) continue;
		seen.add(next);
		const parts = next as Record<string, unknown>; // Lists have their indexes for keys.
		for (const [key, value] of Object.entries(parts)) {
			if (isBlob(value)) parts[key] = beginning(value);
			else if (typeof value === 'object') open.push(value);
		}
	}

	return values;
};
