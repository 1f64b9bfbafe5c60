import fs from 'node:fs';
import path from 'node:path';
import {z} from 'zod';
import {type CardForm, cardFormSchema, type PackFile, packFileSchema} from '../domain/pack-file.ts';
import type {Finding} from './finding.ts';
import {type Parsed, parseFile, type Source} from './parse.ts';
import {readText} from './read-text.ts';
import type {Library} from './resolve/resolve.ts';

/** All packs and cards of a folder, and what is wrong with the form of the others. */
export type Sources = {
	readonly packs: readonly Source<PackFile>[];
	readonly cards: readonly Source<readonly CardForm[]>[];
	readonly findings: readonly Finding[];
};

const unreadable = (file: string, why: string): Finding => ({path: file, rule: 'unreadable', message: why});

/** Reads one YAML file by a schema. */
export const readSource = <T>(file: string, schema: z.ZodType<T>): Parsed<T> => {
	const read = readText(file);
	if (read.kind === 'none') return {kind: 'findings', findings: [unreadable(file, read.why)]};
	return parseFile(file, read.text, schema);
};

/** The YAML files of a folder by name; undefined when there is no such folder. */
export const yamlFilesIn = (folder: string): readonly string[] | undefined => {
	if (!fs.statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return undefined;
	return fs
		.readdirSync(folder)
		.filter(name => /\.ya?ml$/.test(name))
		.toSorted()
		.map(name => path.join(folder, name));
};

const readAll = <T>(folder: string, schema: z.ZodType<T>) => {
	const files = yamlFilesIn(folder);
	if (files === undefined) return {sources: [], findings: [unreadable(folder, 'there is no such folder')]};
	const parsed = files.map(file => readSource(file, schema));
	return {
		sources: parsed.flatMap(one => (one.kind === 'source' ? [one.source] : [])),
		findings: parsed.flatMap(one => (one.kind === 'findings' ? one.findings : [])),
	};
};

/** Reads `packs/*.yaml` and `cards/*.yaml` of a folder. */
export const readSources = (folder: string): Sources => {
	const packs = readAll(path.join(folder, 'packs'), packFileSchema);
	const cards = readAll(path.join(folder, 'cards'), z.array(cardFormSchema));
	return {packs: packs.sources, cards: cards.sources, findings: [...packs.findings, ...cards.findings]};
};

/** The packs and cards of a folder, for packs to extend and take cards from. */
export const libraryOf = ({packs, cards}: Pick<Sources, 'packs' | 'cards'>): Library => ({
	packs: packs.map(({value}) => value),
	cards: new Map(cards.flatMap(({value}) => value.map(card => [card.id, card] as const))),
});
