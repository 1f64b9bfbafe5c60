import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {breakerRecovery, breakerThreshold} from '../lexicon/breakers.ts';
import {distinctPlaces, isBesideProduct} from '../lexicon/product-code.ts';
import {breakerSignals, breakersOf} from './shared/breakers.ts';

/** Failure threshold and recovery time of circuit breakers are set explicitly. */
export const circuitBreakerTuned = defineCheck({
	id: 'circuit-breaker-tuned',
	signals: {...breakerSignals, breakerThreshold, breakerRecovery},
	decide(seen) {
		const {found} = seen;
		const breakers = breakersOf(seen);
		const all = [...breakers.guarding, ...breakers.unused];
		if (all.length === 0) return fail('there is no circuit breaker to tune');
		const paths = new Set(all.map(({path}) => path));
		const importers = new Set([...paths].flatMap(path => seen.code.importersOf(path)));
		// Kubernetes probes have a `failureThreshold` too: configuration counts where it names breakers.
		const isBreakers = (hit: Hit): boolean => {
			if (isBesideProduct(hit.path)) return false;
			if (paths.has(hit.path) || importers.has(hit.path)) return true;
			return /resilience4j|circuit|breaker|hystrix|waitDurationInOpen|failure-?rate-?threshold|sliding-?window-?size|wait-duration/i.test(
				`${hit.path} ${hit.text}`,
			);
		};
		const thresholds = found.breakerThreshold.filter(isBreakers);
		const recoveries = found.breakerRecovery.filter(isBreakers);
		const evidence = distinctPlaces([...thresholds.slice(0, 4), ...recoveries.slice(0, 4)].map(place));
		if (thresholds.length + recoveries.length === 0) {
			return fail(
				`the breakers run on the defaults of ${list(breakers.names.length > 0 ? breakers.names : breakers.unusedNames)}: neither threshold nor recovery time is set`,
				distinctPlaces(all),
			);
		}

		if (breakers.guarding.length === 0) {
			return partial(
				`threshold and recovery time are set, but in a breaker that nothing calls: ${list(breakers.unusedNames, 2)}`,
				evidence,
				30,
			);
		}

		if (thresholds.length === 0 || recoveries.length === 0) {
			const [is, lacks] =
				thresholds.length > 0 ? ['failure threshold', 'recovery time'] : ['recovery time', 'failure threshold'];
			return partial(`the ${is} is set, the ${lacks} is the library's default`, evidence);
		}

		return pass(
			`${count(thresholds.length, 'failure threshold')} and ${count(recoveries.length, 'recovery time')} are set`,
			evidence,
		);
	},
});
