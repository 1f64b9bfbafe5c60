import path from 'node:path';
import Conf from 'conf';
import type {Assessment} from '../domain/assessment.ts';

/** Writes an assessment to its file by renaming a whole, synced file over it. @returns the size it must have, in bytes */
export type Write = (file: string, assessment: Assessment) => number;

/** Runs without SNAP in the environment: conf takes it for a Snap package and writes in place, which a kill would cut. */
export const withoutSnap = <T>(run: () => T): T => {
	const snap = process.env.SNAP;
	delete process.env.SNAP;
	try {
		return run();
	} finally {
		if (snap !== undefined) process.env.SNAP = snap;
	}
};

/** Writes through conf. A full disk may leave a cut file without an error, so the size has to be compared afterwards. */
export const writeByConf: Write = (file, assessment) => {
	let bytes = 0;
	const conf = new Conf<Record<string, unknown>>({
		cwd: path.dirname(file),
		configName: path.basename(file, '.json'),
		fileExtension: 'json',
		configFileMode: 0o600,
		accessPropertiesByDotNotation: false,
		clearInvalidConfig: false,
		serialize: value => {
			const text = JSON.stringify(value);
			bytes = Buffer.byteLength(text);
			return text;
		},
		// What lies there was read and checked before; conf need not parse it again for each answer.
		deserialize: () => ({}),
	});
	withoutSnap(() => {
		conf.store = {...assessment};
	});
	return bytes;
};
