import type {FileEntry, FileIndex, Role} from '../../domain/file.ts';
import {createGlob} from '../../domain/glob.ts';
import type {Where} from '../../domain/rule.ts';
import type {Signal} from '../../domain/signal.ts';
import {fail, notApplicable, pass, unknown, type Verdict} from '../../domain/verdict.ts';

const defaultRoles: readonly Role[] = ['source', 'config', 'ci'];

/** Tests files against all that a rule says of where it looks. */
export const createWhere = (where: Where = {}): ((file: FileEntry) => boolean) => {
	const {paths, not, roles = defaultRoles, languages} = where;
	const isIn = paths === undefined ? undefined : createGlob(paths);
	const isOut = not === undefined ? undefined : createGlob(not);
	return file =>
		roles.includes(file.role) &&
		(languages?.includes(file.language) ?? true) &&
		(isIn?.(file.path) ?? true) &&
		!(isOut?.(file.path) ?? false);
};

/** The part of a signal that says where it looks. Globs are tested when hits are judged. */
export const signalWhere = ({
	roles,
	languages,
	within,
}: Where = {}): Pick<Signal, 'roles' | 'languages' | 'within'> => ({
	...(roles === undefined ? {} : {roles}),
	...(languages === undefined ? {} : {languages}),
	...(within === undefined ? {} : {within}),
});

/** Files whose text is read, of those that a rule looks at. */
export const filesWhere = (files: FileIndex, isWanted: (file: FileEntry) => boolean): readonly FileEntry[] =>
	files.all.filter(file => file.role !== 'asset' && isWanted(file));

/** Where a rule looks, in words: `in files under src/** of typescript`. */
export const whereText = ({paths, languages, roles}: Where = {}): string => {
	const parts = [
		...(languages === undefined ? [] : [languages.join(', ')]),
		...(roles === undefined ? [] : [`${roles.join(', ')} files`]),
		...(paths === undefined ? [] : [`\`${[paths].flat().join('`, `')}\``]),
	];
	return parts.length === 0 ? 'source, configuration and pipelines' : parts.join(' in ');
};

export type IfNone = 'pass' | 'fail' | 'unknown' | 'n/a';

/** The verdict where there is no file of the kind that a rule looks at. */
export const noneThere = (ifNone: IfNone, where: string): Verdict => {
	const reason = `There is no file to look at in ${where}.`;
	return {pass, fail, unknown, 'n/a': notApplicable}[ifNone](reason, []);
};
