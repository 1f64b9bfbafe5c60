import path from 'node:path';
import {type Waiver, waiversFileSchema} from '../domain/waiver.ts';
import {shown} from './finding.ts';
import {readOwnFile} from './own-files.ts';
import {parseFile} from './parse.ts';

/** Where a target keeps its waivers. */
export const waiversPath = '.klar/waivers.yaml';

/** The waivers of a target, and what is wrong with their file: then none of them counts. */
export type ReadWaivers = {readonly waivers: readonly Waiver[]; readonly warnings: readonly string[]};

/** Reads the waivers of a target. @param root absolute path */
export const readWaivers = (root: string): ReadWaivers => {
	const read = readOwnFile(root, path.basename(waiversPath));
	if (read === undefined) return {waivers: [], warnings: []};
	if (read.kind === 'none') return {waivers: [], warnings: [`${waiversPath} is not used: ${read.why}`]};
	const parsed = parseFile(waiversPath, read.text, waiversFileSchema);
	if (parsed.kind === 'findings') {
		const [first] = parsed.findings;
		return {waivers: [], warnings: [`no waiver is in force: ${first === undefined ? waiversPath : shown(first)}`]};
	}
	const {value, at} = parsed.source;
	return {waivers: value.map((waiver, n) => ({...waiver, ...lineAt(at([n])?.line)})), warnings: []};
};

const lineAt = (line: number | undefined): {line?: number} => (line === undefined ? {} : {line});
