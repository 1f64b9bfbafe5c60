import type {RoadmapOptions} from '../domain/roadmap.ts';
import type {Format} from '../reporters/index.ts';
import {reportModel} from '../reporters/model.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {writePrivate} from './private-file.ts';
import {reportedOf, type Subject} from './reported.ts';
import type {Services} from './services.ts';

export type ReportOptions = {
	readonly subject: Subject;
	readonly format: Format;
	/** The file to write; without one the report goes to stdout. */
	readonly output?: string;
	/** How the roadmap is planned. @default start today */
	readonly plan: Omit<RoadmapOptions, 'start'> & {readonly start?: string};
};

/** `klar report`: one assessment as a document. */
export const report = async (options: ReportOptions, services: Services): Promise<Outcome> => {
	const {subject, format, output, plan} = options;
	const {reported, remarks} = await reportedOf(subject, services);
	const text = await format.render(reportModel(reported, {start: services.today(), ...plan}));
	if (output !== undefined) writePrivate(output, text);
	const written = output === undefined ? [] : [`Wrote ${output}.`];
	return {
		...(output === undefined ? {stdout: text} : {}),
		stderr: [...remarks, ...written].map(line => `${services.printable(line)}\n`).join(''),
		exitCode: exitCodes.done,
	};
};
