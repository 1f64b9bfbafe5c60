// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of packs are written so

import {z} from 'zod';
import {cardSchema, type optionSchema, questionSchema} from './card.ts';
import {idSchema} from './id.ts';
import {bandsSchema, categorySchema, criterionSchema, packCheckSchema, packSchema} from './pack.ts';
import {parameterSchema} from './parameter.ts';
import {parameterValuesSchema} from './parameter-value.ts';
import {phaseSchema, planSchemas, successCriterionSchema} from './plan.ts';

// The form that people write. Everything that is shorter here than in pack.ts is filled in by packs/resolve.

/** An id with `${…}` in it, where a check or a criterion stands for several. */
const templateId = z
	.string()
	.max(120)
	.regex(/^([a-z0-9-]|\$\{[a-z][a-z0-9.-]*\})+$/, 'lower-case words joined by `-`, with `${…}` where it is repeated');
const templateCode = z
	.string()
	.max(80)
	.regex(/^[A-Z]+-(\d|\.|\$\{[a-z][a-z0-9.-]*\})+$/, 'letters, `-`, numbers with dots: `SEC-1.1`');

/** A check, a criterion (`category/criterion`) or a category, for all checks in it. */
const reference = z
	.string()
	.max(250)
	.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'a check, `category/criterion` or a category');
const references = z.array(reference).max(200);

const each = z
	.string()
	.max(100)
	.regex(/^[a-z][a-z0-9-]* in [a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/, 'a name and a list: `team in teams`')
	.optional()
	.describe(
		'repeats it for each item of a list or table: `team in teams`, used as `${team}` or `${team.name}`; `${team.n}` is its number',
	);

const checkForm = packCheckSchema.omit({dependsOn: true, needs: true}).extend({
	id: templateId,
	code: templateCode,
	by: packCheckSchema.shape.by.optional().describe('default: `scan` with a rule, else `ask`'),
	dependsOn: z.array(templateId).max(50).default([]),
	needs: z.array(templateId).min(1).max(20).optional(),
	each,
	card: idSchema.optional().describe('the card that words it. Default: the one with its own id'),
});

const weight = z.number().positive().max(100).optional().describe('percent. Default: an even share of what is left');

const criterionForm = criterionSchema.extend({
	id: templateId,
	title: criterionSchema.shape.title.optional().describe('may be left out only for one that is inherited'),
	weight: weight.describe(
		'percent of its category, for all its repetitions together. Default: an even share of what is left',
	),
	each,
	checks: z.array(checkForm).min(1).max(200),
});

const categoryForm = categorySchema.extend({
	code: categorySchema.shape.code.optional(),
	title: categorySchema.shape.title.optional(),
	weight,
	criteria: z.array(criterionForm).min(1).max(50),
});

const scaleForm = z
	.strictObject({
		of: z.literal([5, 10]),
		labels: z
			.record(z.string().regex(/^\d+$/), z.string().min(2).max(80))
			.optional()
			.describe('what some of the points mean: `0: none`, `10: complete`'),
	})
	.describe('points from 0 to 10 (or 5) in place of options');

const questionForm = questionSchema.extend({
	options: questionSchema.shape.options.optional(),
	scale: scaleForm.optional(),
	evidence: questionSchema.shape.evidence.optional(),
	validMonths: questionSchema.shape.validMonths.optional().describe('default: 6'),
});

/** Longer than a person reads, or too short to say anything. */
const text = (least: number, most: number) => z.string().min(least).max(most);

/** A card as a pack may write it: what is left out is made from the title, and the linter says so. */
export const cardFormSchema = cardSchema.omit({question: true}).extend({
	title: text(3, 120),
	meaning: text(3, 8000).optional(),
	why: text(3, 8000).optional(),
	fix: text(3, 20_000).optional(),
	impact: text(3, 500).optional(),
	recommendation: text(3, 500).optional(),
	stakeholder: cardSchema.shape.stakeholder.optional(),
	question: questionForm.optional(),
});
export type CardForm = Readonly<z.infer<typeof cardFormSchema>>;

/** What may be changed of what is inherited, by id. */
const changeForm = z.strictObject({
	categories: z.record(idSchema, categorySchema.pick({title: true, weight: true, when: true}).partial()).optional(),
	criteria: z
		.record(
			z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '`category/criterion`'),
			criterionSchema.pick({title: true, weight: true}).partial(),
		)
		.optional(),
	checks: z.record(idSchema, checkForm.omit({id: true, code: true, each: true}).partial()).optional(),
	cards: z
		.record(
			idSchema,
			cardFormSchema.omit({id: true, question: true}).partial().extend({question: questionForm.partial().optional()}),
		)
		.optional()
		.describe('texts that replace those of the card; `question.options` replaces all options'),
});

/** A pack as it is written: whole, or what it changes of another one. */
export const packFileSchema = z.strictObject({
	id: idSchema,
	version: packSchema.shape.version,
	title: packSchema.shape.title,
	description: packSchema.shape.description,
	extends: idSchema.optional().describe('id of a shipped pack'),
	bands: bandsSchema.partial().optional(),
	parameters: z.array(parameterSchema).max(60).optional(),
	set: parameterValuesSchema.optional().describe('values for inherited parameters'),
	remove: references.optional().describe('inherited checks, `category/criterion`s and categories'),
	change: changeForm.optional(),
	categories: z
		.array(categoryForm)
		.min(1)
		.max(60)
		.optional()
		.describe('own ones; criteria and checks in one with an inherited id are added to that'),
	cards: z.array(cardFormSchema).max(2000).optional(),
	...planSchemas,
	phases: z
		.array(
			phaseSchema.extend({
				checks: references.default([]),
				steps: z
					.array(phaseSchema.shape.steps.unwrap().element.extend({checks: references.default([])}))
					.max(50)
					.default([]),
			}),
		)
		.max(30)
		.optional(),
	successCriteria: z
		.array(successCriterionSchema.extend({checks: references.min(1)}))
		.max(60)
		.optional(),
	quickWins: references.optional(),
	review: planSchemas.review
		.unwrap()
		.extend({from: z.union([z.iso.date(), z.string().regex(/^\$\{[^${}]+\}$/)]).optional()})
		.optional(),
});
export type PackFile = Readonly<z.infer<typeof packFileSchema>>;
export type CategoryForm = NonNullable<PackFile['categories']>[number];
export type CriterionForm = CategoryForm['criteria'][number];
export type CheckForm = CriterionForm['checks'][number];
export type OptionForm = z.infer<typeof optionSchema>;
