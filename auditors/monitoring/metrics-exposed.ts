import {defineCheck} from '../../source/domain/check.ts';
import {pass} from '../../source/domain/verdict.ts';
import {metricsOf, metricsSignals} from './shared/metrics.ts';
import {judgeWiring} from './shared/wiring.ts';

/** The service exports metrics. */
export const metricsExposed = defineCheck({
	id: 'metrics-exposed',
	signals: metricsSignals,
	decide: seen => {
		const {started, agents, byHand, isExported} = metricsOf(seen);
		const [written] = byHand;
		if (isExported && started.strong.length === 0 && agents.length === 0)
			return pass(`the code writes Prometheus’ format by itself in ${written?.path ?? 'its sources'}`, byHand);
		return judgeWiring(seen, {
			done: 'metrics are exported by',
			undone: 'the service exports no metrics',
			started,
			agents,
			nothing:
				'no service exports metrics: no Prometheus, OpenTelemetry, StatsD, Micrometer or agent of a vendor is started',
			...(written === undefined
				? {}
				: {
						instead: {
							reason: `\`/metrics\` in ${written.path} answers without a metrics library: what it gives is written by hand`,
							evidence: byHand,
							score: 30,
						},
					}),
		});
	},
});
