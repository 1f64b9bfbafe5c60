import type {AccessAction} from './entry.ts';

/** One act of a command. */
export type Access = {
	readonly action: AccessAction;
	/** The assessment's id, or the folder that was scanned. */
	readonly subject: string;
	/** What went out, and where to: `sarif to shop.sarif`. */
	readonly detail?: string;
};

/** Puts an act into the access log; it never throws, as a log that cannot be written must stop nobody's work. */
export type RecordAccess = (access: Access) => void;
