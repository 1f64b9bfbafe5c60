import {defineFact} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {doesNotHold, holds} from './shared/fact.ts';
import {serviceOf, serviceSignals} from './shared/service.ts';

/** It runs as a network service (HTTP, gRPC, queue worker). */
export const isService = defineFact({
	id: 'is-service',
	signals: serviceSignals,
	decide(seen) {
		const service = serviceOf(seen);
		if (service.isToolWithServer) {
			return doesNotHold(
				'it can start a server, but it is published as a tool or library, and nothing shows that its team runs it',
				[...service.publishing, ...service.starts],
			);
		}

		if (!service.isService)
			return doesNotHold('no own source file listens for requests or takes work from a queue', service.starts);
		const by = [...service.frameworks, ...service.queues];
		return holds(
			`${count(service.starts.length, 'place')} where a server or worker starts${by.length === 0 ? '' : ` (${list(by)})`} and ${count(service.routeCount, 'declared route')}`,
			[...service.starts, ...service.routes],
		);
	},
});
