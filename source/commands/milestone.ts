import {milestoneOf} from '../comparison/milestone-of.ts';
import type {Assessment} from '../domain/assessment.ts';
import type {Milestone} from '../domain/milestone.ts';
import {shownPoints} from '../domain/shown.ts';
import {UserError} from '../errors.ts';
import {rangeText} from '../reporters/terminal.ts';
import {evaluate} from './evaluate.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {findSaved} from './saved.ts';
import type {Services} from './services.ts';

export type MilestoneOptions = {
	/** Id of the assessment. @default the latest */
	readonly id?: string;
	/** The name of a new milestone; without one they are listed. */
	readonly name?: string;
};

const row = ({name, at, score, decision}: Milestone, services: Services): string =>
	`${at.slice(0, 10)}  ${rangeText(score)} of 100, proved ${shownPoints(score.proved)}${
		decision === undefined ? '' : `, ${decision}`
	}  ${services.printable(name)}\n`;

const listed = ({id, milestones}: Assessment, services: Services): Outcome =>
	milestones.length === 0
		? {stderr: `\`${id}\` has no milestone. Set one with \`klar milestone ${id} --name <name>\`.\n`, exitCode: 0}
		: {stdout: milestones.map(milestone => row(milestone, services)).join(''), exitCode: exitCodes.done};

const assertFree = ({id, milestones, scan}: Assessment, name: string): void => {
	if (milestones.some(milestone => milestone.name === name)) {
		throw new UserError({
			what: `\`${id}\` already has a milestone \`${name}\``,
			why: 'a milestone is frozen, so that what was reported stays true',
			next: 'take another name',
		});
	}

	if (scan === undefined) {
		throw new UserError({
			what: `\`${id}\` was never scanned`,
			why: 'there is no scorecard to freeze',
			next: `scan it with \`klar resume ${id}\``,
		});
	}
};

/** `klar milestone`: freezes the scorecard of today under a name, or lists what was frozen. */
export const milestone = async ({id, name}: MilestoneOptions, services: Services): Promise<Outcome> => {
	const store = await services.openStore();
	const open = store.open(findSaved(store, id).id, {mode: name === undefined ? 'read' : 'write'});
	try {
		const assessment = open.value();
		if (name === undefined) return listed(assessment, services);
		assertFree(assessment, name);
		const at = services.now().toISOString();
		const {pack, cards} = await services.loadPackOf(assessment);
		const {today, version} = {today: services.today(), version: services.version};
		const {scorecard, effective} = evaluate({assessment, pack, cards, today, version, isSaved: true});
		const frozen = milestoneOf({scorecard, effective, name, at, commit: assessment.scan?.commit});
		open.save({...assessment, milestones: [...assessment.milestones, frozen], updatedAt: at});
		return {stdout: row(frozen, services), exitCode: exitCodes.done};
	} finally {
		open.close();
	}
};
