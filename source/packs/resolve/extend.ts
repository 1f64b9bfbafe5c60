import {packCheckSchema} from '../../domain/pack.ts';
import type {PackFile} from '../../domain/pack-file.ts';
import {didYouMean} from '../did-you-mean.ts';
import type {WrittenCategory, WrittenCheck, WrittenCriterion} from './expand.ts';
import type {Problem} from './problem.ts';
import {fillData, type Scope} from './template.ts';

type Report = (problem: Problem) => void;

const criterionPath = (category: WrittenCategory, criterion: WrittenCriterion): string =>
	`${category.id}/${criterion.id}`;

/** Every name under which a part of a pack can be meant: categories, `category/criterion`, checks. */
export const namesIn = (categories: readonly WrittenCategory[]): readonly string[] =>
	categories.flatMap(category => [
		category.id,
		...category.criteria.flatMap(criterion => [
			criterionPath(category, criterion),
			...criterion.checks.map(({check}) => check.id),
		]),
	]);

/** A sentence on a name that nothing has. */
export const noSuch = (what: string, name: string, known: readonly string[]): string =>
	`${what} \`${name}\`${didYouMean(name, known)}`;

const withoutEmpty = (categories: readonly WrittenCategory[]): readonly WrittenCategory[] =>
	categories
		.map(category => ({...category, criteria: category.criteria.filter(({checks}) => checks.length > 0)}))
		.filter(({criteria}) => criteria.length > 0);

const removed = (
	categories: readonly WrittenCategory[],
	remove: readonly string[],
	report: Report,
): readonly WrittenCategory[] => {
	const names = namesIn(categories);
	for (const [n, name] of remove.entries())
		if (!names.includes(name))
			report({
				keys: ['remove', n],
				rule: 'unknown-id',
				message: noSuch('the pack that is extended has no', name, names),
			});
	const gone = new Set(remove);
	return withoutEmpty(
		categories
			.filter(({id}) => !gone.has(id))
			.map(category => ({
				...category,
				criteria: category.criteria
					.filter(criterion => !gone.has(criterionPath(category, criterion)))
					.map(criterion => ({...criterion, checks: criterion.checks.filter(({check}) => !gone.has(check.id))})),
			})),
	);
};

type Change = NonNullable<PackFile['change']>;

const changedCheck = (written: WrittenCheck, change: Change, scope: Scope, report: Report): WrittenCheck => {
	const {id} = written.check;
	const own = change.checks !== undefined && Object.hasOwn(change.checks, id) ? change.checks[id] : undefined;
	if (own === undefined) return written;
	const {card, ...rest} = own;
	const keys = ['change', 'checks', id];
	const defined = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
	const parsed = packCheckSchema.safeParse({...written.check, ...fillData(defined, scope)});
	if (!parsed.success) {
		const message = parsed.error.issues
			.map(issue => `\`${issue.path.map(String).join('.')}\`: ${issue.message}`)
			.join('; ');
		report({keys, rule: 'form', message});
		return written;
	}
	return {...written, check: parsed.data, ...(card === undefined ? {} : {cardIds: [card]}), keys};
};

const changed = (
	categories: readonly WrittenCategory[],
	change: Change,
	scope: Scope,
	report: Report,
): readonly WrittenCategory[] => {
	const parts = {
		categories: categories.map(({id}) => id),
		criteria: categories.flatMap(category => category.criteria.map(one => criterionPath(category, one))),
		checks: categories.flatMap(({criteria}) => criteria.flatMap(({checks}) => checks.map(({check}) => check.id))),
	};
	for (const [part, known] of Object.entries(parts)) {
		const of = change[part as keyof typeof parts] ?? {};
		for (const id of Object.keys(of))
			if (!known.includes(id))
				report({
					keys: ['change', part, id],
					rule: 'unknown-id',
					message: noSuch('the pack that is extended has no', id, known),
				});
	}
	return categories.map(category => ({
		...category,
		...own(change.categories, category.id),
		criteria: category.criteria.map(criterion => ({
			...criterion,
			...own(change.criteria, criterionPath(category, criterion)),
			checks: criterion.checks.map(check => changedCheck(check, change, scope, report)),
		})),
	}));
};

/** What a record says of an id, without what it leaves undefined. */
const own = <T extends object>(record: Readonly<Record<string, T>> | undefined, id: string): Partial<T> => {
	if (record === undefined || !Object.hasOwn(record, id)) return {};
	// Only keys of T with values of T are left.
	return Object.fromEntries(Object.entries(record[id] ?? {}).filter(([, value]) => value !== undefined)) as Partial<T>;
};

const merged = (
	inherited: readonly WrittenCategory[],
	added: readonly WrittenCategory[],
): readonly WrittenCategory[] => {
	const mean = (shares: readonly number[]): number =>
		shares.length === 0 ? 1 : shares.reduce((total, share) => total + share, 0) / shares.length;
	const joined = inherited.map((category): WrittenCategory => {
		const more = added.find(({id}) => id === category.id);
		if (more === undefined) return category;
		const {criteria, keys: _keys, share: _share, ...rest} = more;
		const usual = mean(category.criteria.map(({share}) => share));
		return {
			...category,
			...rest,
			criteria: [
				...category.criteria.map(criterion => {
					const of = criteria.find(({id}) => id === criterion.id);
					if (of === undefined) return criterion;
					const weight = of.weight ?? criterion.weight;
					return {
						...criterion,
						title: of.title ?? criterion.title,
						weight,
						checks: [...criterion.checks, ...of.checks],
					};
				}),
				...criteria
					.filter(({id}) => category.criteria.every(criterion => criterion.id !== id))
					.map(criterion => ({...criterion, share: usual})),
			],
		};
	});
	const usual = mean(inherited.map(({share}) => share));
	const fresh = added.filter(({id}) => inherited.every(category => category.id !== id));
	return [...joined, ...fresh.map(category => ({...category, share: usual}))];
};

/** What a pack makes of the one it extends. `inherited` has its weights as shares. */
export const extended = (
	inherited: readonly WrittenCategory[],
	file: PackFile,
	{scope, added, report}: {readonly scope: Scope; readonly added: readonly WrittenCategory[]; readonly report: Report},
): readonly WrittenCategory[] =>
	merged(changed(removed(inherited, file.remove ?? [], report), file.change ?? {}, scope, report), added);
