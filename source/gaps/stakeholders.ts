import {stakeholders} from '../domain/card.ts';
import type {Gap} from '../domain/gap.ts';
import type {Action, StakeholderPart} from '../domain/report.ts';
import type {Roadmap} from '../domain/roadmap.ts';
import {effortOf} from './effort.ts';
import type {OpenCheck} from './open-checks.ts';
import {priorities} from './priority.ts';

/** So many actions are told first: more are no priorities. */
const firstActions = 3;

const closing = ({checkId, code, title, recommendation, days}: Gap, priority: Action['priority']): Action => ({
	kind: 'close',
	checkId,
	code,
	priority,
	title,
	text: recommendation,
	days,
});

const settling = ({checkId, code, priority, title, recommendation, days}: OpenCheck): Action => ({
	kind: 'settle',
	checkId,
	code,
	priority,
	title,
	text: recommendation,
	days,
});

/**
 * What each group of people has to do, and what to begin with: by phase of the roadmap, in a phase gaps as they are
 * scheduled and behind them what must be found out.
 */
export const stakeholderParts = (
	gaps: readonly Gap[],
	open: readonly OpenCheck[],
	roadmap: Roadmap,
): readonly StakeholderPart[] => {
	const scheduled = roadmap.phases.flatMap(phase => phase.gaps.map(({gap}) => closing(gap, phase.priority)));
	const actions = [...scheduled, ...open.map(settling)].toSorted(
		(a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority),
	);
	return stakeholders.map(stakeholder => {
		const own = gaps.filter(gap => gap.stakeholder === stakeholder);
		const toSettle = open.filter(check => check.stakeholder === stakeholder).map(({checkId}) => checkId);
		const ids = new Set([...own.map(({checkId}) => checkId), ...toSettle]);
		return {
			stakeholder,
			gaps: own,
			days: effortOf(own),
			open: toSettle,
			first: actions.filter(({checkId}) => ids.has(checkId)).slice(0, firstActions),
		};
	});
};
