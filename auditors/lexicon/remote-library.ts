import type {Library} from './library.ts';

/** A library by which code calls other services. */
export type RemoteLibrary = Library & {
	/** `http` calls any URL; `rpc` calls generated stubs; `api` is the SDK of one service; `mail` sends mail; `monitoring` reports to a vendor. */
	readonly kind: 'http' | 'rpc' | 'api' | 'mail' | 'monitoring';
};
