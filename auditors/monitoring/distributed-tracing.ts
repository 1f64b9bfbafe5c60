import {defineCheck} from '../../source/domain/check.ts';
import {startSignal} from '../lexicon/telemetry.ts';
import {agentSignal} from '../lexicon/telemetry-agents.ts';
import {tracers} from '../lexicon/tracers.ts';
import {agentsGiving} from './agents.ts';
import {serviceSignals} from './services.ts';
import {startedOf} from './started.ts';
import {judgeWiring} from './wiring.ts';

const signals = {...serviceSignals, tracerStart: startSignal(tracers), telemetryAgent: agentSignal};

/** A rate of zero, or none, traces nothing. */
const isOff = /(rate|sampler)["']?\s{0,4}(=>|[:=])\s{0,4}(0(\.0{1,4})?|none|null|undefined)\s{0,4}([,;)}]|$)/i;

/** Distributed tracing is wired in. */
export const distributedTracing = defineCheck({
	id: 'distributed-tracing',
	signals,
	decide: seen => {
		const hits = seen.found.tracerStart.filter(({text}) => !isOff.test(text));
		return judgeWiring(seen, {
			done: 'requests are traced by',
			undone: 'no request is traced',
			started: startedOf(seen, hits, tracers),
			agents: agentsGiving(seen.found.telemetryAgent, 'traces'),
			nothing: 'no service starts a tracer: no OpenTelemetry, Jaeger, Zipkin, X-Ray or tracer of a vendor',
		});
	},
});
