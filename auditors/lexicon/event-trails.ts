// Trails of events that are not called audits: a table that says who did what to which object, and the calls that fill it.
import type {Observations} from '../../source/domain/observations.ts';
import type {Hit, Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** An event is recorded: `self.record_event({"action": "delete", …})`. Trackers of product use are called so too. */
export const eventRecord: Signal = {
	keywords: ['record_event', 'recordEvent', 'RecordEvent', 'log_event', 'logEvent', 'LogEvent'],
	pattern: /(?<!def |function |func |async |void |Task )\b(?:[rR]ecord|[lL]og)_?[eE]vent\(/,
	roles: ['source'],
	languages: programs,
	maxPerFile: 20,
	keepsText: true,
};

/** A model of events begins. */
export const eventModel: Signal = {
	keywords: [
		'class Event',
		'class UserEvent',
		'class SystemEvent',
		'class AccountEvent',
		'model Event',
		'model UserEvent',
	],
	pattern: /^\s*(?:public\s+|export\s+)?(?:class|model)\s+(?:User|System|Account)?Event\b\s?(?:\(|\{|<|extends\b)/,
	roles: ['source', 'config'],
	maxPerFile: 3,
	keepsText: true,
};

/** How far the columns of a model reach. @unit lines */
const modelReach = 25;

/** Models of events that name the act, the one who did it, and what it was done to. */
export const eventStores = (hits: readonly Hit[], textOf: Observations['text']): readonly Hit[] =>
	hits.filter(({path, line}) => {
		const body = (textOf(path) ?? '')
			.split('\n')
			.slice(line - 1, line + modelReach)
			.join('\n');
		return (
			/\baction\b/i.test(body) &&
			/\b(?:user|actor|account)(?:_?id)?\b/i.test(body) &&
			/\b(?:object|target|resource|subject|entity)_?(?:type|id)\b/i.test(body)
		);
	});
