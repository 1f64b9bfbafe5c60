import type {Gap} from '../../domain/gap.ts';
import type {ReportModel} from '../model.ts';
import {excerpts, unmetWord} from './basis.ts';
import type {Block, Text} from './block.ts';
import {codes, daysWord, prose, severityWord, stakeholderWord} from './words.ts';

/** A card's Markdown as blocks: fenced parts as code, the rest as paragraphs. Nothing else of Markdown is read. */
const cardBlocks = (markdown: string): readonly Block[] =>
	markdown.split(/^```.*$/m).flatMap((part, n): readonly Block[] => {
		if (n % 2 === 1) return [{kind: 'code', text: part.replace(/^\n|\n$/g, '')}];
		return part
			.split(/\n\s*\n/)
			.map(paragraph => paragraph.trim().replace(/\s+/g, ' '))
			.filter(paragraph => paragraph !== '')
			.map((paragraph): Block => ({kind: 'paragraph', text: prose(paragraph)}));
	});

const detail = (gap: Gap, {cards, roadmap, effective}: ReportModel): readonly Block[] => {
	const card = cards.get(gap.checkId);
	const row = roadmap.phases.flatMap(({gaps}) => gaps).find(one => one.gap.checkId === gap.checkId);
	const verdict = effective.find(({placed}) => placed.check.id === gap.checkId);
	const facts: readonly Text[] = [
		[{strong: 'Category: '}, verdict?.placed.category.title ?? gap.category],
		[{strong: 'Impact: '}, ...prose(gap.impact)],
		[{strong: 'What was found: '}, ...prose(gap.reason)],
		[
			{strong: 'Effort: '},
			daysWord(gap.days),
			...(row === undefined ? [] : [`; planned from ${row.startsOn} to ${row.endsOn}`]),
		],
		...(gap.dependsOn.length === 0 ? [] : [[{strong: 'Depends on: '}, ...codes(gap.dependsOn)] satisfies Text]),
		[{strong: 'Who: '}, stakeholderWord[gap.stakeholder]],
		...(gap.isWaived ? [[{strong: 'Waived: '}, 'yes; it counts as a gap until it is closed'] satisfies Text] : []),
	];
	return [
		{
			kind: 'heading',
			level: 3,
			id: `gap-${gap.checkId.replace(':', '-')}`,
			text: `${severityWord[gap.severity]} ${gap.code} ${unmetWord(gap, effective)}: ${gap.title}`,
		},
		{kind: 'list', isOrdered: false, items: facts},
		...(card === undefined ? [] : cardBlocks(card.why)),
		...(gap.evidence.length === 0
			? []
			: [
					{kind: 'heading', level: 4, id: `evidence-${gap.checkId}`, text: 'Evidence'} satisfies Block,
					{kind: 'list', isOrdered: false, items: excerpts(gap.evidence)} satisfies Block,
				]),
		{kind: 'heading', level: 4, id: `fix-${gap.checkId.replace(':', '-')}`, text: 'What to do'},
		...(card === undefined
			? [{kind: 'paragraph', text: prose(gap.recommendation)} satisfies Block]
			: cardBlocks(card.fix)),
	];
};

/** Each critical gap on its own, with its evidence and how to close it. */
export const critical = (model: ReportModel): readonly Block[] => {
	const gaps = model.gaps.filter(({severity}) => severity === 'critical');
	return [
		{kind: 'heading', level: 2, id: 'critical', text: 'Critical gaps'},
		...(gaps.length === 0
			? [{kind: 'paragraph', text: ['No critical gap is known.']} satisfies Block]
			: gaps.flatMap(gap => detail(gap, model))),
	];
};
