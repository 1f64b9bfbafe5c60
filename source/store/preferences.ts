import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import {z} from 'zod';
import {type Preferences, preferencesSchema} from '../domain/preferences.ts';
import {explaining, failedWith} from './problems.ts';
import {withoutSnap} from './write.ts';

/** The preferences of this person on this machine. */
export type PreferenceStore = {
	readonly values: Preferences;
	/** Why the saved ones are not used; they fall back to none. */
	readonly warning?: string;
	/** Changes some and keeps the others. What could not be read is kept as `preferences.json.corrupt`. */
	set(change: Preferences): Preferences;
};

type Loaded = {readonly values: Preferences; readonly warning?: string};

const load = (file: string): Loaded => {
	const ignored = (why: string): Loaded => ({values: {}, warning: `\`${file}\` is ignored: ${why}`});
	let json: unknown;
	try {
		json = JSON.parse(fs.readFileSync(file, 'utf8'));
	} catch (error) {
		if (failedWith(error, 'ENOENT')) return {values: {}};
		if (error instanceof SyntaxError) return ignored('it is not JSON');
		throw error;
	}
	const result = preferencesSchema.safeParse(json);
	if (result.success) return {values: result.data};
	const [issue] = result.error.issues;
	return ignored(`\`${z.core.toDotPath(issue?.path ?? [])}\`: ${issue?.message ?? 'its form is wrong'}`);
};

const save = (folder: string, values: Preferences): void => {
	const conf = new Conf<Record<string, unknown>>({
		cwd: folder,
		configName: 'preferences',
		configFileMode: 0o600,
		accessPropertiesByDotNotation: false,
	});
	withoutSnap(() => {
		conf.store = {...values};
	});
};

/** Reads the preferences of a folder. */
export const preferenceStore = (folder: string): PreferenceStore => {
	const file = path.join(folder, 'preferences.json');
	const loaded = explaining(folder, () => load(file));
	return {
		...loaded,
		set: change =>
			explaining(folder, () => {
				fs.mkdirSync(folder, {recursive: true, mode: 0o700});
				// Read again: another klar may have changed them since.
				const {values, warning} = load(file);
				if (warning !== undefined) fs.renameSync(file, `${file}.corrupt`);
				const next = preferencesSchema.parse({...values, ...change});
				save(folder, next);
				return next;
			}),
	};
};
