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

/** A row of such a table is written: `Event.create({name: 'users.signin', …})`. */
export const eventWritten: Signal = {
	keywords: ['Event.create', 'Event.record', 'Event.log'],
	pattern: /(?<![.\w])(?:User|System|Account)?Event\.(?:create|record|log)\w{0,20}\(/,
	roles: ['source'],
	languages: ['javascript', 'typescript', 'ruby'],
	maxPerFile: 20,
	keepsText: true,
};

/** How far the columns of a model reach. @unit lines */
const modelReach = 25;
/** Decorators take lines of their own. @unit lines */
const decoratedReach = 120;

/** Models of events that name the act, the one who did it, and what it was done to. */
export const eventStores = (hits: readonly Hit[], textOf: Observations['text']): readonly Hit[] =>
	hits.filter(({path, line}) => {
		const lines = (textOf(path) ?? '').split('\n');
		const body = lines.slice(line - 1, line + modelReach).join('\n');
		const decorated = lines.slice(line - 1, line + decoratedReach).join('\n');
		// Who did it and from which address is kept of security events alone.
		const isSecurity =
			/^[ \t]*@(?:Column|Field|Property)\b/m.test(decorated) &&
			/\bname\b/.test(decorated) &&
			/\b(?:ip|ip_?address)\b/i.test(decorated) &&
			/\bactor_?id\b/i.test(decorated) &&
			/\b(?:object|target|resource|subject|entity|model)_?id\b/i.test(decorated);
		return (
			isSecurity ||
			(/\baction\b/i.test(body) &&
				/\b(?:user|actor|account)(?:_?id)?\b/i.test(body) &&
				/\b(?:object|target|resource|subject|entity)_?(?:type|id)\b/i.test(body))
		);
	});
