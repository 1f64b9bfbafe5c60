import {defineCheck} from '../../source/domain/check.ts';
import {at, list} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {numberedLines, type Section, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';

/** How much it carries: users, requests, rows, cores and memory with a number. */
const limit =
	/(\d[\d.,\s]{0,10}\+?\s?(k|m|mio|million)?\s?(users?|requests?|req\/s|rps|qps|tps|connections?|rows|messages?|orders|tenants|GB|GiB|TB|Gi|MB|vCPUs?|(cpu )?cores?|nodes?|brukere|användare|brugere|nutzer|benutzer|anfragen|förfrågningar|forespørsler|kerner|kerne|kjerner|kärnor|rader|rækker|zeilen)\b)/i;
/** When somebody or something adds to it. */
const threshold =
	/\b\d{1,3}\s?(%|percent|prosent|procent|prozent)|\b(scale|add|skaler\w{0,3}|skala|skalier\w{0,3}|increase)\b.{0,60}\b(when|at|above|over|from|når|när|ved|vid|wenn|ab|bei)\b|\b(min|max)(imum)?[_\s-]?replicas?\b|\b\d{1,3}\s?(-|–|to|till|til|bis)\s?\d{1,3}\s(replicas|instances|pods|instanser|instanzen)/i;
/** What one machine of a developer needs, or what somebody needs to know, is no plan. */
const aside =
	/(^|\/)(readme|contributing|development|developer|dev[-_]|local|getting[-_]started|quick[-_]?start|hacking|install|agents|claude)[^/]{0,40}\.\w+$|(^|\/)(kustomize|examples?|tests?)\//i;

const first = (sections: readonly Section[], fits: RegExp) =>
	sections.flatMap(section =>
		numberedLines(section)
			.filter(({text}) => fits.test(text))
			.slice(0, 1)
			.map(({line, text}) => at(section.path, line, text)),
	);

/** Capacity limits and scaling thresholds are written down. */
export const capacityPlan = defineCheck({
	id: 'capacity-plan',
	decide: seen => {
		const sections = sectionsAbout(ownDocuments(seen), 'capacity').filter(
			section =>
				isWritten(section) &&
				(!aside.test(section.path) ||
					topicPattern.production.test(section.heading) ||
					/capacity|kapa[sc]it|kapazität/i.test(section.heading)),
		);
		const limits = first(sections, limit);
		const thresholds = first(sections, threshold);
		const files = list([...new Set([...limits, ...thresholds].map(({path}) => path))], 3);
		const isPlan = sections.some(({heading}) => /capacity|kapa[sc]it|kapazität|sizing|dimension/i.test(heading));
		if (limits.length > 0 && thresholds.length > 0 && isPlan)
			return pass(`${files} states what the system carries and when capacity is added`, [...limits, ...thresholds]);
		if (limits.length > 0 || thresholds.length > 0) {
			const lacks =
				limits.length === 0
					? 'how much the system carries'
					: thresholds.length === 0
						? 'at which value capacity is added'
						: 'how much it carries at each size';
			return partial(`${files} names sizes or thresholds, but not ${lacks}`, [...limits, ...thresholds], 40);
		}
		return unknown('no document states capacity limits or scaling thresholds; they may be kept elsewhere');
	},
});
