import type {DataFile} from '../../../domain/artefacts/structured.ts';
import type {ReadContext} from '../reader.ts';
import {parseYaml} from '../structured.ts';

/** How many files deep includes and templates are followed. */
export const maxFollowed = 8;

/** What one pipeline may follow and make, over all its files: files that call each other could multiply without end. */
export type Following = {
	/** Takes one from what is left; false when nothing is. */
	spend(): boolean;
	/** A YAML file of the target, parsed once; undefined where it is missing or broken (a warning where it is read as YAML). */
	load(path: string): DataFile | undefined;
};

/** @default max 4000 steps, calls and references */
export const createFollowing = (context: ReadContext, max = 4000): Following => {
	const known = new Map<string, DataFile | undefined>();
	let left = max;
	return {
		spend: () => --left >= 0,
		load: path => {
			if (!known.has(path)) known.set(path, parsed(context.text(path)));
			return known.get(path);
		},
	};
};

const parsed = (text: string | undefined): DataFile | undefined => {
	if (text === undefined) return undefined;
	try {
		return parseYaml(text);
	} catch {
		return undefined;
	}
};
