/** A line of text under edit: what a person sees as characters, and the cursor before one of them. */
export type Editor = {readonly graphemes: readonly string[]; readonly cursor: number};

/** One change of the line. */
export type Edit =
	| {readonly kind: 'insert'; readonly text: string}
	| {
			readonly kind:
				| 'delete-left'
				| 'delete-right'
				| 'delete-word'
				| 'delete-to-start'
				| 'delete-to-end'
				| 'left'
				| 'right'
				| 'word-left'
				| 'word-right'
				| 'home'
				| 'end';
	  };

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const lineBreaks = /\r\n?|[\n\u2028\u2029]/g;
// Escape sequences as a whole, so that no `[31m` stays; both branches are linear.
const escapes = /\u001B\[[0-9;?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?/g;
// Controls, bidirectional overrides, byte order marks; and U+FE0F, whose width terminals disagree on.
const invisible = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]|\uFE0F/g;

/** Text from outside (keys, a paste, an editor) as one line without anything that could move the cursor. */
export const oneLine = (text: string): string =>
	text.replace(lineBreaks, ' ').replace(escapes, '').replaceAll('\t', ' ').replace(invisible, '');

const split = (text: string): readonly string[] => Array.from(segmenter.segment(text), part => part.segment);

/** An editor that holds a text, with the cursor at its end. */
export const editorOf = (text: string): Editor => {
	const graphemes = split(oneLine(text));
	return {graphemes, cursor: graphemes.length};
};

/** The text that an editor holds. */
export const textOf = (editor: Editor): string => editor.graphemes.join('');

const wordLeft = ({graphemes, cursor}: Editor): number => {
	let at = cursor;
	while (at > 0 && graphemes[at - 1] === ' ') at--;
	while (at > 0 && graphemes[at - 1] !== ' ') at--;
	return at;
};

const wordRight = ({graphemes, cursor}: Editor): number => {
	let at = cursor;
	while (at < graphemes.length && graphemes[at] === ' ') at++;
	while (at < graphemes.length && graphemes[at] !== ' ') at++;
	return at;
};

const without = (editor: Editor, from: number, to: number): Editor => ({
	graphemes: [...editor.graphemes.slice(0, from), ...editor.graphemes.slice(to)],
	cursor: from,
});

const inserted = ({graphemes, cursor}: Editor, text: string): Editor => {
	const before = graphemes.slice(0, cursor).join('') + oneLine(text);
	const after = graphemes.slice(cursor).join('');
	// The whole is split anew: a combining mark or a joiner melts into the character before it.
	return {graphemes: split(before + after), cursor: split(before).length};
};

/** Applies one change. Pure. */
export const edited = (editor: Editor, edit: Edit): Editor => {
	const {graphemes, cursor} = editor;
	switch (edit.kind) {
		case 'insert':
			return inserted(editor, edit.text);
		case 'delete-left':
			return cursor === 0 ? editor : without(editor, cursor - 1, cursor);
		case 'delete-right':
			return cursor === graphemes.length ? editor : without(editor, cursor, cursor + 1);
		case 'delete-word':
			return without(editor, wordLeft(editor), cursor);
		case 'delete-to-start':
			return without(editor, 0, cursor);
		case 'delete-to-end':
			return without(editor, cursor, graphemes.length);
		case 'left':
			return {graphemes, cursor: Math.max(0, cursor - 1)};
		case 'right':
			return {graphemes, cursor: Math.min(graphemes.length, cursor + 1)};
		case 'word-left':
			return {graphemes, cursor: wordLeft(editor)};
		case 'word-right':
			return {graphemes, cursor: wordRight(editor)};
		case 'home':
			return {graphemes, cursor: 0};
		case 'end':
			return {graphemes, cursor: graphemes.length};
	}
};
