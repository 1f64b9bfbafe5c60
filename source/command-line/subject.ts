import type {Subject} from '../commands/reported.ts';
import type {UserError} from '../errors.ts';
import type {Flags, FlagTable} from './command.ts';
import {packFlags, packHelp, readPack} from './pack-flags.ts';

/** The flag with which a command takes a fresh scan in place of a saved assessment. */
export const subjectFlags = {scan: {type: 'string'}, ...packFlags} as const satisfies FlagTable;

/** Its line in the help. */
export const subjectHelp = `  --scan <path>        scan this folder now and take no saved answers (for CI)
${packHelp}`;

/** What the command is about. @throws UserError when both a saved assessment and a scan are named */
export const readSubject = (named: string | undefined, flags: Flags, refuse: (why: string) => UserError): Subject => {
	const {scan} = flags;
	if (typeof scan !== 'string') {
		if (readPack(flags).pack !== undefined)
			throw refuse('a saved assessment has its pack: `--pack` and `--parameters` go with `--scan`');
		return {kind: 'saved', ...(named === undefined ? {} : {named})};
	}

	if (named !== undefined)
		throw refuse(`\`--scan ${scan}\` is a fresh scan, and \`${named}\` a saved assessment: name one`);
	return {kind: 'scan', path: scan, ...readPack(flags)};
};
