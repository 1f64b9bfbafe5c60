import type {Subject} from '../commands/reported.ts';
import type {UserError} from '../errors.ts';
import type {Flags, FlagTable} from './command.ts';

/** The flag with which a command takes a fresh scan in place of a saved assessment. */
export const subjectFlags = {scan: {type: 'string'}} as const satisfies FlagTable;

/** Its line in the help. */
export const subjectHelp = '  --scan <path>        scan this folder now and take no saved answers (for CI)';

/** What the command is about. @throws UserError when both a saved assessment and a scan are named */
export const readSubject = (named: string | undefined, {scan}: Flags, refuse: (why: string) => UserError): Subject => {
	if (typeof scan !== 'string') return {kind: 'saved', ...(named === undefined ? {} : {named})};
	if (named !== undefined)
		throw refuse(`\`--scan ${scan}\` is a fresh scan, and \`${named}\` a saved assessment: name one`);
	return {kind: 'scan', path: scan};
};
