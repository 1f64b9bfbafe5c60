import {realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {commands} from '../command-line/index.ts';
import {nearest} from '../domain/nearest.ts';
import {UserError} from '../errors.ts';

/**
 * The folder to assess, absolute and without links, so that one target has one name.
 * @throws UserError when it is missing or no folder
 */
export const resolveTarget = (given: string): string => {
	const absolute = path.resolve(given);
	const stat = statSync(absolute, {throwIfNoEntry: false});
	if (stat === undefined) {
		// Only a bare word can be meant as a command.
		const names = /^[a-z]{3,}$/i.test(given) ? commands.map(({name}) => name) : [];
		const near = nearest(given, names);
		throw new UserError({
			what: `there is no folder \`${given}\`${near === undefined ? '' : ', and no command of that name'}`,
			why: `\`${absolute}\` does not exist`,
			next:
				near === undefined
					? 'name the folder of a repository, or a command (see `klar --help`)'
					: `did you mean \`klar ${near}\`? \`klar --help\` lists all commands`,
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
