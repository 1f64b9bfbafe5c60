import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {UserError} from '../errors.ts';

/**
 * The folder to assess, absolute and without links, so that one target has one name.
 * @throws UserError when it is missing or no folder
 */
export const resolveTarget = (given: string): string => {
	const absolute = path.resolve(given);
	const stat = statSync(absolute, {throwIfNoEntry: false});
	if (stat === undefined) {
		throw new UserError({
			what: `there is no folder \`${given}\``,
			why: `\`${absolute}\` does not exist`,
			next: 'name the folder of a repository, or a command (see `klar --help`)',
		});
	}

	if (!stat.isDirectory()) {
		throw new UserError({
			what: `\`${given}\` is no folder`,
			why: 'klar assesses a whole repository',
			next: 'name the folder that holds it',
		});
	}

	return realpathSync(absolute);
};
