import {appendFileSync} from 'node:fs';
import type {Comparison} from '../comparison/compare.ts';
import type {PlanChoice} from '../domain/roadmap.ts';
import {UserError} from '../errors.ts';
import type {Format} from '../reporters/index.ts';
import {reportModel} from '../reporters/model.ts';
import type {Reported} from '../reporters/result.ts';
import {summary} from '../reporters/summary.ts';
import {deliver} from './deliver.ts';
import type {Services} from './services.ts';

/** Files that one scan writes beside what it prints. */
export type ScanOutputs = {
	readonly reports: readonly {readonly format: Format; readonly output: string}[];
	/** A file that a Markdown summary is added to, as pipelines collect them. */
	readonly summary?: string;
	/** How the roadmap in reports is planned. @default start today */
	readonly plan: PlanChoice;
};

type Judged = {
	readonly reported: Reported;
	readonly comparison?: Comparison | undefined;
	readonly missed: readonly string[];
};

const appendSummary = (file: string, text: string): void => {
	try {
		appendFileSync(file, text, {mode: 0o600});
	} catch (error) {
		throw new UserError(
			{
				what: `the summary could not be written to \`${file}\``,
				why: error instanceof Error ? error.message : String(error),
				next: 'name another file by `--summary`',
			},
			{cause: error},
		);
	}
};

/** Writes the reports and the summary of a scan. @returns what was written, in sentences @throws UserError */
export const writeOutputs = async (
	{reports, summary: summaryFile, plan}: ScanOutputs,
	{reported, comparison, missed}: Judged,
	services: Services,
): Promise<readonly string[]> => {
	const subject = reported.assessment.target.path;
	const remarks: string[] = [];
	if (reports.length > 0) {
		const model = reportModel(reported, plan);
		for (const {format, output} of reports) {
			const text = await format.render(model);
			const delivered = await deliver({text, what: `the ${format.name} report`, subject, output}, services);
			remarks.push(...delivered.remarks);
		}
	}

	if (summaryFile !== undefined) {
		appendSummary(summaryFile, summary(reported, {missed, ...(comparison === undefined ? {} : {comparison})}));
		services.record({action: 'exported', subject, detail: `the summary to ${summaryFile}`});
		remarks.push(`Added the summary to ${summaryFile}.`);
	}

	return remarks;
};
