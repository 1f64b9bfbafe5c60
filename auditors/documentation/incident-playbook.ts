import {defineCheck} from '../../source/domain/check.ts';
import {agree, list} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {lineIn, placeOf, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten, stepsIn} from '../lexicon/written.ts';

/** How outsiders report a weakness is another thing. */
const reports = /(^|\/)(support|security|responsible[-_]disclosure|vulnerability\w{0,20}|code[-_]of[-_]conduct)\.\w+$/i;
/** The tool, the list or the feature of that name, rather than the procedure. */
const thing =
	/\b(privileges? escalation|escalation of privileges?|rights escalation|incident\.io|pagerduty (integration|setup)|training|rotation setup|table|model|api|schema|endpoint|module|feature|component|class|dashboard)\b/i;

/** An incident procedure says who does what and how people are told. */
export const incidentPlaybook = defineCheck({
	id: 'incident-playbook',
	decide: seen => {
		const documents = ownDocuments(seen).filter(({file}) => !reports.test(file.path));
		const about = sectionsAbout(documents, 'incident').filter(({heading}) => !thing.test(heading));
		const written = about.filter(section => isWritten(section) && stepsIn(section) >= 2);
		if (written.length === 0) {
			const empty = about.filter(({isWhole}) => isWhole);
			if (empty.length > 0)
				return fail(
					`${list(
						empty.map(({path}) => path),
						2,
					)} says nothing that can be followed: only headings, open boxes or a template`,
					empty.map(placeOf),
				);
			return unknown('no incident procedure in the repository; it may be kept elsewhere');
		}
		const roles = written.map(section => lineIn(section, topicPattern.roles)).find(one => one !== undefined);
		const told = written.map(section => lineIn(section, topicPattern.tell)).find(one => one !== undefined);
		const places = [
			...written.map(placeOf).slice(0, 6),
			...(roles === undefined ? [] : [roles]),
			...(told === undefined ? [] : [told]),
		];
		const paths = [...new Set(written.map(({path}) => path))];
		const files = list(paths, 3);
		if (roles !== undefined && told !== undefined)
			return pass(
				`${files} ${agree(paths.length, 'says', 'say')} who does what in an incident and how people are told`,
				places,
			);
		const lacks =
			roles === undefined && told === undefined
				? 'neither who does what nor how people are told'
				: roles === undefined
					? 'not who does what'
					: 'not how people are told';
		return partial(
			`${files} ${agree(paths.length, 'gives', 'give')} steps for an incident, but ${lacks}`,
			places,
			roles === undefined && told === undefined ? 30 : 60,
		);
	},
});
