import {createHash} from 'node:crypto';
import path from 'node:path';
import {idSchema} from '../domain/id.ts';
import {type PackFile, packFileSchema} from '../domain/pack-file.ts';
import {parametersFileSchema} from '../domain/parameter.ts';
import type {ParameterValues} from '../domain/parameter-value.ts';
import {printable} from '../domain/printable.ts';
import {UserError} from '../errors.ts';
import {type Finding, isError, shown} from './finding.ts';
import {type LintKnowledge, lintOwn} from './lint.ts';
import type {LoadedPack} from './loaded.ts';
import {ownFolder, readOwnFile} from './own-files.ts';
import {parseFile, type Source} from './parse.ts';
import {readText, type Text} from './read-text.ts';
import {type Library, type Resolved, resolvePack} from './resolve/resolve.ts';

const packsFolder = 'packs';
const parametersName = 'parameters.yaml';
/** More would fill the screen; `klar pack validate` prints them all. */
const maxShown = 5;
const digestLength = 16;

/** A word that can't be an id names a file. */
export const isPath = (ref: string): boolean => /[/\\]|\.ya?ml$/i.test(ref);

/** A pack file that was named: where it stands, and its text or why there is none. */
type Named = {readonly file: string; readonly read: Text | undefined};

/** Finds a pack by path or by its id among those of a target. @param root absolute path of the target */
const findFile = (ref: string, root: string): Named => {
	if (isPath(ref)) {
		const file = path.resolve(ref);
		return {file, read: readText(file)};
	}
	const found = ['yaml', 'yml'].map(ending => {
		const name = `${ref}.${ending}`;
		return {
			file: path.join(root, ownFolder, packsFolder, name),
			read: idSchema.safeParse(ref).success ? readOwnFile(root, packsFolder, name) : undefined,
		};
	});
	return found.find(({read}) => read !== undefined) ?? {file: found[0]?.file ?? ref, read: undefined};
};

const refused = (ref: string, findings: readonly Finding[]): UserError => {
	const rest = findings.length - maxShown;
	return new UserError({
		what: `the pack \`${printable(ref)}\` cannot be used`,
		why: [...findings.slice(0, maxShown).map(shown), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; '),
		next: `\`klar pack validate ${printable(ref)}\` tells everything that is wrong`,
	});
};

/** A pack as it is written. */
export const readPackFile = (file: string, text: string): Source<PackFile> | readonly Finding[] => {
	const parsed = parseFile(file, text, packFileSchema);
	return parsed.kind === 'source' ? parsed.source : parsed.findings;
};

/** Values that a file gives for a pack. @throws UserError when it has not the form */
export const readParameters = (id: string, name: string, read: Text): ParameterValues => {
	const findings = (some: readonly Finding[]): UserError =>
		new UserError({
			what: `the parameters in \`${printable(name)}\` cannot be used`,
			why: some.slice(0, maxShown).map(shown).join('; '),
			next: 'it has the ids of packs, and under each the values by the ids of parameters: see docs/packs.md',
		});
	if (read.kind === 'none') throw findings([{path: name, rule: 'unreadable', message: read.why}]);
	const parsed = parseFile(name, read.text, parametersFileSchema);
	if (parsed.kind === 'findings') throw findings(parsed.findings);
	return Object.hasOwn(parsed.source.value, id) ? (parsed.source.value[id] ?? {}) : {};
};

/** Values from outside: the file of the target, or the one that was named, then what the person said. */
export type Given = {
	readonly root: string;
	readonly parametersFile?: string | undefined;
	readonly said?: ParameterValues | undefined;
};

/** The values that are given for a pack, the strongest last. */
export const givenFor = (id: string, {root, parametersFile, said}: Given): readonly ParameterValues[] => {
	const read =
		parametersFile === undefined ? readOwnFile(root, parametersName) : readText(path.resolve(parametersFile));
	const name = parametersFile ?? `${ownFolder}/${parametersName}`;
	return [...(read === undefined ? [] : [readParameters(id, name, read)]), ...(said === undefined ? [] : [said])];
};

/** A pack that was put together, with what it leaves open. @throws UserError when a value that was given is none */
export const loadedFrom = (resolved: Resolved, name: string): LoadedPack => {
	if (resolved.problems.length > 0)
		throw new UserError({
			what: `the pack \`${printable(name)}\` cannot be used with these parameters`,
			why: resolved.problems
				.slice(0, maxShown)
				.map(({message}) => message)
				.join('; '),
			next: `\`klar pack show ${printable(name)}\` tells what it asks for`,
		});
	const {pack, cards, parameters, values, missing} = resolved;
	return {pack, cards, parameters, values, missing};
};

const digestOf = ({pack, cards}: LoadedPack): string =>
	createHash('sha256')
		.update(JSON.stringify([pack, [...cards]]))
		.digest('hex')
		.slice(0, digestLength);

/**
 * Loads a pack that does not ship with klar.
 * @param ref its id among those of the target, or a path
 * @throws UserError when it is not there or something is wrong with it
 */
export const loadOwnPack = (
	ref: string,
	library: Library,
	{
		given,
		knowledge,
		known,
	}: {readonly given: Given; readonly knowledge: LintKnowledge; readonly known: readonly string[]},
): LoadedPack => {
	const {file, read} = findFile(ref, given.root);
	if (read === undefined) throw notThere(ref, file, known);
	if (read.kind === 'none') throw refused(ref, [{path: file, rule: 'unreadable', message: read.why}]);
	const source = readPackFile(file, read.text);
	if ('length' in source) throw refused(ref, source);
	const findings = lintOwn(source, library, knowledge);
	const errors = findings.filter(isError);
	if (errors.length > 0) throw refused(ref, errors);
	const loaded = loadedFrom(resolvePack(source.value, library, givenFor(source.value.id, given)), ref);
	return {...loaded, origin: {file, digest: digestOf(loaded)}};
};

const notThere = (ref: string, file: string, known: readonly string[]): UserError =>
	new UserError({
		what: `there is no pack \`${printable(ref)}\``,
		why: `klar ships ${known.join(', ')}, and there is no \`${printable(file)}\``,
		next: '`klar pack list` shows the packs that are there; `klar pack new` begins one',
	});
