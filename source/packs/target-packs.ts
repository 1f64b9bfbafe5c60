import path from 'node:path';
import {z} from 'zod';
import {measurementSchema} from '../domain/measurement.ts';
import type {Pack} from '../domain/pack.ts';
import {parametersFileSchema} from '../domain/parameter.ts';
import {waiversFileSchema} from '../domain/waiver.ts';
import type {Finding} from './finding.ts';
import {type LintKnowledge, lintOwn} from './lint.ts';
import {readPackFile} from './own.ts';
import {hasOwnFile, ownFolder, readOwnFile} from './own-files.ts';
import {parseFile} from './parse.ts';
import {readText, type Text} from './read-text.ts';
import {type Library, resolvePack} from './resolve/resolve.ts';
import {yamlFilesIn} from './sources.ts';

/** A file of a team with all that is wrong with it. */
export type Checked = {
	/** As it is told. */
	readonly file: string;
	readonly isPack: boolean;
	readonly id?: string;
	/** What it comes to, for packs whose form is right. */
	readonly pack?: Pack;
	readonly findings: readonly Finding[];
};

type World = {readonly library: Library; readonly knowledge: LintKnowledge};

const checkText = (name: string, read: Text, {library, knowledge}: World): Checked => {
	if (read.kind === 'none')
		return {file: name, isPack: true, findings: [{path: name, rule: 'unreadable', message: read.why}]};
	const source = readPackFile(name, read.text);
	if ('length' in source) return {file: name, isPack: true, findings: source};
	const {id} = source.value;
	const findings = lintOwn(source, library, knowledge);
	const taken: readonly Finding[] = library.packs.some(one => one.id === id)
		? [
				{
					path: name,
					position: source.at(['id']) ?? {line: 1, column: 1},
					rule: 'duplicate',
					message: `klar ships a pack \`${id}\`, which is taken in place of this one`,
				},
			]
		: [];
	return {
		file: name,
		isPack: true,
		id,
		pack: resolvePack(source.value, library).pack,
		findings: [...taken, ...findings],
	};
};

/** All that is wrong with one pack file. @param name as it is told */
export const checkFile = (file: string, name: string, world: World): Checked => checkText(name, readText(file), world);

/** The other files of a target that have a form, by name. */
const forms: Readonly<Record<string, z.ZodType>> = {
	'waivers.yaml': waiversFileSchema,
	'parameters.yaml': parametersFileSchema,
	'measurements.yaml': z.array(measurementSchema.omit({line: true}).strict()).max(10_000),
};

const checkForm = (root: string, name: string, schema: z.ZodType): readonly Checked[] => {
	const read = readOwnFile(root, name);
	if (read === undefined) return [];
	const file = `${ownFolder}/${name}`;
	if (read.kind === 'none')
		return [{file, isPack: false, findings: [{path: file, rule: 'unreadable', message: read.why}]}];
	const parsed = parseFile(file, read.text, schema);
	return [{file, isPack: false, findings: parsed.kind === 'source' ? [] : parsed.findings}];
};

/** All that is wrong with what is klar's in a target: its packs, and the forms of its other files. */
export const checkTarget = (root: string, library: Library, knowledge: LintKnowledge): readonly Checked[] => {
	const files = hasOwnFile(root, 'packs') ? (yamlFilesIn(path.join(root, ownFolder, 'packs')) ?? []) : [];
	const packs = files.map(file => {
		const base = path.basename(file);
		const read = readOwnFile(root, 'packs', base) ?? {kind: 'none', why: 'it is gone'};
		return checkText(`${ownFolder}/packs/${base}`, read, {library, knowledge});
	});
	return [...packs, ...Object.entries(forms).flatMap(([name, schema]) => checkForm(root, name, schema))];
};
