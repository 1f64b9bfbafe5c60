import type {Cards} from '../../domain/card.ts';
import {bandsSchema, type Category, type Pack} from '../../domain/pack.ts';
import type {CardForm, PackFile} from '../../domain/pack-file.ts';
import type {Parameter} from '../../domain/parameter.ts';
import type {ParameterValues} from '../../domain/parameter-value.ts';
import {cardForms, chosenCards} from './choose-cards.ts';
import {expandCategories, type WrittenCategory, type WrittenCheck} from './expand.ts';
import {extended, noSuch} from './extend.ts';
import {settle, stoodIn} from './parameters.ts';
import {planOf} from './plan.ts';
import type {Problem} from './problem.ts';
import type {Scope} from './template.ts';
import {asShares, weighed} from './weigh.ts';

/** The packs and cards that klar ships. */
export type Library = {readonly packs: readonly PackFile[]; readonly cards: ReadonlyMap<string, CardForm>};

/** A pack put together: with what it extends, its parameters settled, and a card for each check. */
export type Resolved = {
	readonly pack: Pack;
	readonly cards: Cards;
	/** With those of the pack that it extends. */
	readonly parameters: readonly Parameter[];
	/** Values of parameters that were settled. */
	readonly values: ParameterValues;
	/** Parameters without a value: a scan needs them first. */
	readonly missing: readonly Parameter[];
	/** What it was put together from, with the place of each part in the pack's own file. */
	readonly written: readonly WrittenCategory[];
	readonly problems: readonly Problem[];
};

const byId = <T extends {readonly id: string}>(...lists: readonly (readonly T[] | undefined)[]): readonly T[] => [
	...new Map(lists.flatMap(list => (list ?? []).map(one => [one.id, one] as const))).values(),
];

/** Drops dependencies on what was removed from the pack that is extended. */
const withoutLoose = (categories: readonly Category[], removed: ReadonlySet<string>): Category[] =>
	categories.map(category => ({
		...category,
		criteria: category.criteria.map(criterion => ({
			...criterion,
			checks: criterion.checks.map(({needs, dependsOn, ...check}) => {
				const left = needs?.filter(id => !removed.has(id)) ?? [];
				return {
					...check,
					dependsOn: dependsOn.filter(id => !removed.has(id)),
					...(left.length === 0 ? {} : {needs: left}),
				};
			}),
		})),
	}));

const checksIn = (categories: readonly WrittenCategory[]): readonly WrittenCheck[] =>
	categories.flatMap(({criteria}) => criteria.flatMap(({checks}) => checks));

/** What a pack inherits. All of it stands, for its author, where the other pack is named. */
const inheritedFrom = (
	base: PackFile,
	scope: Scope,
	report: (problem: Problem) => void,
): readonly WrittenCategory[] => {
	const keys = ['extends'];
	return expandCategories(base.categories ?? [], scope, problem => report({...problem, keys})).map(category => ({
		...category,
		keys,
		criteria: category.criteria.map(criterion => ({
			...criterion,
			keys,
			checks: criterion.checks.map(check => ({...check, keys})),
		})),
	}));
};

/**
 * Puts a pack together. What can't be so is a problem, and as much as possible of the rest is made all the same.
 * @param given values of parameters from outside, the strongest last
 */
export const resolvePack = (file: PackFile, library: Library, given: readonly ParameterValues[] = []): Resolved => {
	const problems: Problem[] = [];
	const report = (problem: Problem): void => void problems.push(problem);
	const base = file.extends === undefined ? undefined : library.packs.find(({id}) => id === file.extends);
	if (file.extends !== undefined && base === undefined) {
		const ids = library.packs.map(({id}) => id);
		report({
			keys: ['extends'],
			rule: 'unknown-id',
			message: `${noSuch('klar ships no pack', file.extends, ids)} (it ships ${ids.join(', ')})`,
		});
	}
	if (base?.extends !== undefined) throw new Error(`the shipped pack ${base.id} extends another`);
	const parameters = byId(base?.parameters, file.parameters);
	const settled = settle(parameters, file.set ?? {}, ...given);
	for (const message of settled.problems)
		report({keys: [file.set === undefined ? 'parameters' : 'set'], rule: 'parameter', message});
	const {scope} = settled;
	// While a value is missing its names are known all the same, so that nothing else is told of them.
	const known = new Map([...stoodIn([...settled.missing, ...settled.broken]), ...scope]);
	const added = expandCategories(file.categories ?? [], known, report);
	const inherited = base === undefined ? [] : inheritedFrom(base, known, report);
	const written =
		base === undefined
			? added
			: extended(asShares(weighed(inherited, report), inherited), file, {scope: known, added, report});
	const left = new Set(checksIn(written).map(({check}) => check.id));
	const removed = new Set(checksIn(inherited).flatMap(({check}) => (left.has(check.id) ? [] : [check.id])));
	const categories = withoutLoose(weighed(written, report), removed);
	const {id, version, title, description} = file;
	const pack: Pack = {
		id,
		version,
		title,
		description,
		bands: bandsSchema.parse({...base?.bands, ...file.bands}),
		categories,
		...planOf(file, base, {categories: written, scope: known, report}),
	};
	return {
		pack,
		cards: chosenCards(checksIn(written), cardForms(file, base, library, report)),
		parameters,
		values: settled.values,
		missing: settled.missing,
		written,
		problems,
	};
};
