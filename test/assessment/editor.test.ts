import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Edit, type Editor, edited, editorOf, oneLine, textOf} from '../../source/assessment/editor.ts';

const after = (text: string, ...edits: readonly Edit[]): string => {
	const editor = edits.reduce(edited, editorOf(text));
	return `${editor.graphemes.slice(0, editor.cursor).join('')}|${editor.graphemes.slice(editor.cursor).join('')}`;
};

test('backspace takes a whole character, however many code points it has', () => {
	expect(after('a👩‍👩‍👧', {kind: 'delete-left'})).toBe('a|');
	expect(after('noe\u0301', {kind: 'delete-left'})).toBe('no|');
	expect(after('🇸🇪🇳🇴', {kind: 'left'}, {kind: 'delete-left'})).toBe('|🇳🇴');
});

test('a combining mark melts into the character before the cursor', () => {
	expect(editorOf('e').graphemes.length).toBe(1);
	expect(edited(editorOf('e'), {kind: 'insert', text: '\u0301'})).toEqual({graphemes: ['e\u0301'], cursor: 1});
});

test('words are crossed and deleted as a shell does', () => {
	expect(after('one two  three', {kind: 'word-left'})).toBe('one two  |three');
	expect(after('one two  ', {kind: 'delete-word'})).toBe('one |');
	expect(after('one two', {kind: 'home'}, {kind: 'word-right'}, {kind: 'delete-to-end'})).toBe('one|');
	expect(after('one two', {kind: 'word-left'}, {kind: 'delete-to-start'})).toBe('|two');
});

test('a paste loses line breaks, escape sequences and what hides or reorders text', () => {
	expect(oneLine('a\r\nb\tc\u001B[31mred\u001B[0m\u001B]0;title\u0007\u202Ex\u0000❤\uFE0F')).toBe('a b credx❤');
});

test('no edit loses the cursor or lets a control character in', () => {
	const edit: fc.Arbitrary<Edit> = fc.oneof(
		fc.record({kind: fc.constant('insert' as const), text: fc.string({unit: 'binary'})}),
		fc.record({
			kind: fc.constantFrom(
				'delete-left',
				'delete-right',
				'delete-word',
				'left',
				'right',
				'word-left',
				'word-right',
				'home',
				'end',
			),
		}) as fc.Arbitrary<Edit>,
	);
	fc.assert(
		fc.property(fc.array(edit, {maxLength: 30}), edits => {
			const editor: Editor = edits.reduce(edited, editorOf(''));
			expect(editor.cursor).toBeGreaterThanOrEqual(0);
			expect(editor.cursor).toBeLessThanOrEqual(editor.graphemes.length);
			expect(textOf(editor)).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
		}),
	);
});
