import type {WaiverState} from '../../domain/waiver.ts';
import {waiverStates} from '../../scoring/waived.ts';
import type {ReportModel} from '../model.ts';
import type {Block} from './block.ts';

const stateWord: Readonly<Record<WaiverState, string>> = {
	used: 'in force',
	expired: 'over: its gap counts again',
	'no-such-check': 'of no check of this pack',
	'not-needed': 'not needed: the check is met or does not apply',
	'other-places': 'in force for other places only',
};

/** What the team decided to go live without, until when and who says so; nothing where there is no waiver. */
export const waivers = ({assessment, effective, today}: ReportModel): readonly Block[] => {
	const states = waiverStates(assessment.scan?.waivers ?? [], effective, today);
	if (states.length === 0) return [];
	return [
		{kind: 'heading', level: 2, id: 'waivers', text: 'Waivers'},
		{
			kind: 'paragraph',
			text: [
				'A waiver raises neither the score nor what is proved; “with waivers” tells what the score would be if what is waived were met.',
			],
		},
		{
			kind: 'table',
			caption: 'Waivers',
			columns: [{title: 'Check'}, {title: 'Until'}, {title: 'Approved by'}, {title: 'Reason'}, {title: 'State'}],
			rows: states.map(({waiver, state}) => [
				[waiver.check],
				[waiver.until],
				[waiver.approver],
				[waiver.reason],
				[stateWord[state]],
			]),
		},
	];
};
