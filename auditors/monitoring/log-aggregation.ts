import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {logSenders, otlpLogs} from '../lexicon/log-shippers.ts';
import {startSignal} from '../lexicon/telemetry.ts';
import {agentSignal} from '../lexicon/telemetry-agents.ts';
import {agentsGiving} from './shared/agents.ts';
import {defaultKeepers, jsonForCloud, type Keeper, logKeepers} from './shared/log-keepers.ts';
import {serviceSignals} from './shared/services.ts';
import {namesOf, startedOf} from './shared/started.ts';

const signals = {
	...serviceSignals,
	logSender: startSignal(logSenders),
	otlpLogs: startSignal(otlpLogs),
	telemetryAgent: agentSignal,
	jsonForCloud,
};
type Seen = CheckContext<typeof signals>;

/** Everything that carries lines away, with what is wrong with it. */
const keepersOf = (seen: Seen): readonly Keeper[] => [
	...startedOf(seen, seen.found.logSender, logSenders).strong.map(({library, place}) => ({name: library.name, place})),
	...agentsGiving(seen.found.telemetryAgent, 'logs'),
	...logKeepers(seen),
];

/** Logs are gathered in one searchable place. */
export const logAggregation = defineCheck({
	id: 'log-aggregation',
	signals,
	decide: seen => {
		const keepers = keepersOf(seen);
		const whole = keepers.filter(({fault}) => fault === undefined);
		const names = list([...new Set(keepers.map(({name}) => name))], 4);
		if (whole.length > 0)
			return pass(
				`logs are gathered by ${list([...new Set(whole.map(({name}) => name))], 4)}`,
				whole.map(({place}) => place),
			);
		const [first] = keepers;
		if (first !== undefined)
			return partial(
				`${names} ${keepers.length === 1 ? 'is' : 'are'} to gather the logs, but ${first.fault}`,
				keepers.map(({place}) => place),
				40,
			);
		const otlp = startedOf(seen, seen.found.otlpLogs, otlpLogs).strong;
		if (otlp.length > 0)
			return partial(
				`log lines leave by ${list(namesOf(otlp))}, but no file names a store in which they can be searched`,
				otlp.map(start => start.place),
			);
		const defaults = defaultKeepers(seen);
		if (defaults.length > 0)
			return partial(
				`gathering the logs rests on the default of ${list([...new Set(defaults.map(({name}) => name))])}; ${count(defaults.length, 'place')} ${defaults.length === 1 ? 'runs' : 'run'} there, and no file sets how long they are kept`,
				[
					...defaults.map(({place}) => place),
					...seen.found.jsonForCloud.slice(0, 3).map(hit => ({path: hit.path, line: hit.line})),
				],
			);
		return unknown('no file tells where production logs are gathered');
	},
});
