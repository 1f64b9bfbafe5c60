import {type Comparison, compare} from '../comparison/compare.ts';
import {comparisonMarkdown} from '../reporters/comparison-markdown.ts';
import {comparisonText} from '../reporters/comparison-text.ts';
import {readMoment} from './moments.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {regressionsOf} from './regression.ts';
import type {Services} from './services.ts';

export type DiffOptions = {
	readonly before: string;
	readonly after: string;
	readonly form: 'text' | 'markdown' | 'json';
	readonly failsOnRegression: boolean;
};

const draw = (comparison: Comparison, form: DiffOptions['form'], services: Services): string => {
	if (form === 'json') return `${JSON.stringify(comparison, undefined, '\t')}\n`;
	return form === 'markdown' ? comparisonMarkdown(comparison) : comparisonText(comparison, services.style);
};

/** `klar diff`: what changed between two assessments, milestones or results. */
export const diff = async (options: DiffOptions, services: Services): Promise<Outcome> => {
	const before = await readMoment(options.before, services);
	const comparison = compare(before, await readMoment(options.after, services));
	const regressions = options.failsOnRegression ? regressionsOf(comparison) : [];
	return {
		stdout: draw(comparison, options.form, services),
		stderr: regressions.map(sentence => `klar: ${services.printable(sentence)}\n`).join(''),
		exitCode: regressions.length > 0 ? exitCodes.thresholdMissed : exitCodes.done,
	};
};
