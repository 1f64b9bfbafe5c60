import type {Assessment} from '../domain/assessment.ts';
import type {ParameterValues} from '../domain/parameter-value.ts';
import {UserError} from '../errors.ts';
import type {LintKnowledge} from '../packs/lint.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import {defaultPack, type ShippedPacks} from './shipped-pack.ts';

/** Which pack is wanted, and for what. */
export type PackRequest = {
	/** Id of a shipped pack or of one in `.klar/packs` of the target, or a path. @default klar's default pack */
	readonly ref?: string | undefined;
	/** Absolute path of the target. @default the working directory */
	readonly root?: string | undefined;
	/** A file with values of parameters, in place of the target's. */
	readonly parametersFile?: string | undefined;
	/** Values that a person gave. */
	readonly said?: ParameterValues | undefined;
};

/** What a command line says of the pack. */
export type PackChoice = Pick<PackRequest, 'ref' | 'parametersFile'>;

/** What the linter needs to know of klar. The auditors are loaded for it only when a pack is linted. */
export const lintKnowledge = async (): Promise<LintKnowledge> => {
	const [{auditors}, {languageByExtension, languageByName}] = await Promise.all([
		import('../../auditors/index.ts'),
		import('../observe/languages.ts'),
	]);
	return {
		implemented: new Set(auditors.flatMap(auditor => auditor.checks.map(({id}) => id))),
		languages: new Set([...Object.values(languageByExtension), ...Object.values(languageByName)]),
	};
};

/** Loads a pack. @throws UserError when it is not there or cannot be used */
export const loadPack = async (
	shippedPacks: ShippedPacks,
	{ref = defaultPack, root = process.cwd(), ...values}: PackRequest = {},
): Promise<LoadedPack> => {
	if (ref === defaultPack) return shippedPacks.defaultPack();
	// The parser of YAML is loaded only for those who have packs of their own.
	const [{givenFor, loadedFrom, loadOwnPack}, {resolvePack}] = await Promise.all([
		import('../packs/own.ts'),
		import('../packs/resolve/resolve.ts'),
	]);
	const library = shippedPacks.library();
	const given = {root, ...values};
	const shipped = library.packs.find(({id}) => id === ref);
	if (shipped !== undefined) return loadedFrom(resolvePack(shipped, library, givenFor(ref, given)), ref);
	const known = library.packs.map(({id}) => id);
	return loadOwnPack(ref, library, {given, knowledge: await lintKnowledge(), known});
};

const isUserError = (error: unknown): error is UserError => error instanceof UserError;

/**
 * Loads the pack of a saved assessment again, with the values that were given for it.
 * @throws UserError when the pack is gone or can no longer be used
 */
export const loadPackOf = async (
	shippedPacks: ShippedPacks,
	{pack, parameters, target, id}: Pick<Assessment, 'pack' | 'parameters' | 'target' | 'id'>,
): Promise<LoadedPack> => {
	const request = {ref: pack.file ?? pack.id, root: target.path, said: parameters};
	const loaded = await loadPack(shippedPacks, request).catch((error: unknown) => {
		if (!isUserError(error)) throw error;
		throw new UserError({
			what: `the assessment \`${id}\` needs its pack \`${pack.id}\`, version ${pack.version}`,
			why: `${error.parts.what}: ${error.parts.why}`,
			next: 'put the pack back as it was (the answers are kept), or begin anew with another one: `klar assess --new --pack …`',
		});
	});
	const isOther = loaded.pack.id !== pack.id;
	if (isOther)
		throw new UserError({
			what: `the assessment \`${id}\` needs its pack \`${pack.id}\`, version ${pack.version}`,
			why: `the file \`${pack.file ?? ''}\` holds the pack \`${loaded.pack.id}\` now`,
			next: 'put the pack back, or begin anew: `klar assess --new --pack …`',
		});
	const remark = changeOf(loaded, pack);
	return remark === undefined ? loaded : {...loaded, remarks: [...(loaded.remarks ?? []), remark]};
};

/** What is different from the pack that the assessment was begun with. */
const changeOf = ({pack, origin}: LoadedPack, before: Assessment['pack']): string | undefined => {
	const kept = 'Answers to checks that it still has are kept; scan again to judge the others.';
	if (pack.version !== before.version)
		return `The pack \`${pack.id}\` is version ${pack.version} now; the assessment was begun with ${before.version}. ${kept}`;
	if (before.digest === undefined || origin === undefined || origin.digest === before.digest) return undefined;
	return `The pack \`${pack.id}\` was changed since the assessment was begun, under the same version ${pack.version}. ${kept}`;
};
