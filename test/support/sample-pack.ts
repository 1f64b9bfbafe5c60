import type {Answer} from '../../source/domain/answer.ts';
import type {Scan} from '../../source/domain/assessment.ts';
import type {Card, Cards} from '../../source/domain/card.ts';
import {type Pack, type PackCheck, packSchema} from '../../source/domain/pack.ts';
import {placedChecks} from '../../source/domain/placed-check.ts';
import type {EffectiveVerdict} from '../../source/domain/scorecard.ts';
import {notApplicable, type Verdict} from '../../source/domain/verdict.ts';

/** The day on which the samples are judged. */
export const today = '2026-11-21';

type SampleCheck = string | (Pick<PackCheck, 'id'> & Partial<PackCheck>);
type SampleCriterion = {readonly weight?: number; readonly checks: readonly SampleCheck[]};
type SampleCategory = {
	readonly id?: string;
	readonly weight?: number;
	readonly when?: string;
	readonly criteria: readonly SampleCriterion[];
};

/** A valid pack of the given shape; ids, codes and titles follow from the places. */
export const samplePack = (categories: readonly SampleCategory[]): Pack =>
	packSchema.parse({
		id: 'sample',
		version: '1.0.0',
		title: 'Sample pack',
		description: 'A pack for tests.',
		categories: categories.map((category, c) => ({
			id: category.id ?? `category-${c}`,
			code: String.fromCharCode(65 + c),
			title: `Category ${c}`,
			weight: category.weight ?? 100 / categories.length,
			...(category.when === undefined ? {} : {when: category.when}),
			criteria: category.criteria.map((criterion, k) => ({
				id: `criterion-${k}`,
				title: `Criterion ${k}`,
				weight: criterion.weight ?? 100 / category.criteria.length,
				checks: criterion.checks.map((check, n) => ({
					code: `${String.fromCharCode(65 + c)}-${k + 1}.${n + 1}`,
					by: 'both',
					severity: 'high',
					days: [1, 2],
					...(typeof check === 'string' ? {id: check} : check),
				})),
			})),
		})),
	});

/** A card with a question of three options: `none` 0, `some` 50, `all` 100. */
export const sampleCard = (id: string): Card => ({
	id,
	title: `The thing ${id} holds`,
	meaning: 'It means that the thing of this check holds in production.',
	why: 'Without the thing of this check the users of the system suffer.',
	fix: 'First do the thing of this check, then do it again until it holds.',
	impact: 'Users suffer without it.',
	recommendation: `Do ${id} before the launch.`,
	stakeholder: 'development',
	question: {
		text: `Does ${id} hold?`,
		options: [
			{id: 'none', label: 'Not at all', score: 0},
			{id: 'some', label: 'In part', score: 50},
			{id: 'all', label: 'Wholly', score: 100},
		],
		evidence: 'A link to the document.',
		validMonths: 6,
	},
});

/** A card for each check of a pack. */
export const sampleCards = (pack: Pack): Cards =>
	new Map(placedChecks(pack).map(({check}) => [check.id, sampleCard(check.id)]));

/** A scan with these verdicts and no facts. */
export const sampleScan = (verdicts: Readonly<Record<string, Verdict>>, more: Partial<Scan> = {}): Scan => ({
	at: '2026-11-21T08:00:00Z',
	counts: {files: 1, bytes: 1, ms: 1},
	facts: {},
	verdicts,
	auditors: [],
	warnings: [],
	...more,
});

/** An answer that holds today. */
export const sampleAnswer = (choice: Answer['choice'], more: Partial<Answer> = {}): Answer => ({
	choice,
	evidence: [],
	answeredOn: '2026-11-01',
	holdsUntil: '2027-05-01',
	...more,
});

/** Effective verdicts of a pack as the scan gave them; checks without one do not apply. */
export const scanned = (pack: Pack, verdicts: Readonly<Record<string, Verdict>>): readonly EffectiveVerdict[] =>
	placedChecks(pack).map(placed => {
		const verdict = verdicts[placed.check.id] ?? notApplicable('Not in this sample.');
		return {...verdict, placed, decidedBy: 'scan', isProved: verdict.status !== 'unknown', isWaived: false};
	});
