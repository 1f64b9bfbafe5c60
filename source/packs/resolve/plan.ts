import type {Pack} from '../../domain/pack.ts';
import type {PackFile} from '../../domain/pack-file.ts';
import {planSchemas} from '../../domain/plan.ts';
import type {Keys} from '../parse.ts';
import type {WrittenCategory} from './expand.ts';
import {namesIn, noSuch} from './extend.ts';
import type {Problem} from './problem.ts';
import {fillData, type Scope, UnknownName} from './template.ts';

type Plan = Pick<Pack, keyof typeof planSchemas>;

/** The checks that a name stands for: itself, or all of a criterion or category. */
const checksNamed = (categories: readonly WrittenCategory[], name: string): readonly string[] | undefined => {
	const idsOf = ({criteria}: WrittenCategory): readonly string[] =>
		criteria.flatMap(({checks}) => checks.map(({check}) => check.id));
	const all = categories.flatMap(idsOf);
	if (all.includes(name)) return [name];
	const category = categories.find(({id}) => id === name);
	if (category !== undefined) return idsOf(category);
	const [inside, criterion] = name.split('/');
	return categories
		.find(({id}) => id === inside)
		?.criteria.find(({id}) => id === criterion)
		?.checks.map(({check}) => check.id);
};

const merged = <T extends {readonly id: string}>(inherited: readonly T[] = [], own: readonly T[] = []): T[] => {
	const ids = new Set(own.map(({id}) => id));
	return [...inherited.filter(({id}) => !ids.has(id)), ...own];
};

type Settings = {
	readonly categories: readonly WrittenCategory[];
	readonly scope: Scope;
	readonly report: (problem: Problem) => void;
};

/** The plan of a pack: KPIs by id over those of the pack that it extends, all else in place of it, with every reference resolved. */
export const planOf = (file: PackFile, base: PackFile | undefined, {categories, scope, report}: Settings): Plan => {
	const names = namesIn(categories);
	const isOwn = (key: keyof PackFile): boolean => file[key] !== undefined;
	const checks = (references: readonly string[], keys: Keys, isTold: boolean): string[] => {
		const ids = references.flatMap((name, n) => {
			const found = checksNamed(categories, name);
			if (found === undefined && isTold)
				report({keys: [...keys, n], rule: 'unknown-id', message: noSuch('the pack has no', name, names)});
			return found ?? [];
		});
		return [...new Set(ids)];
	};
	const from = <K extends keyof PackFile>(key: K): PackFile[K] | undefined => file[key] ?? base?.[key];
	const kpis = merged(base?.kpis, file.kpis);
	const phases = from('phases')?.map((phase, n) => ({
		...phase,
		checks: checks(phase.checks, ['phases', n, 'checks'], isOwn('phases')),
		steps: phase.steps.map((step, k) => ({
			...step,
			checks: checks(step.checks, ['phases', n, 'steps', k, 'checks'], isOwn('phases')),
		})),
	}));
	const successCriteria = from('successCriteria')
		?.map((criterion, n) => ({
			...criterion,
			checks: checks(criterion.checks, ['successCriteria', n, 'checks'], isOwn('successCriteria')),
		}))
		.filter(criterion => criterion.checks.length > 0);
	const quickWins = from('quickWins');
	const review = from('review');
	const plan = {
		...(kpis.length === 0 ? {} : {kpis}),
		...(phases === undefined ? {} : {phases}),
		...(successCriteria === undefined ? {} : {successCriteria}),
		...(quickWins === undefined ? {} : {quickWins: checks(quickWins, ['quickWins'], isOwn('quickWins'))}),
		...(from('cost') === undefined ? {} : {cost: from('cost')}),
		...(review === undefined ? {} : {review}),
	};
	const filled: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(plan)) {
		try {
			const parsed = planSchemas[key as keyof typeof planSchemas].safeParse(fillData(value, scope));
			if (parsed.success) filled[key] = parsed.data;
			else
				report({keys: [key], rule: 'form', message: `\`${key}\`: ${parsed.error.issues[0]?.message ?? 'wrong form'}`});
		} catch (error) {
			if (!(error instanceof UnknownName)) throw error;
			report({keys: [key], rule: 'parameter', message: error.message});
		}
	}
	return filled as Plan; // Each key was parsed by its own schema.
};
