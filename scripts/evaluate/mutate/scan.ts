// The scan as the program does it, without its terminal.
import {readFileSync} from 'node:fs';
import path from 'node:path';
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

/** Makes a scanner with the pack of the folder `questions`. */
export const createScanner = (questions: string) => {
	// Read without the linter of packs: a card that is half written must not stop the run.
	const file = path.join(questions, 'packs/production-readiness.yaml');
	const pack = packSchema.parse(parse(readFileSync(file, 'utf8')));
	return async (root: string): Promise<Scanned> => {
		const {scan} = await scanTarget({root, pack, now: () => new Date(0)});
		const errors = scan.auditors.flatMap(run => (run.error === undefined ? [] : [`${run.id}: ${run.error}`]));
		return {verdicts: scan.verdicts, facts: scan.facts, errors};
	};
};

/** Language and role of each path, as the scan gives them. */
export const classifyAll = (paths: readonly string[]): readonly TreeFile[] =>
	refineRoles(paths.map(one => classify(one, true)));
