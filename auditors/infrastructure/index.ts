import type {Auditor} from '../../source/domain/check.ts';
import {circuitBreaker} from './circuit-breaker.ts';
import {circuitBreakerTuned} from './circuit-breaker-tuned.ts';
import {configValidated} from './config-validated.ts';
import {dataReplicated} from './data-replicated.ts';
import {environmentsSeparated} from './environments-separated.ts';
import {gracefulShutdown} from './graceful-shutdown.ts';
import {healthDependencies} from './health-dependencies.ts';
import {healthEndpoint} from './health-endpoint.ts';
import {healthProbes} from './health-probes.ts';
import {redundantInstances} from './redundant-instances.ts';
import {remoteTimeouts} from './remote-timeouts.ts';
import {retriesBackoff} from './retries-backoff.ts';
import {safeDisruption} from './safe-disruption.ts';
import {serviceAbstraction} from './service-abstraction.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const infrastructure: Auditor = {
	id: 'infrastructure',
	checks: [
		serviceAbstraction,
		environmentsSeparated,
		configValidated,
		gracefulShutdown,
		circuitBreaker,
		circuitBreakerTuned,
		remoteTimeouts,
		retriesBackoff,
		redundantInstances,
		dataReplicated,
		safeDisruption,
		healthEndpoint,
		healthDependencies,
		healthProbes,
	],
};
