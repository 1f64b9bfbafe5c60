import {defineCheck} from '../../source/domain/check.ts';
import {startSignal} from '../lexicon/telemetry.ts';
import {agentSignal} from '../lexicon/telemetry-agents.ts';
import {tracers} from '../lexicon/tracers.ts';
import {agentsGiving} from './shared/agents.ts';
import {serviceSignals} from './shared/services.ts';
import {type Start, type Started, startedOf} from './shared/started.ts';
import {judgeWiring} from './shared/wiring.ts';

const signals = {...serviceSignals, tracerStart: startSignal(tracers), telemetryAgent: agentSignal};

/** A rate of zero, or none, traces nothing. */
const isOff = /(rate|sampler)["']?\s{0,4}(=>|[:=])\s{0,4}(0(\.0{1,4})?|none|null|undefined)\s{0,4}([,;)}]|$)/i;

/** The rate comes from a variable, and is zero or none without it. */
const offByDefault =
	/\benv\(["']\w{1,60}["']\s{0,2}(,\s{0,2}(0(\.0{1,4})?|null|["']0["']))?\)|config\(["']sentry|(\|\||\?\?)\s{0,2}["']?0(\.0{1,4})?["']?\s{0,2}[,;)]|getenv\(["']\w{1,60}["'],\s{0,2}["']?0(\.0)?["']?\)/;

/** Distributed tracing is wired in. */
export const distributedTracing = defineCheck({
	id: 'distributed-tracing',
	signals,
	decide: seen => {
		const hits = seen.found.tracerStart.filter(({text}) => !isOff.test(text) && !/\w\s{0,2}[<>]=?\s{0,2}0/.test(text));
		const found = startedOf(seen, hits, tracers);
		const isOptional = (start: Start): boolean =>
			start.library.name === 'Sentry tracing' && offByDefault.test(start.hit?.text ?? '');
		const started: Started = {
			...found,
			strong: found.strong.filter(start => !isOptional(start)),
			weak: [
				...found.weak,
				...found.strong
					.filter(isOptional)
					.map(start => ({...start, weakness: 'it traces nothing unless a variable sets its rate'})),
			],
		};
		return judgeWiring(seen, {
			done: 'requests are traced by',
			undone: 'no request is traced',
			started,
			agents: agentsGiving(seen.found.telemetryAgent, 'traces'),
			nothing: 'no service starts a tracer: no OpenTelemetry, Jaeger, Zipkin, X-Ray or tracer of a vendor',
		});
	},
});
