import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fittingOptions} from '../../source/ui/components/options.tsx';
import {fitQuestion} from '../../source/ui/question-lines.ts';
import {type Line, span} from '../../source/ui/text.ts';

const lines = (name: string, count: number): readonly Line[] => Array.from({length: count}, () => [span(name)]);

test('a question never takes more rows than the window has, as long as its options fit', () => {
	const few = fc.integer({min: 0, max: 9});
	fc.assert(
		fc.property(
			few,
			few,
			few,
			few,
			fc.integer({min: 3, max: 10}),
			fc.integer({min: 8, max: 40}),
			(q, why, saw, marks, options, height) => {
				const compactRows = Math.min(options, 6);
				const fitted = fitQuestion(
					{
						question: lines('question', q + 1),
						why: lines('why', why),
						good: lines('good', why),
						saw: lines('saw', saw),
						marks: lines('mark', marks),
						backing: lines('backing', 1),
						optionRows: options,
						compactRows,
					},
					height,
					40,
				);
				const heading = fitted.hasHeadings ? 1 : 0;
				const section = (part: readonly Line[]): number => (part.length === 0 ? 0 : part.length + heading + fitted.gap);
				const used =
					fitted.question.length +
					fitted.marks.length +
					section(fitted.why) +
					section(fitted.good) +
					section(fitted.saw) +
					section(fitted.backing) +
					2 * fitted.gap +
					(fitted.isCompact ? compactRows : options);
				expect(used).toBeLessThanOrEqual(height);
				expect(fitted.question.length).toBeGreaterThan(0);
			},
		),
	);
});

test('in a tight window the question and its options stay, and the reasons go', () => {
	const fitted = fitQuestion(
		{
			question: lines('q', 2),
			why: lines('w', 4),
			good: lines('g', 3),
			saw: lines('s', 3),
			marks: [],
			backing: [],
			optionRows: 8,
			compactRows: 6,
		},
		8,
		40,
	);
	expect(fitted).toMatchObject({isCompact: true, why: [], good: [], saw: [], gap: 0});
	expect(fitted.question.length).toBe(2);
});

test('when not all options fit, whole ones around the marked one are drawn', () => {
	const options = [1, 2, 1, 3, 1].map(rows => lines('option', rows));
	expect(fittingOptions(options, 3, 5)).toEqual([2, 5]);
	expect(fittingOptions(options, 0, 99)).toEqual([0, 5]);
	expect(fittingOptions(options, 1, 1)).toEqual([1, 2]);
});
