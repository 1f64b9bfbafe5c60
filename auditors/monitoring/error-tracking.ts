import {defineCheck} from '../../source/domain/check.ts';
import {place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {errorTrackers} from '../lexicon/error-trackers.ts';
import {startSignal} from '../lexicon/telemetry.ts';
import {agentSignal} from '../lexicon/telemetry-agents.ts';
import {agentsGiving} from './shared/agents.ts';
import {serviceSignals} from './shared/services.ts';
import {startedOf} from './shared/started.ts';
import {judgeWiring} from './shared/wiring.ts';

/** Where errors that nothing caught end by the program's own doing. */
const lastResort: Signal = {
	keywords: ['uncaughtException', 'unhandledRejection', 'excepthook', 'UnhandledException', 'set_exception_handler'],
	pattern: /uncaughtException|unhandledRejection|sys\.excepthook|UnhandledException|set_exception_handler\(/,
	roles: ['source'],
};

const signals = {
	...serviceSignals,
	trackerStart: startSignal(errorTrackers),
	telemetryAgent: agentSignal,
	lastResort,
};

/** Unhandled errors go to an error tracker. */
export const errorTracking = defineCheck({
	id: 'error-tracking',
	signals,
	decide: seen => {
		const on = seen.found.trackerStart.filter(({text}) => !/:\s{0,3}false\b/.test(text));
		const verdict = judgeWiring(seen, {
			done: 'unhandled errors go to',
			undone: 'unhandled errors reach nobody',
			started: startedOf(seen, on, errorTrackers),
			agents: agentsGiving(seen.found.telemetryAgent, 'errors'),
			nothing: 'no error tracker is started: unhandled errors end in logs or on a console',
		});
		if (verdict.status !== 'fail') return verdict;
		const ends = seen.found.lastResort.slice(0, 5).map(place);
		return {...verdict, evidence: [...ends, ...verdict.evidence]};
	},
});
