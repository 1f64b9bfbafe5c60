import type {Category} from '../../domain/pack.ts';
import type {WrittenCategory} from './expand.ts';
import type {Problem} from './problem.ts';
import {distribute} from './weights.ts';

/** Weights become shares, which what extends the pack may push aside. */
export const asShares = (
	categories: readonly Category[],
	written: readonly WrittenCategory[],
): readonly WrittenCategory[] =>
	written.map(category => {
		const {weight, criteria} = categories.find(({id}) => id === category.id) ?? {};
		const {weight: _weight, ...rest} = category;
		return {
			...rest,
			share: weight ?? 1,
			criteria: category.criteria.map(criterion => ({
				...criterion,
				weight: undefined,
				share: criteria?.find(({id}) => id === criterion.id)?.weight ?? 1,
			})),
		};
	});

/** Categories with weights that sum to 100 at each level. What can't be so is reported, and weighs the same. */
export const weighed = (
	written: readonly WrittenCategory[],
	report: (problem: Problem) => void,
): readonly Category[] => {
	const evenly = (n: number): readonly number[] => Array.from({length: n}, () => 100 / n);
	const weights = (rows: Parameters<typeof distribute>[0], what: string, keys: Problem['keys']): readonly number[] => {
		const found = distribute(rows, what);
		if (typeof found !== 'string') return found;
		report({keys, rule: 'weights', message: found});
		return evenly(rows.length);
	};
	const inPoints = written.filter(({points}) => points !== undefined);
	if (inPoints.length > 0 && (inPoints.length < written.length || inPoints.some(({weight}) => weight !== undefined)))
		report({
			keys: ['categories'],
			rule: 'weights',
			message: 'either all categories have `points` and none a `weight`, or none has',
		});
	const rows = written.map(({weight, share, points}) => ({
		...(weight === undefined ? {} : {written: weight}),
		share: points ?? share,
	}));
	const shares = written.length === 0 ? [] : weights(rows, 'the categories', ['categories']);
	return written.map(({keys, criteria, points, when, ...category}, n) => {
		for (const key of ['code', 'title'] as const)
			if (category[key] === undefined)
				report({keys, rule: 'form', message: `the category \`${category.id}\` is new and has no \`${key}\``});
		const inner = weights(
			criteria.map(one => ({...(one.weight === undefined ? {} : {written: one.weight}), share: one.share})),
			`the criteria of \`${category.id}\``,
			[...keys, 'criteria'],
		);
		return {
			id: category.id,
			code: category.code ?? 'NEW',
			title: category.title ?? category.id,
			weight: shares[n] ?? 0,
			...(points === undefined ? {} : {points}),
			...(when === undefined ? {} : {when}),
			criteria: criteria.map(({keys: at, checks, title, id}, k) => {
				if (title === undefined)
					report({keys: at, rule: 'form', message: `the criterion \`${id}\` is new and has no \`title\``});
				return {id, title: title ?? id, weight: inner[k] ?? 0, checks: checks.map(({check}) => check)};
			}),
		};
	});
};
