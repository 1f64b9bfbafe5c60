import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {isProduct} from '../lexicon/llm-sites.ts';
import {startSignal} from '../lexicon/telemetry.ts';
import {agentSignal} from '../lexicon/telemetry-agents.ts';
import {requestIdLogged, requestIdPassed, traceContextPassed, traceIdLogged} from '../lexicon/trace-ids.ts';
import {tracers} from '../lexicon/tracers.ts';
import {agentsGiving} from './shared/agents.ts';
import {logLinesOf, logSignals, placesByFile} from './shared/log-lines.ts';
import {asideIn, entryPoints, manifestsOfServices} from './shared/services.ts';
import {type Start, startedOf} from './shared/started.ts';

const signals = {
	...logSignals,
	tracerStart: startSignal(tracers),
	telemetryAgent: agentSignal,
	requestIdLogged,
	traceIdLogged,
	requestIdPassed,
	traceContextPassed,
};
type Seen = CheckContext<typeof signals>;

/** One of the two ids: where it is logged and where it is passed on. */
type Id = {readonly name: string; readonly logged: readonly Evidence[]; readonly passed: readonly Evidence[]};

const ofService = (hits: readonly Hit[], seen: Observations): readonly Hit[] => {
	const isAside = asideIn(seen);
	return hits.filter(({path, text}) => isProduct(path) && !isAside(path) && !/^(import|from|using|use)\b/.test(text));
};

/** Frameworks that put the ids of a trace on log lines and on calls by themselves. */
const givesBoth = ({library, byDefaultOf}: Start): boolean =>
	library.name === 'Micrometer Tracing' && byDefaultOf !== undefined;

/** What a layout of Log4j or Logback asks for is only there when a tracer, or the code, fills it in. */
const isLayout = ({text}: Hit): boolean => /%X\{|\$\{ctx:|googleapis\.com\/trace/.test(text);

const traceId = (seen: Seen): Id => {
	const {strong} = startedOf(seen, seen.found.tracerStart, tracers);
	// Sentry's trace context reaches no log line.
	const real = strong.filter(({library}) => library.name !== 'Sentry tracing');
	const agents = agentsGiving(seen.found.telemetryAgent, 'traces');
	const given = real.filter(givesBoth).map(start => start.place);
	const logged = ofService(seen.found.traceIdLogged, seen).filter(
		hit => !isLayout(hit) || given.length > 0 || agents.some(({path}) => folderOf(path) === folderOf(hit.path)),
	);
	const isTraced = real.length > 0 || agents.length > 0;
	return {
		name: 'the trace id',
		logged: [...given, ...(isTraced ? placesByFile(logged) : [])],
		passed: [
			...given,
			...(isTraced
				? [...placesByFile(ofService(seen.found.traceContextPassed, seen)), ...agents.map(agent => agent.place)]
				: []),
		],
	};
};

const folderOf = (path: string): string => path.split('/').slice(0, 2).join('/');

/** The identifier of what a message of gRPC asks for: `req.Id` of Go is a field of the request, not the request's own. */
const isField = ({file, text}: Hit): boolean =>
	file.language === 'go' && /\b(?:req|request)\.(?:Id|ID)\b/.test(text) && !/request_?id/i.test(text);

const requestId = (seen: Seen): Id => ({
	name: 'a request id',
	logged: [
		...placesByFile(ofService(seen.found.requestIdLogged, seen).filter(hit => !isField(hit))),
		// Fastify and pino-http give each request an id, which stands on its lines.
		...logLinesOf(seen)
			.structured.strong.filter(({library}) => library.name === 'Fastify’s logger')
			.map(start => start.place),
	],
	passed: placesByFile(ofService(seen.found.requestIdPassed, seen)),
});

/** A request or trace id is put on log lines and passed on. */
export const traceIds = defineCheck({
	id: 'trace-ids',
	signals,
	decide: seen => {
		const ids = [traceId(seen), requestId(seen)];
		const whole = ids.find(({logged, passed}) => logged.length > 0 && passed.length > 0);
		const places = ids.flatMap(({logged, passed}) => [...logged.slice(0, 4), ...passed.slice(0, 4)]);
		if (whole !== undefined) return pass(`${whole.name} is on log lines and goes along with calls to others`, places);
		const logged = ids.filter(id => id.logged.length > 0);
		const passed = ids.filter(id => id.passed.length > 0);
		if (logged.length > 0 && !seen.facts['calls-remote'].value)
			return pass(
				`${list(logged.map(({name}) => name))} is on log lines; there are no calls to pass it on with`,
				places,
			);
		if (logged.length > 0) {
			const other = passed.length > 0 ? `; ${list(passed.map(({name}) => name))} is passed on, but not logged` : '';
			return partial(`${list(logged.map(({name}) => name))} is on log lines, but is not passed on${other}`, places);
		}

		// Libraries pass trace contexts on by themselves; that alone puts no id on a line.
		if (passed.length > 0)
			return partial(`${list(passed.map(({name}) => name))} is passed on, but stands on no log line`, places, 40);
		const lines = logLinesOf(seen);
		return fail('log lines carry no request or trace id', [
			...placesByFile(lines.text).slice(0, 4),
			...entryPoints(seen).slice(0, 4).map(place),
			...placesByFile(lines.plain).slice(0, 3),
			...manifestsOfServices(seen).slice(0, 2),
		]);
	},
});
