import path from 'node:path';
import {count} from '../../domain/place.ts';
import {isError, shown} from '../../packs/finding.ts';
import {isPath} from '../../packs/own.ts';
import {ownFolder} from '../../packs/own-files.ts';
import {type Checked, checkFile, checkTarget} from '../../packs/target-packs.ts';
import {lintKnowledge} from '../load-pack.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import type {Services} from '../services.ts';

const told = (checked: readonly Checked[], services: Services): Outcome => {
	const findings = checked.flatMap(one => one.findings);
	const errors = findings.filter(isError).length;
	const sound = checked
		.filter(one => one.findings.length === 0)
		.map(({file}) => `${services.printable(file)}: nothing is wrong`);
	const sum = findings.length === 0 ? [] : [`${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`];
	return {
		stdout: [...findings.map(shown), ...sound, ...sum].map(line => `${line}\n`).join(''),
		exitCode: errors > 0 ? exitCodes.badInput : exitCodes.done,
	};
};

/** `klar pack validate`: all that is wrong with one pack, or with everything in `.klar` of the folder. */
export const validatePacks = async (
	{ref, root}: {readonly ref?: string; readonly root: string},
	services: Services,
): Promise<Outcome> => {
	const library = services.library();
	const knowledge = await lintKnowledge();
	if (ref !== undefined && library.packs.some(({id}) => id === ref))
		return {stdout: `${ref}: ships with klar, and was validated there\n`, exitCode: exitCodes.done};
	if (ref !== undefined) {
		const file = isPath(ref) ? ref : path.join(ownFolder, 'packs', `${ref}.yaml`);
		return told([checkFile(path.resolve(isPath(ref) ? '.' : root, file), file, {library, knowledge})], services);
	}
	const checked = checkTarget(root, library, knowledge);
	if (checked.length > 0) return told(checked, services);
	return {
		stderr: `There is nothing in \`${ownFolder}\` to validate. \`klar pack new <id>\` begins a pack.\n`,
		exitCode: exitCodes.done,
	};
};
