import {defineCheck} from '../../source/domain/check.ts';
import {at, count} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {wholeOf} from '../lexicon/sections.ts';
import {isWritten, writtenWords} from '../lexicon/written.ts';
import {readmePlace} from './shared/main-readme.ts';

const folder =
	/(^|\/)(adrs?|decisions?|decision[-_]records?|architecture[-_]decisions?|decision[-_]log|arkitekturbeslut|beslut|beslutninger|entscheidungen)(\/|$)/i;
/** Proposals that were talked over and numbered or dated: each holds what was chosen, and why. */
const proposals = /(^|\/)(rfcs?|rfds?|keps?|(?:[\w-]{1,20}-)?(?:enhancements?|proposals))(\/|$)/i;
const record = /^(adr[-_ ]?)?\d{1,5}[-_. ]|^adr[-_ ]\w/i;
const log =
	/^(decisions?|decision[-_ ]?log|adrs?|architecture[-_ ]decisions?|architectural[-_ ]decisions?|beslut(slogg)?|beslutningslog(g)?|entscheidungen)\.(md|mdx|rst|adoc|txt)$/i;
const template = /^_|yyyy|template|mall|vorlage|skabelon|readme|^index|example/i;
/** What a record is made of, in the five languages. */
const parts: readonly RegExp[] = [
	/^(context|problem|background|kontext|kontekst|sammanhang|bakgrund|bakgrunn|baggrund|issue|motivation)/i,
	/^(decision|beslut|beslutning|entscheidung|resolution|chosen|conclusion)/i,
	/^(consequences?|konsekvens|konsequenz|alternatives?|options|considered|status|folgen|alternativ)/i,
];
const bare = (text: string): string => text.replace(/^[\d.\s*_#:-]{1,12}/, '');

/** Architecture decisions are recorded. */
export const decisionRecords = defineCheck({
	id: 'decision-records',
	decide: ({artefacts}) => {
		const documents = artefacts.documents.filter(({file}) => file.role === 'docs');
		const shaped = documents.filter(({file, value}) => {
			if (template.test(file.base)) return false;
			const met = parts.filter(
				part =>
					value.headings.some(({text}) => part.test(bare(text))) ||
					new RegExp(`^[*_]{0,2}(?:${part.source.slice(1)})[*_]{0,2}:`, 'im').test(value.text.slice(0, 3000)),
			);
			const isPlaced = folder.test(file.folder) || /^adr[-_ ]?\d/i.test(file.base);
			if (proposals.test(file.folder)) return met.length >= 2;
			return isPlaced ? record.test(file.base) || met.length >= 2 : met.length === 3 && record.test(file.base);
		});
		const records = shaped.filter(document => isWritten(wholeOf(document)));
		const logs = documents
			.filter(({file}) => log.test(file.base))
			.map(wholeOf)
			.filter(
				section =>
					isWritten(section) &&
					section.headings.length + section.tables.reduce((sum, {rows}) => sum + rows.length, 0) >= 2,
			);
		const places = [...records.map(({file}) => at(file.path, 1)), ...logs.map(({path}) => at(path, 1))];
		if (records.length > 0)
			return pass(`${count(records.length, 'decision record')} in ${records[0]?.file.folder || 'the root'}`, places);
		if (logs.length > 0) return pass(`decisions are kept in ${logs[0]?.path}`, places);
		const empty = documents.filter(({file}) => folder.test(file.folder) || log.test(file.base));
		if (empty.length > 0) {
			const words = empty.reduce((sum, document) => sum + writtenWords(wholeOf(document)), 0);
			return words === 0
				? fail(`${empty[0]?.file.path} is empty: no decision is recorded`, [at(empty[0]?.file.path ?? '', 1)])
				: partial(
						`${empty[0]?.file.path} is there for decisions, but none is recorded`,
						empty.map(({file}) => at(file.path, 1)),
						25,
					);
		}
		return fail('no folder or log of decisions (ADR)', readmePlace({artefacts}));
	},
});
