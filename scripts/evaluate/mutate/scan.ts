// The scan as the program does it, without its terminal.
import {parse} from 'yaml';
import {scanTarget} from '../../../source/commands/scan-target.ts';
import {packSchema} from '../../../source/domain/pack.ts';
import {classify, refineRoles} from '../../../source/observe/classify.ts';
import type {Said, TreeFile} from './mutation.ts';

/** Verdicts and facts of one scan; `errors` are auditors that threw. */
export type Scanned = {
	readonly verdicts: Readonly<Record<string, Said>>;
	readonly facts: Readonly<Record<string, {readonly value: boolean}>>;
	readonly errors: readonly string[];
};

/** Makes a scanner with the text of a pack. */
export const createScanner = (packText: string) => {
	// Parsed without the linter of packs: a card that is half written must not stop the run.
	const pack = packSchema.parse(parse(packText));
	return async (root: string): Promise<Scanned> => {
		const {scan} = await scanTarget({root, pack, now: () => new Date(0)});
		const errors = scan.auditors.flatMap(run => (run.error === undefined ? [] : [`${run.id}: ${run.error}`]));
		return {verdicts: scan.verdicts, facts: scan.facts, errors};
	};
};

/** Language and role of each path, as the scan gives them. */
export const classifyAll = (paths: readonly string[]): readonly TreeFile[] =>
	refineRoles(paths.map(one => classify(one, true)));
