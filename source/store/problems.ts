import {UserError} from '../errors.ts';

const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Whether a file system call failed with one of these codes. */
export const failedWith = (error: unknown, ...codes: readonly string[]): boolean => {
	const code = codeOf(error);
	return code !== undefined && codes.includes(code);
};

/** The disk, the quota or the largest file size left no room. */
export const diskFull = (path: string, cause?: unknown): UserError =>
	new UserError(
		{
			what: 'This could not be saved',
			why: `there is no room left for \`${path}\`; what was saved before is kept`,
			next: 'Free some disk space and try again, or set `KLAR_HOME` to a folder on another disk.',
		},
		{cause},
	);

/**
 * Says what a person can do about a failed file system call. Anything that they can't mend is passed on as it is: it is
 * a bug and keeps its stack.
 */
export const explained = (error: unknown, path: string): unknown => {
	if (failedWith(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) return diskFull(path, error);
	if (failedWith(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST'))
		return new UserError(
			{
				what: 'The saved assessments cannot be used',
				why: `\`${path}\` cannot be read or written (${codeOf(error)})`,
				next: 'Give yourself access to it, or set `KLAR_HOME` to a folder of your own.',
			},
			{cause: error},
		);
	return error;
};

/** Runs file system calls on a path and explains their failures. */
export const explaining = <T>(path: string, run: () => T): T => {
	try {
		return run();
	} catch (error) {
		throw explained(error, path);
	}
};
