import {defineFact} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {remoteLibraries} from '../lexicon/http-clients.ts';
import {absoluteCall, grpcCall, outgoingCall} from '../lexicon/http-signals.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {llmLibraries} from '../lexicon/llm.ts';
import {queueLibraries} from '../lexicon/queues.ts';
import {isOwnedBy, npmFolders} from './shared/browser-code.ts';
import {doesNotHold, holds, isBeside, strongest} from './shared/fact.ts';

/** These serve as well as call; a call must be seen. */
const twoWay: ReadonlySet<string> = new Set(['gRPC', 'aiohttp', 'identity provider']);

/** It calls other services over the network. A front end that calls only its own back end does not. */
export const callsRemote = defineFact({
	id: 'calls-remote',
	signals: {outgoingCall, absoluteCall, grpcCall},
	decide(seen) {
		const folders = npmFolders(seen);
		const isBrowser = (path: string): boolean => isOwnedBy(path, folders.browser, folders);
		const own = (hits: readonly Hit[]): readonly Hit[] => hits.filter(hit => !isBeside(hit.path));
		const calls = [
			...own(seen.found.outgoingCall).filter(hit => !isBrowser(hit.path)),
			...own(seen.found.absoluteCall).filter(hit => isBrowser(hit.path)),
		];
		const stubs = own(seen.found.grpcCall);
		const uses = packagesUsed(seen, [...remoteLibraries, ...llmLibraries, ...queueLibraries])
			.map(use => ({...use, used: use.used.filter(({path}) => !isBeside(path) && !isBrowser(path))}))
			.filter(use => use.used.length > 0 && !use.isDevelopment)
			.filter(use => !twoWay.has(use.library.name) || calls.length + stubs.length > 0)
			.sort((a, b) => b.used.length - a.used.length);
		if (uses.length + calls.length + stubs.length === 0) {
			return doesNotHold('own code makes no outgoing HTTP or gRPC call and uses no SDK of another service');
		}

		const parts = [
			...(uses.length > 0 ? [list([...new Set(uses.map(use => use.library.name))])] : []),
			...(calls.length > 0 ? [count(calls.length, 'HTTP call')] : []),
			...(stubs.length > 0 ? [count(stubs.length, 'gRPC client')] : []),
		];
		return holds(parts.join(', '), [
			...strongest(calls),
			...strongest(stubs),
			...uses.flatMap(use => use.used.slice(0, 2)),
		]);
	},
});
