import {nearest} from '../domain/nearest.ts';
import type {PlanChoice} from '../domain/roadmap.ts';
import {UserError} from '../errors.ts';
import {closedBy} from '../gaps/effort.ts';
import {projectedPlan} from '../gaps/what-if-plan.ts';
import {gapsText} from '../reporters/gaps-text.ts';
import {type ReportModel, reportModel} from '../reporters/model.ts';
import {reportJson} from '../reporters/report-json.ts';
import type {Outcome} from './outcome.ts';
import {reportedOf, type Subject} from './reported.ts';
import type {Services} from './services.ts';

export type GapsOptions = {
	readonly subject: Subject;
	readonly json: boolean;
	/** Checks by id or code, and priorities, that count as met. */
	readonly fix: readonly string[];
	/** How the roadmap is planned. @default start today */
	readonly plan: PlanChoice;
};

/**
 * The ids that words of `--fix` mean: a gap or an open check by id or code, all gaps of a priority.
 * @throws UserError for what is neither
 */
export const fixedIds = ({gaps, open, effective}: ReportModel, words: readonly string[]): readonly string[] => {
	const known = [...gaps, ...open];
	const names = known.flatMap(({checkId, code}) => [checkId, code]);
	const ids = words.flatMap((word): readonly string[] => {
		const asked = word.toLowerCase();
		const ofPriority = gaps.filter(({priority}) => priority.toLowerCase() === asked);
		if (/^p[0-3]$/.test(asked)) return ofPriority.map(({checkId}) => checkId);
		const check = effective.find(({placed}) => [placed.check.id, placed.check.code.toLowerCase()].includes(asked));
		const id = check?.placed.check.id ?? asked;
		const folded = gaps.find(gap => closedBy(gap).includes(id));
		const found = folded ?? known.find(one => one.checkId === id || one.code.toLowerCase() === asked);
		if (found !== undefined) return [found.checkId];
		const near = nearest(asked, names);
		throw new UserError({
			what: `\`${word}\` is no gap and no open check`,
			why: check === undefined ? 'no check has that id or code' : `its verdict is ${check.status}: ${check.reason}`,
			next: near === undefined ? '`klar gaps` lists them' : `did you mean \`${near}\`? \`klar gaps\` lists them all`,
		});
	});
	return [...new Set(ids)];
};

/** `klar gaps`: what is not met, in the order in which to close it, and how it would stand with some of it closed. */
export const gaps = async (options: GapsOptions, services: Services): Promise<Outcome> => {
	const {reported, remarks, exitCode} = await reportedOf(options.subject, services);
	const model = reportModel(reported, options.plan);
	const projection =
		options.fix.length === 0 ? undefined : projectedPlan(model, fixedIds(model, options.fix), model.roadmap.options);
	return {
		stdout: options.json ? reportJson(model, projection) : gapsText(model, projection, services.style),
		stderr: remarks.map(line => `${services.printable(line)}\n`).join(''),
		exitCode,
	};
};
