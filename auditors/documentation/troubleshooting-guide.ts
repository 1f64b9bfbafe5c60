import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {placeOf, type Section, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {readmePlace} from './shared/main-readme.ts';

/** A problem with its cure in running text. */
const hint =
	/\b(if (you|it|this|the) .{0,60}\b(error|fails?|problem|issues?|denied|not found|stuck|trouble)|troubleshooting:|you may see (an )?error|error (message )?(like|saying)|om du får .{0,30}fel|hvis du får .{0,30}feil|hvis du får .{0,30}fejl|falls .{0,40}fehler)/i;
const symptom =
	/error|fail|problem|issue|cannot|can't|not (work|found|start)|stuck|denied|refused|timeout|slow|crash|wrong|missing|fel|feil|fejl|fehler|nicht|inte|ikke|\?|`/i;

/** What is fixed there is no problem of users. */
const tidying = /\bfix\w{0,4}\b.{0,30}\b(?:code|style|styling|lint\w{0,5}|format\w{0,5}|typos?|imports?)\b/i;

/** Problems under the heading: sub-headings, rows, items with a symptom. */
const problemsIn = (section: Section): number => {
	const titled = section.headings.filter(({text}) => symptom.test(text) || /^\d/.test(text)).length;
	const rows = section.tables.reduce((sum, {rows: all}) => sum + all.length, 0);
	const items = section.items.filter(({text}) => symptom.test(text)).length;
	return Math.max(
		titled > 0
			? Math.max(titled, Math.floor(section.headings.length / 2))
			: section.codeBlocks.length > 0
				? section.headings.length
				: 0,
		rows,
		items,
	);
};

/** Common problems and their cures are written down. */
export const troubleshootingGuide = defineCheck({
	id: 'troubleshooting-guide',
	decide: seen => {
		const documents = ownDocuments(seen);
		const about = sectionsAbout(documents, 'troubleshooting').filter(
			section =>
				isWritten(section) &&
				!tidying.test(section.heading) &&
				(!/faq|frequently/i.test(section.heading) || section.lines.some(line => symptom.test(line.slice(0, 500)))),
		);
		const problems = about.map(section => ({section, problems: problemsIn(section)}));
		const total = problems.reduce((sum, one) => sum + one.problems, 0);
		const places = problems.toSorted((a, b) => b.problems - a.problems).map(({section}) => placeOf(section));
		const files = list([...new Set(places.map(({path}) => path))], 3);
		if (total >= 2) return pass(`${count(total, 'problem')} with their cures are written down in ${files}`, places);
		if (about.length > 0) return partial(`${files} holds a section on it, but hardly a problem with its cure`, places);
		const hints = documents
			.filter(({file}) => !/^(security|contributing|code[-_]of)/i.test(file.base))
			.flatMap(({file, value}) =>
				value.text
					.split('\n')
					.flatMap((line, index) => (hint.test(line.slice(0, 400)) ? [at(file.path, index + 1, line)] : []))
					.slice(0, 3),
			);
		if (hints.length >= 3)
			return partial(
				`${count(hints.length, 'hint')} on problems stand in ${list([...new Set(hints.map(({path}) => path))], 3)}, but there is no guide`,
				hints,
				30,
			);
		return fail('no document lists common problems and their cures', [...hints, ...readmePlace(seen)]);
	},
});
