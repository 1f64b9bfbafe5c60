import type {PlanChoice} from '../domain/roadmap.ts';
import type {Format} from '../reporters/index.ts';
import {reportModel} from '../reporters/model.ts';
import type {Terminal} from './assess.ts';
import {deliver} from './deliver.ts';
import type {Outcome} from './outcome.ts';
import {reportedOf, type Subject} from './reported.ts';
import {lockFor, type Sealing} from './sealing.ts';
import type {Services} from './services.ts';

export type ReportOptions = {
	readonly subject: Subject;
	readonly format: Format;
	/** The file to write; without one the report goes to stdout. */
	readonly output?: string;
	/** How the roadmap is planned. @default start today */
	readonly plan: PlanChoice;
	/** How to encrypt it. @default not */
	readonly sealing?: Sealing;
};

/** `klar report`: one assessment as a document. */
export const report = async (options: ReportOptions, services: Services, terminal: Terminal): Promise<Outcome> => {
	const {subject, format, output, plan, sealing} = options;
	// Asked first, so that nobody has to wait for a scan to type a passphrase.
	const lock = sealing === undefined ? undefined : await lockFor(sealing, terminal);
	const {reported, remarks, exitCode} = await reportedOf(subject, services);
	const {id, target} = reported.assessment;
	const delivered = await deliver(
		{
			text: await format.render(reportModel(reported, plan)),
			what: `the ${format.name} report`,
			subject: reported.isSaved ? id : target.path,
			...(output === undefined ? {} : {output}),
			...(lock === undefined ? {} : {lock}),
		},
		services,
	);
	return {
		...(delivered.stdout === undefined ? {} : {stdout: delivered.stdout}),
		stderr: [...remarks, ...delivered.remarks].map(line => `${services.printable(line)}\n`).join(''),
		exitCode,
	};
};
