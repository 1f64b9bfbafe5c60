import type {Assessment} from '../domain/assessment.ts';
import type {AssessmentStore} from '../domain/ports.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import type {Library} from '../packs/resolve/resolve.ts';
import type {RecordAccess} from '../protection/access-log/access.ts';
import type {TerminalStyle} from '../reporters/terminal.ts';
import type {PackRequest} from './load-pack.ts';

/** What commands need from outside: clock, terminal, packs, store. main.ts makes it; tests make their own. */
export type Services = {
	readonly version: string;
	readonly now: () => Date;
	/** ISO date of the person's day, in local time. */
	readonly today: () => string;
	readonly style: TerminalStyle;
	readonly printable: (text: string) => string;
	/** A pack by id or path, with the default one when none is named. */
	readonly loadPack: (request?: PackRequest) => Promise<LoadedPack>;
	/** The packs and cards that klar ships, as they are written. */
	readonly library: () => Library;
	/** The pack of a saved assessment, as it is now. */
	readonly loadPackOf: (assessment: Assessment) => Promise<LoadedPack>;
	/** Loaded when first asked for: a plain scan needs no store. */
	readonly openStore: () => Promise<AssessmentStore>;
	/** Puts a scan or an export into the access log; the store records by itself who opened and changed what. */
	readonly record: RecordAccess;
};
