import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {clusterObjects} from '../lexicon/pods.ts';
import {distinctPlaces} from '../lexicon/product-code.ts';
import {breakerSignals, breakersOf} from './shared/breakers.ts';
import {remoteSignals, remoteSites} from './shared/remote-sites.ts';

/** Rules of a mesh that could detect outliers, and do not. */
const meshRules = (seen: Observations) =>
	clusterObjects(seen)
		.filter(({object}) => /^networking\.istio\.io\//.test(object.apiVersion))
		.slice(0, 2)
		.map(({path, object}) => at(path, object.line, `${object.kind} ${object.name}`));

/** Calls to other services are guarded by a circuit breaker. */
export const circuitBreaker = defineCheck({
	id: 'circuit-breaker',
	signals: {...breakerSignals, ...remoteSignals},
	decide(seen) {
		const breakers = breakersOf(seen);
		if (breakers.guarding.length > 0) {
			return pass(`calls are guarded by ${list(breakers.names)}`, distinctPlaces(breakers.guarding));
		}

		if (breakers.unused.length > 0) {
			const named = breakers.unusedNames.length > 0 ? list(breakers.unusedNames, 2) : breakers.unused[0]?.path;
			return partial(
				`a circuit breaker is written, but nothing calls it: ${named}`,
				distinctPlaces(breakers.unused),
				30,
			);
		}

		const sites = remoteSites(seen);
		return fail(
			sites.length === 0
				? 'no circuit breaker: no library, no outlier detection of a mesh and none of its own'
				: `no circuit breaker guards the calls of ${list([...new Set(sites.map(({path}) => path))], 4)}`,
			[...meshRules(seen), ...sites],
		);
	},
});
