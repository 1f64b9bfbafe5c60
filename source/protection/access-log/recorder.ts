import {UserError} from '../../errors.ts';
import type {RecordAccess} from './access.ts';
import {appendAccess} from './append.ts';
import type {LogFiles} from './files.ts';

/** Where and as what a command's acts are recorded. */
export type RecorderOptions = {
	readonly files: LogFiles;
	readonly command: string;
	readonly version: string;
	readonly now: () => Date;
};

/** Records acts for one run of a command. */
export type Recorder = {
	readonly record: RecordAccess;
	/** Why acts could not be logged, in sentences for the person; empty when all were. */
	remarks(): readonly string[];
};

/** Why the disk refused; undefined for a bug, which keeps its stack. A new folder on a read-only disk fails by ENOENT. */
const refusal = (error: unknown): string | undefined => {
	if (error instanceof UserError) return error.parts.why;
	return error instanceof Error && 'syscall' in error ? error.message : undefined;
};

/** Makes a recorder. What it cannot write it tells once. */
export const createRecorder = ({files, command, version, now}: RecorderOptions): Recorder => {
	const problems = new Set<string>();
	return {
		record: access => {
			try {
				appendAccess(files, {...access, command}, {now: now(), version});
			} catch (error) {
				const why = refusal(error);
				if (why === undefined) throw error;
				problems.add(`The access log could not be written: ${why}.`);
			}
		},
		remarks: () => [...problems],
	};
};
