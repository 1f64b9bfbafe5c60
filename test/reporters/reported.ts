import {evaluate} from '../../source/commands/evaluate.ts';
import type {Answer} from '../../source/domain/answer.ts';
import {fail, notApplicable, partial, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';
import type {Reported} from '../../source/reporters/result.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';

/** The small pack with one check of each kind that a report has to tell apart. */
export const reportedOf = (
	verdicts: Readonly<Record<string, Verdict>>,
	answers: Readonly<Record<string, Answer>> = {},
	warnings: readonly string[] = [],
): Reported =>
	evaluate({
		assessment: smallAssessment(verdicts, answers, warnings),
		pack: smallPack,
		cards: smallCards,
		today: '2026-11-21',
		version: '1.2.3',
		isSaved: false,
	});

export const mixed = (): Reported =>
	reportedOf({
		alpha: fail('2 of 3 are missing', [
			{path: 'src/a b#1.ts', line: 3, excerpt: 'const a = 1 < 2 && "x"'},
			{path: 'src/b.ts', line: 7},
		]),
		beta: partial('half of it', [], 50),
		gamma: notApplicable('there is none'),
		delta: unknown('no file can prove this'),
	});

export const allPass = (): Reported => reportedOf({alpha: pass('yes', [{path: 'a.ts'}]), beta: pass('yes', [])});
