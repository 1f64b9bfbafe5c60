import path from 'node:path';
import {type Assessment, assessmentSchema} from '../domain/assessment.ts';
import {exportSchema, exportSchemaId} from '../domain/export.ts';
import {count} from '../domain/place.ts';
import type {AssessmentStore} from '../domain/ports.ts';
import {UserError} from '../errors.ts';
import {isSealed} from '../protection/seal.ts';
import {migrate} from '../store/migrations.ts';
import type {Terminal} from './assess.ts';
import {digestOf} from './export.ts';
import {type OpenWith, openSealed, readNamed} from './open-sealed.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';
import {resolveTarget} from './target.ts';

export type ImportOptions = OpenWith & {
	readonly file: string;
	/** Another id than the exported one. */
	readonly as?: string;
	/** Put it in the place of an assessment with the same id. */
	readonly isReplacing: boolean;
	/** Where its target lies on this machine. @default where it lay on the other */
	readonly target?: string;
};

const refused = (file: string, why: string): UserError =>
	new UserError({
		what: `\`${file}\` cannot be imported`,
		why,
		next: 'export it again with `klar export`. Nothing was changed here',
	});

const parsed = (file: string, text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		throw refused(file, 'it is cut short or is not JSON');
	}
};

/** The assessment of an exported file, in the form of today. @throws UserError when it is damaged or of a newer klar */
const assessmentOf = (file: string, text: string): Assessment => {
	const exported = exportSchema.safeParse(parsed(file, text));
	if (!exported.success) throw refused(file, `it is not of the schema ${exportSchemaId}`);
	if (digestOf(exported.data.assessment) !== exported.data.digest)
		throw refused(file, 'it was changed or damaged after it was exported: its digest does not fit');
	const form = migrate(exported.data.assessment);
	if (form.kind === 'newer') throw refused(file, `a newer klar (${exported.data.klar.version}) exported it`);
	if (form.kind === 'unknown') throw refused(file, form.problem);
	const assessment = assessmentSchema.safeParse(form.raw);
	if (assessment.success) return assessment.data;
	const [issue] = assessment.error.issues;
	throw refused(file, `its form is wrong at \`${issue?.path.join('.')}\`: ${issue?.message}`);
};

const isTaken = (store: AssessmentStore, id: string): boolean => store.list().some(one => one.id === id);

const save = (store: AssessmentStore, assessment: Assessment, isReplacing: boolean): void => {
	const {id} = assessment;
	if (!isTaken(store, id)) {
		store.create(assessment).close();
		return;
	}

	if (!isReplacing) {
		throw new UserError({
			what: `there already is an assessment \`${id}\` here`,
			why: 'importing would lose its answers',
			next: `import it under another id with \`--as ${id}-imported\`, or in its place with \`--replace\``,
		});
	}

	const open = store.open(id, {mode: 'write'});
	try {
		open.save(assessment);
	} finally {
		open.close();
	}
};

/** `klar import`: takes what `klar export` wrote; nothing that is here is overwritten without consent. */
export const importSaved = async (options: ImportOptions, services: Services, terminal: Terminal): Promise<Outcome> => {
	const {file} = options;
	const bytes = readNamed(file);
	const plain = isSealed(bytes) ? await openSealed({bytes, file}, options, terminal) : bytes;
	const exported = assessmentOf(file, Buffer.from(plain).toString('utf8'));
	const root = options.target === undefined ? undefined : resolveTarget(options.target);
	const assessment = {
		...exported,
		...(options.as === undefined ? {} : {id: options.as}),
		...(root === undefined ? {} : {target: {...exported.target, path: root, name: path.basename(root)}}),
	};
	save(await services.openStore(), assessment, options.isReplacing);
	const {id, answers, target} = assessment;
	const lines = [
		`Imported ${id} with ${count(Object.keys(answers).length, 'answer')}, about ${target.path}.`,
		`Go on with \`klar resume ${id}\`.`,
	];
	return {stderr: lines.map(line => `${services.printable(line)}\n`).join(''), exitCode: exitCodes.done};
};
