import type {Library} from './library.ts';

/** A library that reaches a database. */
export type DatabaseLibrary = Library & {
	/** `driver` speaks to one engine; `mapper` maps or builds queries; `migration` changes schemas; `service` is a hosted database's SDK. */
	readonly kind: 'driver' | 'mapper' | 'migration' | 'service';
};
