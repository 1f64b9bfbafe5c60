import type {EffectiveVerdict} from '../../domain/scorecard.ts';
import type {ReportModel} from '../model.ts';
import {basis, places} from './basis.ts';
import type {Block, Inline, Text} from './block.ts';
import {prose, severityMark, spanWord, statusMark} from './words.ts';

const answerOf = ({answer}: EffectiveVerdict): readonly Inline[] => {
	if (answer === undefined) return [];
	const owner = answer.owner === undefined ? '' : `, owner ${answer.owner}`;
	const note = answer.note === undefined ? '' : `; note: ${answer.note}`;
	return [`answered ${answer.answeredOn}, holds until ${answer.holdsUntil}${owner}${note}. `];
};

const evidenceOf = (verdict: EffectiveVerdict): Text => {
	const shown = [...verdict.evidence, ...(verdict.scanned?.evidence ?? [])].filter(
		(place, n, all) => all.findIndex(other => other.path === place.path && other.line === place.line) === n,
	);
	const all = [...answerOf(verdict), ...places(shown)];
	return all.length === 0 ? ['–'] : all;
};

const checks = ({effective, cards}: ReportModel): Block => ({
	kind: 'table',
	caption: 'All checks with evidence',
	columns: [{title: 'ID'}, {title: 'Check'}, {title: 'Status'}, {title: 'Rests on'}, {title: 'Evidence'}],
	rows: effective.map(verdict => {
		const {id, code} = verdict.placed.check;
		return [
			[code],
			[cards.get(id)?.title ?? id, ' (', {code: id}, ')'],
			[statusMark(verdict.status)],
			[basis(verdict)],
			evidenceOf(verdict),
		];
	}),
});

const matrix = ({gaps, scorecard, roadmap}: ReportModel): Block => ({
	kind: 'table',
	caption: 'Gap matrix',
	columns: [
		{title: 'ID'},
		{title: 'Gap: what will hold'},
		{title: 'Severity'},
		{title: 'Category'},
		{title: 'Days', isNumber: true},
		{title: 'Priority'},
	],
	rows: gaps.map(gap => [
		[gap.code],
		[gap.title, ...(gap.isWaived ? [' (waived)'] : [])],
		[severityMark(gap.severity)],
		[scorecard.categories.find(({id}) => id === gap.category)?.title ?? gap.category],
		[spanWord(gap.days)],
		[gap.priority],
	]),
	total: [['Sum'], [`${gaps.length} gaps`], [''], [''], [spanWord(roadmap.days)], ['']],
});

/** What the scan said of itself: warnings and failed auditors, also broken configuration. */
const remarks = ({assessment}: ReportModel): readonly Block[] => {
	const {warnings = [], auditors = []} = assessment.scan ?? {};
	const failed = auditors.flatMap(({id, error}): Text[] =>
		error === undefined ? [] : [[`The auditor of ${id} failed: `, ...prose(error)]],
	);
	const all = [...failed, ...warnings.map((warning): Text => [warning])];
	if (all.length === 0) return [];
	return [
		{kind: 'heading', level: 2, id: 'remarks', text: 'Remarks of the scan'},
		{kind: 'list', isOrdered: false, items: all},
	];
};

/** Remarks, then all checks with what they rest on, then all gaps. */
export const appendix = (model: ReportModel): readonly Block[] => [
	...remarks(model),
	{kind: 'heading', level: 2, id: 'appendix-a', text: 'Appendix A: all checks'},
	checks(model),
	{kind: 'heading', level: 2, id: 'appendix-b', text: 'Appendix B: gap matrix'},
	...(model.gaps.length === 0 ? [{kind: 'paragraph', text: ['No gap is known.']} satisfies Block] : [matrix(model)]),
];
