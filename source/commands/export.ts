import {createHash} from 'node:crypto';
import {exportSchemaId} from '../domain/export.ts';
import type {Terminal} from './assess.ts';
import {deliver} from './deliver.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {findSaved} from './saved.ts';
import {lockFor, type Sealing} from './sealing.ts';
import type {Services} from './services.ts';

export type ExportOptions = {
	/** Id of the assessment. @default the latest */
	readonly id?: string;
	/** The file to write. @default stdout */
	readonly output?: string;
	/** How to encrypt it. @default not */
	readonly sealing?: Sealing;
};

/** The digest of an assessment, over its compact JSON. */
export const digestOf = (assessment: unknown): string =>
	createHash('sha256').update(JSON.stringify(assessment)).digest('hex');

/** `klar export`: one assessment as a file that `klar import` takes. */
export const exportSaved = async (options: ExportOptions, services: Services, terminal: Terminal): Promise<Outcome> => {
	const {output, sealing} = options;
	const lock = sealing === undefined ? undefined : await lockFor(sealing, terminal);
	const store = await services.openStore();
	const open = store.open(findSaved(store, options.id).id, {mode: 'read'});
	const assessment = open.value();
	open.close();
	const exported = {
		schema: exportSchemaId,
		klar: {version: services.version},
		exportedAt: services.now().toISOString(),
		digest: digestOf(assessment),
		assessment,
	};
	const delivered = await deliver(
		{
			text: `${JSON.stringify(exported, undefined, '\t')}\n`,
			what: 'the assessment',
			subject: assessment.id,
			...(output === undefined ? {} : {output}),
			...(lock === undefined ? {} : {lock}),
		},
		services,
	);
	return {
		...(delivered.stdout === undefined ? {} : {stdout: delivered.stdout}),
		stderr: delivered.remarks.map(remark => `${services.printable(remark)}\n`).join(''),
		exitCode: exitCodes.done,
	};
};
