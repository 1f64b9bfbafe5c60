import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {auditKinds, auditLibrary, auditRecord, auditSetting, auditStore} from '../lexicon/audit-trails.ts';
import {eventModel, eventRecord, eventStores, eventWritten} from '../lexicon/event-trails.ts';

/** A trail that covers a system is written from several places of it. */
const minFiles = 4;
/** Fewer do where all kinds of events are covered. */
const fewFiles = 3;
/** An event's kind stands in the arguments of the call. @unit lines */
const callReach = 5;
/** Audits of dependencies, pages and accounts of money are no trail of security events. */
const otherAudit =
	/npm audit|pip-audit|lighthouse|auditors?\b|axe\b|seo|cargo audit|security audit|audit_?(passed|failed|score|status|report)\b|code_?audit|compliance_?audit_?trail\(/i;

const oneAFile = (hits: readonly Hit[]): readonly Evidence[] => {
	const first = [...new Map(hits.toReversed().map(hit => [hit.path, hit])).values()].toReversed();
	return [...first, ...hits.filter(hit => !first.includes(hit))].map(place);
};

/** Security events (log-in, permission change, data access) are recorded as an audit trail. */
export const auditLog = defineCheck({
	id: 'audit-log',
	signals: {auditLibrary, auditRecord, auditSetting, auditStore, eventModel, eventRecord, eventWritten},
	decide: ({found, code, text: textOf}) => {
		const trails = eventStores(found.eventModel, textOf);
		const recorded =
			trails.length > 0 ? [...found.auditRecord, ...found.eventRecord, ...found.eventWritten] : found.auditRecord;
		const records = recorded.filter(({text, path}) => !otherAudit.test(text) && code.isReachable(path) !== false);
		const stores = [...found.auditStore, ...trails].filter(({path}) => code.isReachable(path) !== false);
		// The recorder itself calls its own helpers.
		const files = [...new Set(records.map(({path}) => path))].filter(
			path => !/(audit|activity)\w*\.[a-z]+$|telemetry|logger/i.test(path),
		);
		const events = records.map(({path, line}) =>
			(textOf(path) ?? '')
				.split('\n')
				.slice(line - 1, line + callReach)
				.join(' ')
				.replace(/audit\w*/gi, ' '),
		);
		const kinds = auditKinds.filter(({words}) => events.some(event => words.test(event)));
		const names = list(kinds.map(({name}) => name));
		const missing = list(auditKinds.filter(kind => !kinds.includes(kind)).map(({name}) => name));
		const shown = [
			...oneAFile(records).slice(0, 7),
			...oneAFile([...found.auditLibrary, ...stores, ...found.auditSetting]),
		];
		if (found.auditLibrary.length >= fewFiles)
			return pass(`${count(found.auditLibrary.length, 'model')} record each change by a library`, [
				...oneAFile(found.auditLibrary),
				...shown,
			]);
		const isBroad = files.length >= minFiles || (files.length >= fewFiles && kinds.length === auditKinds.length);
		if (isBroad && kinds.length >= 2 && (stores.length > 0 || found.auditLibrary.length > 0))
			return pass(`events on ${names} are recorded from ${count(files.length, 'file')} and kept apart`, shown);
		if (records.length > 0)
			return partial(
				stores.length === 0
					? `events on ${names} go to the application's log: no trail of their own is kept`
					: `events on ${names} are recorded in ${count(files.length, 'file')} only (${list(files, 3)})${kinds.length < auditKinds.length ? `; nothing on ${missing}` : ''}`,
				shown,
				kinds.length >= 2 ? 50 : 30,
			);
		if (found.auditLibrary.length > 0)
			return partial(`only ${count(found.auditLibrary.length, 'model')} record their changes`, shown, 50);
		if (found.auditSetting.length > 0)
			return partial('the identity server reports its own events; nothing else is recorded', shown, 40);
		if (stores.length > 0)
			return partial(
				`a place for events is defined in ${list([...new Set(stores.map(({path}) => path))], 3)}, but nothing writes to it`,
				shown,
				15,
			);
		return fail('no log-in, change of permissions or access to data is recorded as an event');
	},
});
