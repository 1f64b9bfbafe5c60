import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {evaluate} from '../../source/commands/evaluate.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {terminal} from '../../source/reporters/terminal.ts';
import {smallAssessment, smallCards, smallPack} from '../assessments.ts';

const plain = {columns: 80, hasColour: false, hasUnicode: true};
const draw = (assessment: ReturnType<typeof smallAssessment>, style = plain): string =>
	terminal(
		evaluate({assessment, pack: smallPack, cards: smallCards, today: '2026-11-21', version: '1.2.3', isSaved: false}),
		style,
	);

test('the scorecard shows the range, its parts, each category and the decision', () => {
	const text = draw(
		smallAssessment({alpha: pass('yes', [{path: 'a'}]), beta: partial('half', [], 50), gamma: unknown('?')}),
	);
	expect(text).toContain('Score     45 of 100, up to 85');
	expect(text).toContain('Decision  NO-GO (at best GO)');
	expect(text).toMatch(/Coverage\s+60%/);
	expect(text).toMatch(/Safety\s+.*75\s+x 60 %/);
	expect(text).toMatch(/Papers\s+.*0-100\s+x 40 %\s+2 open/);
});

test('a score just under a border is not rounded over it', () => {
	const text = draw(
		smallAssessment({
			alpha: partial('a', [], 59),
			beta: partial('b', [], 60),
			gamma: partial('c', [], 60),
			delta: partial('d', [], 60),
		}),
	);
	expect(text).toContain('Score     59 of 100');
	expect(text).toContain('Decision  NO-GO');
});

test('nothing of the target moves the cursor, and no line is wider than the terminal', () => {
	const hostile = 'evil \u001B[2J\u202E name \u0007';
	const text = draw(smallAssessment({alpha: fail(hostile, [])}, {}, [hostile]), {...plain, columns: 60});
	expect(text).not.toMatch(/[\u001B\u0007\u202E]/);
	for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
});

test('without UTF-8 only ASCII is drawn', () => {
	const text = draw(smallAssessment({alpha: pass('yes', [])}), {...plain, hasUnicode: false});
	expect(text).toMatch(/^[\x00-\x7F]*$/);
});

test('colours stand only where they are wanted', () => {
	const assessment = smallAssessment({alpha: pass('yes', [])});
	expect(draw(assessment)).not.toContain('\u001B[');
	expect(draw(assessment, {...plain, hasColour: true})).toContain('\u001B[');
});
