import type {Heading} from '../../source/domain/artefacts/markdown.ts';
import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {list} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {isCentral, type OwnDocument, ownDocuments} from '../lexicon/own-documents.ts';
import {placeOf, type Section, sectionsAbout, sectionsWhere} from '../lexicon/sections.ts';
import {commandsIn, isWritten, stepsIn} from '../lexicon/written.ts';
import {operationsTasks} from './shared/operations-tasks.ts';

/** Documents that say how developers work, or how the system is installed at home: their tasks are not those of a system in service. */
const elsewhere =
	/(^|\/)(contributing|agents|claude|development|hacking|developer|install(ation)?|getting[-_]started|quick[-_]?start|local|changelog|adding|readme-root|progress[-_ ]?log|phase|status|session|build)[^/]{0,40}$|(^|\/)(e2e|tests?|testing|ci)([-_.][^/]{0,60})?$|(^|\/)(tests?|specs|packaging|kustomize|helm-chart|examples?|research|rfcs?|proposals?)\//i;

type Found = {readonly task: string; readonly section: Section};

/** Sections on a task that show how: at least one command or two steps. */
const tasksIn = (document: OwnDocument): readonly Found[] =>
	operationsTasks.flatMap(({task, words}) => {
		const fits = ({text, depth}: Heading): boolean => depth >= 2 && words.test(text.slice(0, 200));
		const section = sectionsWhere(document, fits).find(
			one => one.codeBlocks.length + commandsIn(one) > 0 || stepsIn(one) >= 2,
		);
		return section === undefined ? [] : [{task, section}];
	});

const alertsIn = (document: OwnDocument): readonly Section[] =>
	sectionsWhere(document, ({text}) => topicPattern.alert.test(text) || /^(alert|alarm|larm)\s?[:-]/i.test(text)).filter(
		section => stepsIn(section) >= 2 && isWritten(section),
	);

/** Operations on values are no operation of a system. */
const ofData =
	/\b(?:string|list|array|set|map|math|arithmetic|logical|boolean|bitwise|crud|bulk|batch|file|query|sort\w{0,3}|filter\w{0,3}|api|data|collection|async|supported|available)[ -](?:operations?|administration)\b|\boperations? on\b/i;

/** A runbook covers common operational tasks and alerts. */
export const runbook = defineCheck({
	id: 'runbook',
	decide: seen => {
		const documents = ownDocuments(seen).filter(
			document =>
				isCentral(document, seen) ||
				/(^|\/)(\.github|ops|operations|runbooks?|infra|deploy\w{0,6})\//i.test(document.file.path),
		);
		const named = sectionsAbout(documents, 'runbook').filter(
			section =>
				!ofData.test(section.heading) &&
				(section.isWhole || topicPattern.runbook.test(section.heading.replace(/\([^)]*\)/g, ''))),
		);
		const books = named.filter(section => isWritten(section) && stepsIn(section) >= 3);
		const own = new Set(books.filter(({isWhole}) => isWhole).map(({path}) => path));
		const tasks = documents
			.filter(
				({file}) =>
					(!elsewhere.test(file.path) && !/^readme/i.test(file.base)) ||
					own.has(file.path) ||
					/(^|\/)\.github\/.+\/readme|(^|\/)(releasing|ops|operations|runbooks?)\/readme/i.test(file.path),
			)
			.flatMap(tasksIn);
		const alerts = documents.filter(({file}) => own.has(file.path) || !elsewhere.test(file.path)).flatMap(alertsIn);
		const kinds = [...new Set(tasks.map(({task}) => task))];
		const places: readonly Evidence[] = [
			...new Map(
				[...books, ...tasks.map(({section}) => section)].map(section => [
					`${section.path}:${section.line}`,
					placeOf(section),
				]),
			).values(),
		];
		const files = list([...new Set(places.map(({path}) => path))], 3);
		const runbooks = books.filter(({isWhole, heading}) => isWhole || /run ?book/i.test(heading));
		if (runbooks.length > 0 && alerts.length > 0 && kinds.length >= 2)
			return pass(
				`${files} ${new Set(places.map(({path}) => path)).size > 1 ? 'cover' : 'covers'} the tasks (${list(kinds)}) and what to do at alerts`,
				[...places, ...alerts.map(placeOf)],
			);
		if (runbooks.length > 0 && kinds.length === 0 && alerts.length === 0)
			return partial(`${files} is there, but covers neither common tasks nor alerts by name`, places, 40);
		if (runbooks.length > 0)
			return partial(
				`${files} ${kinds.length > 0 ? `covers tasks (${list(kinds)}), but not what to do at alerts` : 'says what to do at alerts, but not how the common tasks are done'}`,
				[...places, ...alerts.map(placeOf)],
				60,
			);
		if (kinds.length >= 2)
			return partial(
				`tasks of operation are written down (${list(kinds)} in ${files}), but there is no runbook and nothing on alerts`,
				[...places, ...alerts.map(placeOf)],
				40,
			);
		const empty = named.filter(section => section.isWhole && !isWritten(section));
		if (empty.length > 0)
			return fail(
				`${empty[0]?.path} is a runbook by its name, but holds nothing that can be followed`,
				empty.map(placeOf),
			);
		return unknown('no runbook in the repository; it may be kept elsewhere', places);
	},
});
