// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of packs are written so
import {z} from 'zod';
import {factIdSchema} from './fact.ts';
import {roles} from './file.ts';
import {globSchema} from './glob-schema.ts';

/** The most rules that one rule may hold within itself, and how deep: a person can't follow more, and an attack needs it. */
export const ruleLimits = {maxWithin: 50, maxDepth: 8} as const;

const text = z.string().min(1).max(500);

const globs = z.union([globSchema, z.array(globSchema).min(1).max(20)]);

/** A number, or the whole of it by a parameter: `${max-latency}`. */
export const numberSchema = z.union([
	z.number(),
	z.string().regex(/^\$\{[^${}]+\}$/, 'a number or one `${parameter}`'),
]);

/** Which files are looked at. All that is given must hold. */
export const whereSchema = z.strictObject({
	paths: globs.optional().describe('globs, of which one must match the path'),
	not: globs.optional().describe('globs, of which none may match the path'),
	roles: z.array(z.enum(roles)).min(1).optional().describe('default: source, config and ci'),
	languages: z
		.array(text)
		.min(1)
		.max(30)
		.optional()
		.describe('as `klar` names them: typescript, python, yaml … Default: all'),
	within: z.enum(['code', 'text']).optional().describe('code leaves out comments. Default: code'),
});
export type Where = Readonly<z.infer<typeof whereSchema>>;

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a value must be. All that is given must hold. */
export const comparison = {
	is: scalar.optional(),
	isNot: scalar.optional(),
	oneOf: z.union([z.array(scalar).min(1).max(100), z.string().regex(/^\$\{[^${}]+\}$/)]).optional(),
	above: numberSchema.optional(),
	below: numberSchema.optional(),
	atLeast: numberSchema.optional(),
	atMost: numberSchema.optional(),
	matches: text.optional().describe('a pattern in RE2 syntax that must match somewhere in it'),
	contains: scalar.optional().describe('an item of a list, or a part of a text'),
};

/** What a rule comes to when no file of the kind is there. Default: `fail`; of `noText` and `noPattern`: `n/a`. */
const ifNone = z.enum(['pass', 'fail', 'unknown', 'n/a']).optional();
const keywords = z
	.array(z.string().min(4).max(100))
	.min(1)
	.max(20)
	.optional()
	.describe(
		'words of at least 4 characters, one of which stands on each line that the pattern matches; needed where the pattern itself has none',
	);
const called = z
	.string()
	.min(3)
	.max(80)
	.optional()
	.describe('what the pattern finds, as reasons name it: `a call of the payment gateway`. Default: the pattern');
const atLeast = numberSchema.optional().describe('in how many places at least. Default: 1');

/** Rules about the target that hold no other rule. Each is told by its first key. */
export const leafRules = {
	file: z.strictObject({file: globs, atLeast}),
	noFile: z.strictObject({noFile: globs}),
	text: z.strictObject({text: text.min(4), in: whereSchema.optional(), atLeast, ifNone}),
	noText: z.strictObject({noText: text.min(4), in: whereSchema.optional(), ifNone}),
	pattern: z.strictObject({pattern: text, called, keywords, in: whereSchema.optional(), atLeast, ifNone}),
	noPattern: z.strictObject({noPattern: text, called, keywords, in: whereSchema.optional(), ifNone}),
	value: z.strictObject({
		value: z
			.union([
				text,
				z
					.array(z.union([z.string(), z.number().int()]))
					.min(1)
					.max(32),
			])
			.describe('keys joined by dots, `*` for all children: `services.*.restart`; as a list where a key holds a dot'),
		of: globs.describe('YAML, JSON and TOML files'),
		...comparison,
		exists: z.boolean().optional(),
		ifNone,
	}),
	command: z.strictObject({
		command: text.min(2).describe('words of a command line that a pipeline runs, itself or by a task that it calls'),
		in: z.enum(['ci', 'tasks']).optional().describe('default: ci'),
	}),
	dependency: z.strictObject({
		dependency: z.union([text, z.array(text).min(1).max(50)]).describe('names as the registry has them; one is enough'),
		ecosystem: text.optional(),
	}),
	count: z.strictObject({
		count: z.enum(['files', 'tests', 'test-files', 'lines-of-code', 'components', 'services']),
		in: whereSchema.optional(),
		above: comparison.above,
		below: comparison.below,
		atLeast: comparison.atLeast,
		atMost: comparison.atMost,
	}),
	fact: z.strictObject({fact: factIdSchema, is: z.boolean().optional().describe('default: true')}),
	check: z.strictObject({check: text.describe('id of a check of klar’s own auditors, whose verdict it takes')}),
	kpi: z.strictObject({kpi: text.describe('id of a KPI of the pack, whose last measurement must meet its target')}),
};

type Leaf = z.infer<(typeof leafRules)[keyof typeof leafRules]>;

/** What must be so for a check to hold. Data only. */
export type Rule =
	| Leaf
	| {readonly all: readonly Rule[]}
	| {readonly any: readonly Rule[]}
	| {readonly none: readonly Rule[]}
	| {readonly parts: readonly {readonly points: number; readonly rule: Rule}[]};

const within = z.lazy(() => z.array(ruleSchema).min(1).max(ruleLimits.maxWithin));

/** Every rule by its first key: the ones about the target, and those that join others. */
export const ruleKinds: Readonly<Record<string, z.ZodType<Rule>>> = {
	...leafRules,
	all: z.strictObject({all: within}),
	any: z.strictObject({any: within}),
	none: z.strictObject({none: within}),
	parts: z.strictObject({
		parts: z.lazy(() =>
			z
				.array(z.strictObject({points: z.number().positive().max(100), rule: ruleSchema}))
				.min(2)
				.max(20),
		),
	}),
};

/** One rule, of any kind. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() => z.union(Object.values(ruleKinds))).meta({id: 'rule'});
