import {z} from 'zod';
import {printable} from '../domain/printable.ts';
import {ruleKinds} from '../domain/rule.ts';
import {didYouMean} from './did-you-mean.ts';

/** One thing that is wrong with the form of a value, and where. */
export type FormProblem = {readonly path: readonly PropertyKey[]; readonly message: string};

type Issue = z.core.$ZodIssue;
type Walked = {readonly value: unknown; readonly schemas: readonly z.core.$ZodType[]};

const maxOptions = 40;
/** Of more unknown keys in one place the first tell enough. */
const maxKeys = 10;

/** The schemas that a schema may stand for, without what only wraps them. */
const unwrapped = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
	if (schema instanceof z.ZodLazy) return unwrapped(schema.unwrap());
	if (schema instanceof z.ZodUnion) return schema.options.slice(0, maxOptions).flatMap(unwrapped);
	return [schema];
};

/** One step into a value and what may stand there. */
const step = ({value, schemas}: Walked, key: PropertyKey): Walked => ({
	value: typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
	schemas: schemas.flatMap(unwrapped).flatMap((schema): readonly z.core.$ZodType[] => {
		if (schema instanceof z.ZodObject) {
			const inner = schema.shape[String(key)];
			return inner === undefined ? [] : [inner];
		}
		if (schema instanceof z.ZodArray) return [schema.element];
		return schema instanceof z.ZodRecord ? [schema.valueType] : [];
	}),
});

const at = (root: Walked, path: readonly PropertyKey[]): Walked => path.reduce(step, root);

const keysIn = (schemas: readonly z.core.$ZodType[]): readonly string[] => [
	...new Set(
		schemas.flatMap(unwrapped).flatMap(schema => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])),
	),
];

const isRulePlace = (path: readonly PropertyKey[]): boolean =>
	path.some(key => ['rule', 'onlyIf', 'claim', 'all', 'any', 'none', 'parts'].includes(String(key)));

/** A rule whose kind is not known, in one sentence rather than one for each kind. */
const unknownRule = (value: unknown): string | undefined => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
	const keys = Object.keys(value);
	const known = Object.keys(ruleKinds);
	if (keys.some(key => known.includes(key))) return undefined;
	const [first = ''] = keys;
	return keys.length === 0 ? 'an empty rule says nothing' : `there is no rule \`${first}\`${didYouMean(first, known)}`;
};

const told = (path: readonly PropertyKey[], message: string): string => {
	const place = path.map(String).join('.');
	return `${place === '' ? '' : `\`${printable(place)}\`: `}${printable(message)}`;
};

/** Issues of the branch of a union that the author most likely meant: the one with the least wrong. */
const ofUnion = (issue: Issue & {readonly code: 'invalid_union'}, root: Walked): readonly FormProblem[] => {
	const {value} = at(root, issue.path);
	const strange = isRulePlace(issue.path) ? unknownRule(value) : undefined;
	if (strange !== undefined) return [{path: issue.path, message: told(issue.path, strange)}];
	const weight = (branch: readonly Issue[]): number =>
		branch.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0);
	const [best] = issue.errors.toSorted((a, b) => weight(a) - weight(b));
	if (best === undefined || best.length === 0) return [{path: issue.path, message: told(issue.path, issue.message)}];
	return best.flatMap(one => problemsOf({...one, path: [...issue.path, ...one.path]}, root));
};

const problemsOf = (issue: Issue, root: Walked): readonly FormProblem[] => {
	const {path, message} = issue;
	if (issue.code === 'invalid_union') return ofUnion(issue, root);
	if (issue.code === 'unrecognized_keys') {
		const known = keysIn(at(root, path).schemas);
		return issue.keys.slice(0, maxKeys).map(key => ({
			path: [...path, key],
			message: told(path, `there is no key "${key}" here${didYouMean(key, known)}`),
		}));
	}
	const {value} = at(root, path);
	if (issue.code === 'invalid_value' && typeof value === 'string')
		return [
			{
				path,
				message: told(
					path,
					`\`${value.slice(0, 80)}\` is none of ${issue.values.map(String).join(', ')}${didYouMean(value, issue.values.map(String))}`,
				),
			},
		];
	return [{path, message: told(path, message)}];
};

/** What is wrong with a value, each with its place, and what was probably meant. */
export const formProblems = (error: z.ZodError, schema: z.ZodType, value: unknown): readonly FormProblem[] =>
	error.issues.flatMap(issue => problemsOf(issue, {value, schemas: [schema]}));
