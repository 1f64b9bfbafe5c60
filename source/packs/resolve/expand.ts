import type {z} from 'zod';
import {type Category, type Criterion, criterionSchema, type PackCheck, packCheckSchema} from '../../domain/pack.ts';
import type {CategoryForm, CheckForm, CriterionForm} from '../../domain/pack-file.ts';
import type {ParameterValue} from '../../domain/parameter-value.ts';
import {printable} from '../../domain/printable.ts';
import type {Keys} from '../parse.ts';
import type {Problem} from './problem.ts';
import {fillData, fillId, fillText, lookUp, type Scope, UnknownName} from './template.ts';

/** A check with where it is written, how its card is called, and what `${…}` stands for in it. */
export type WrittenCheck = {
	readonly check: PackCheck;
	readonly keys: Keys;
	/** Ids under which its card may stand, the nearest first. */
	readonly cardIds: readonly string[];
	readonly scope: Scope;
};
export type WrittenCriterion = Omit<Criterion, 'weight' | 'checks' | 'title'> & {
	readonly title: string | undefined;
	readonly weight: number | undefined;
	/** The weight it has beside others without one. */
	readonly share: number;
	readonly checks: readonly WrittenCheck[];
	readonly keys: Keys;
};
export type WrittenCategory = {
	readonly id: string;
	readonly code?: string | undefined;
	readonly title?: string | undefined;
	readonly weight?: number | undefined;
	readonly points?: number | undefined;
	readonly when?: Category['when'] | undefined;
	readonly share: number;
	readonly criteria: readonly WrittenCriterion[];
	readonly keys: Keys;
};

/** The most checks that one pack may come to, with all repetitions. */
export const maxChecks = 2000;

type Report = (problem: Problem) => void;
type Tools = {readonly report: Report /** Counts a check. @throws TooMany */; readonly take: () => void};

class TooMany extends Error {}

/** The scopes of each repetition; one when there is none. @throws UnknownName when the list is none */
const repeated = (each: string | undefined, scope: Scope): readonly Scope[] => {
	if (each === undefined) return [scope];
	const [name = '', , path = ''] = each.split(' ');
	const [list = '', column] = path.split('.');
	const items = lookUp(scope, list, column);
	if (!Array.isArray(items)) throw new UnknownName(`\`${path}\` in \`each: ${each}\` is no list`);
	return items.map((value, n) => new Map([...scope, [name, {value: value as ParameterValue, n: n + 1}]]));
};

const issueText = (error: z.ZodError): string =>
	error.issues
		.map(({path, message}) => `${path.length === 0 ? '' : `\`${path.map(String).join('.')}\`: `}${printable(message)}`)
		.join('; ');

const expandCheck = (form: CheckForm, keys: Keys, outer: Scope, {report, take}: Tools): readonly WrittenCheck[] =>
	repeated(form.each, outer).flatMap(scope => {
		take();
		const {each: _each, card, by, ...rest} = form;
		const id = fillId(form.id, scope);
		const filled = {
			...rest,
			id,
			code: fillText(form.code, scope, {onUnknown: 'throw'}),
			by: by ?? (form.rule === undefined ? 'ask' : 'scan'),
			dependsOn: form.dependsOn.map(other => fillId(other, scope)),
			...(form.needs === undefined ? {} : {needs: form.needs.map(other => fillId(other, scope))}),
			...(form.rule === undefined ? {} : {rule: fillData(form.rule, scope)}),
			...(form.onlyIf === undefined ? {} : {onlyIf: fillData(form.onlyIf, scope)}),
			...(form.claim === undefined ? {} : {claim: fillData(form.claim, scope)}),
		};
		const parsed = packCheckSchema.safeParse(filled);
		if (!parsed.success) {
			report({keys, rule: 'form', message: `the check \`${printable(id)}\`: ${issueText(parsed.error)}`});
			return [];
		}
		return [{check: parsed.data, keys, cardIds: card === undefined ? [id, form.id] : [card], scope}];
	});

const guarded = <T>(keys: Keys, report: Report, expand: () => readonly T[]): readonly T[] => {
	try {
		return expand();
	} catch (error) {
		if (!(error instanceof UnknownName)) throw error;
		report({keys, rule: 'parameter', message: printable(error.message)});
		return [];
	}
};

const expandCriterion = (form: CriterionForm, keys: Keys, outer: Scope, tools: Tools): readonly WrittenCriterion[] =>
	guarded(keys, tools.report, () => {
		const {report} = tools;
		const scopes = repeated(form.each, outer);
		return scopes.flatMap(scope => {
			const checks = form.checks.flatMap((check, n) => {
				const place = [...keys, 'checks', n];
				return guarded(place, report, () => expandCheck(check, place, scope, tools));
			});
			const id = fillId(form.id, scope);
			if (!criterionSchema.shape.id.safeParse(id).success) {
				report({keys, rule: 'form', message: `\`${printable(id)}\` is no id of a criterion`});
				return [];
			}
			const title = form.title === undefined ? undefined : fillText(form.title, scope);
			const weight = form.weight === undefined ? undefined : form.weight / scopes.length;
			return checks.length === 0 ? [] : [{id, title, weight, share: 1, checks, keys}];
		});
	});

const expandCategory = (form: CategoryForm, keys: Keys, scope: Scope, tools: Tools): WrittenCategory => {
	const {criteria, title, ...rest} = form;
	return {
		...rest,
		...(title === undefined ? {} : {title: fillText(title, scope)}),
		share: 1,
		keys,
		criteria: criteria.flatMap((criterion, k) => expandCriterion(criterion, [...keys, 'criteria', k], scope, tools)),
	};
};

/** The categories of a file with everything repeated and filled in. */
export const expandCategories = (
	forms: readonly CategoryForm[],
	scope: Scope,
	report: Report,
): readonly WrittenCategory[] => {
	let taken = 0;
	const take = (): void => {
		taken += 1;
		if (taken > maxChecks) throw new TooMany(`the pack comes to more than ${maxChecks} checks`);
	};
	try {
		return forms.map((form, n) => expandCategory(form, ['categories', n], scope, {report, take}));
	} catch (error) {
		if (!(error instanceof TooMany)) throw error;
		report({keys: ['categories'], rule: 'form', message: error.message});
		return [];
	}
};
