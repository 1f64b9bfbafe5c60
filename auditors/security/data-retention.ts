import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {deletesOld, isLabel} from '../lexicon/person-requests.ts';
import {numberedLines, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {scheduled} from './shared/scheduled-work.ts';

/** A length of time in the five languages. */
const period =
	/\b\d{1,4}\s?(?:days?|weeks?|months?|years?|dagar|veckor|månader|år|dager|uker|måneder|dage|uger|tage|wochen|monate|jahre)n?\b/i;
/** Figures, logs of machines and copies of databases are kept by other rules than people's data. */
const technical =
	/prometheus|metrics?|grafana|loki|log retention|artifact|artefakt|backup|snapshot|säkerhetskopi|sikkerhetskopi|sikkerhedskopi|sicherung|cache|docker|image|workflow|ci\b|trace|topic|kafka/i;

/** Personal data has a written retention period that a job enforces. */
export const dataRetention = defineCheck({
	id: 'data-retention',
	signals: {deletesOld, scheduled},
	decide: seen => {
		const {found, code} = seen;
		const written = sectionsAbout(ownDocuments(seen), 'retention')
			.filter(isWritten)
			.flatMap(section => {
				const line = numberedLines(section).find(({text}) => period.test(text) && !technical.test(text));
				const isPersonal =
					topicPattern.ours.test(section.heading) ||
					section.lines.some(text => topicPattern.ours.test(text.slice(0, 500)));
				return line !== undefined && isPersonal && !technical.test(section.heading)
					? [at(section.path, line.line, line.text)]
					: [];
			});
		const deletes = found.deletesOld.filter(
			hit => !isLabel(hit) && (!technical.test(`${hit.text} ${hit.path}`) || /audit|user|account/i.test(hit.text)),
		);
		const live = deletes.filter(hit => code.isReachable(hit.path) !== false);
		const jobFiles = new Set(found.scheduled.map(hit => hit.path));
		const jobs = live.filter(
			hit =>
				jobFiles.has(hit.path) ||
				/(^|\/)(jobs?|workers?|tasks?|cron|schedul\w{0,6}|queues?|commands?|console|features)\//i.test(hit.path) ||
				/[-_.](?:jobs?|workers?|cron|task)\.[a-z]{1,4}$/i.test(hit.path) ||
				/queue|job|worker|processor|schedule/i.test(hit.groups[0] ?? ''),
		);
		const paths = (some: readonly {readonly path: string}[]): string =>
			list([...new Set(some.map(({path}) => path))], 3);
		// One place of each file first.
		const spread = [...new Map([...jobs, ...deletes].map(hit => [hit.path, hit])).values(), ...jobs];
		if (written.length > 0 && jobs.length > 0)
			return pass(`${paths(written)} states a retention period, and ${paths(jobs)} deletes by it`, [
				...written,
				...jobs.map(place),
			]);
		if (written.length > 0)
			return partial(
				`${paths(written)} states a retention period, but no job that enforces it was found`,
				[...written, ...live.map(place)],
				50,
			);
		if (jobs.length > 0)
			return partial(
				`${paths(jobs)} deletes what is too old, but no document states the retention periods`,
				spread.map(place),
				50,
			);
		const periods = deletes.filter(hit => /retention/i.test(hit.groups[0] ?? ''));
		if (periods.length > 0)
			return partial(
				`${paths(periods)} knows a retention period, but nothing that deletes by it is run, and no document states it`,
				periods.map(place),
				25,
			);
		return unknown(
			'no retention period in documents, and no job that deletes old personal data',
			live.slice(0, 3).map(place),
		);
	},
});
