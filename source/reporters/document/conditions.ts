import type {ReportModel} from '../model.ts';
import type {Text} from './block.ts';
import {exact} from './words.ts';

const named = (model: ReportModel, ids: readonly string[]): readonly Text[] =>
	ids.map(id => {
		const verdict = model.effective.find(({placed}) => placed.check.id === id);
		const code = verdict?.placed.check.code ?? id;
		return [{strong: code}, ` “${model.cards.get(id)?.title ?? id}”`];
	});

/** What must change before a GO, one item each; empty when the decision is a GO. */
export const conditions = (model: ReportModel): readonly Text[] => {
	const {critical, openCritical, auditors, missingPoints} = model.blockers;
	const {ready} = model.pack.bands;
	const items = (lead: string, ids: readonly string[]): readonly Text[] =>
		named(model, ids).map((text): Text => [...text, lead]);
	return [
		...items(' does not hold, and is critical', critical),
		...items(' is open, and critical', openCritical),
		...model.gaps
			.filter(({checkId}) => auditors.includes(checkId))
			.map(({code}): Text => [{strong: code}, ': its auditor failed, so nothing of it was looked at']),
		...(missingPoints > 0
			? [[`The score must rise above ${ready}: by more than ${exact(missingPoints)} points`] satisfies Text]
			: []),
	];
};
