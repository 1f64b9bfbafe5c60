import type {Stakeholder} from '../../domain/card.ts';
import {count} from '../../domain/place.ts';
import type {Action, StakeholderPart} from '../../domain/report.ts';
import {severities} from '../../domain/severity.ts';
import {shownPoints} from '../../domain/shown.ts';
import type {ReportModel} from '../model.ts';
import type {Block, Text} from './block.ts';
import {bandWord, daysWord, moneyWord, prose, severityWord, stakeholderWord, weeksWord} from './words.ts';

const risk = ({blockers, scorecard}: ReportModel): string => {
	const failing = blockers.critical.length + blockers.auditors.length;
	const open = blockers.openCritical.length;
	if (failing > 0) return `high: ${count(failing, 'critical check')} failing${open > 0 ? `, ${open} not known` : ''}`;
	if (open > 0) return `not known: ${count(open, 'critical check')} open`;
	if (scorecard.band !== 'ready') return 'middling: no critical check fails, but the score is not above the border';
	return 'low: no critical check fails or is open';
};

const forLeadership = (model: ReportModel): Block => {
	const {scorecard, roadmap, milestones, path} = model;
	const {score, proved = 0, withWaivers = 0, band, decision} = scorecard;
	const end = milestones[0];
	const items: readonly Text[] = [
		[
			{strong: 'Decision: '},
			`${decision}. Score ${shownPoints(score?.low ?? 0)} with unconfirmed answers, ${shownPoints(proved)} proved, ${shownPoints(withWaivers)} with waivers: ${bandWord[band]}.`,
		],
		[
			{strong: 'Timeline: '},
			roadmap.phases.length === 0
				? 'nothing is left to close.'
				: `${weeksWord(roadmap.weeks)} for everything, until ${roadmap.endsOn}${end === undefined ? '' : `; ${end.priority} is done on ${end.on}, and then it is a ${end.decision}`}.`,
		],
		...(roadmap.cost === undefined
			? [[{strong: 'Price: '}, `${daysWord(roadmap.days)} of work; no day rate was given.`] satisfies Text]
			: [
					[
						{strong: 'Price: '},
						`${moneyWord(roadmap.cost, roadmap.options)} for ${daysWord(roadmap.days)} of work.`,
					] satisfies Text,
				]),
		...(path === undefined || path.gaps.length + path.open.length === 0
			? []
			: [
					[
						{strong: 'Least effort to a GO: '},
						`${daysWord(path.days)} for ${count(path.gaps.length, 'gap')}, and ${count(path.open.length, 'open check')} to settle.`,
					] satisfies Text,
				]),
		[{strong: 'Risk of a launch today: '}, `${risk(model)}.`],
	];
	return {kind: 'list', isOrdered: false, items};
};

const action = ({kind, code, priority, title, text, days}: Action): Text => [
	{strong: `${priority} ${code}`},
	kind === 'close' ? ' ' : ` Find out whether it holds: ${title}. `,
	...prose(text),
	kind === 'close' ? ` (${daysWord(days)})` : ` (${daysWord(days)} if it does not hold)`,
];

const listOf = ({gaps}: StakeholderPart): readonly Text[] =>
	severities.flatMap(severity => {
		const own = gaps.filter(gap => gap.severity === severity);
		return own.length === 0
			? []
			: [
					[
						{strong: `${severityWord[severity]} (${own.length}): `},
						own.map(({code, title}) => `${code} ${title}`).join('; '),
					] satisfies Text,
				];
	});

const part = (one: StakeholderPart, model: ReportModel): readonly Block[] => {
	const {stakeholder, gaps, days, open, first} = one;
	const sub = (name: string, text: string): Block => ({kind: 'heading', level: 4, id: `${name}-${stakeholder}`, text});
	return [
		{
			kind: 'heading',
			level: 3,
			id: `for-${stakeholder}`,
			text: `For ${stakeholderWord[stakeholder satisfies Stakeholder]}`,
		},
		...(stakeholder === 'leadership' ? [forLeadership(model)] : []),
		{
			kind: 'paragraph',
			text: [
				gaps.length === 0
					? `No gap is theirs; ${count(open.length, 'open check')} ${open.length === 1 ? 'is' : 'are'} theirs to settle.`
					: `${count(gaps.length, 'gap')}, ${daysWord(days)} of work; ${count(open.length, 'open check')} to settle.`,
			],
		},
		...(first.length === 0
			? []
			: [
					sub('first', first.length === 3 ? 'First three actions' : 'First actions'),
					{kind: 'list', isOrdered: true, items: first.map(action)} satisfies Block,
				]),
		...(gaps.length === 0
			? []
			: [
					sub('their-gaps', 'Theirs to close: what must hold'),
					{kind: 'list', isOrdered: false, items: listOf(one)} satisfies Block,
				]),
	];
};

/** What each group of people is told. */
export const people = (model: ReportModel): readonly Block[] => [
	{kind: 'heading', level: 2, id: 'stakeholders', text: 'Recommendations by stakeholder'},
	...model.stakeholders.flatMap(one => part(one, model)),
];
