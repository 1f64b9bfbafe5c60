import {marked} from 'marked';
import {expect, test} from 'vitest';
import {markdownLines} from '../../source/ui/markdown.ts';
import {widthOf} from '../../source/ui/text.ts';

const lexer = (source: string) => marked.lexer(source);
const render = (source: string, width = 30) => markdownLines(lexer, source, {width, bullet: '•'});
const textOf = (source: string, width?: number): readonly string[] =>
	render(source, width).map(line => line.map(({text}) => text).join(''));

test('bold, code and links are drawn, also in tight lists', () => {
	const lines = render('- **a** `b` [c](https://d.org)\n- e', 60);
	expect(lines[0]).toEqual([
		expect.objectContaining({text: '• '}),
		expect.objectContaining({text: 'a', isBold: true}),
		expect.objectContaining({text: ' '}),
		expect.objectContaining({text: 'b', tone: 'accent'}),
		expect.objectContaining({text: ' '}),
		expect.objectContaining({text: 'c'}),
		expect.objectContaining({text: ' '}),
		expect.objectContaining({text: '(https://d.org)', tone: 'muted'}),
	]);
	expect(lines.length).toBe(2);
});

test('paragraphs are parted by an empty line, and code keeps its lines', () => {
	expect(textOf('One\nparagraph.\n\nTwo &amp; three.\n\n```sh\nnpm ci\n  npm test\n```')).toEqual([
		'One paragraph.',
		'',
		'Two & three.',
		'',
		'  npm ci',
		'    npm test',
	]);
});

test('numbered lists count on, and everything stays within the width', () => {
	const source = `3. ${'word '.repeat(20)}\n4. [x] done\n\n> ${'quote '.repeat(20)}\n\n| a | b |\n|---|---|\n| 1 | 2 |`;
	const lines = render(source, 24);
	for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(24);
	const text = lines.map(line => line.map(part => part.text).join(''));
	expect(text[0]).toMatch(/^3\. word/);
	expect(text.find(line => line.includes('done'))).toBe('4. [x] done');
});

test('escape sequences in a text are shown, not obeyed', () => {
	expect(textOf('a\u001B[2Jb')).toEqual(['a\\u{1b}[2Jb']);
});
