import {describe, expect, test} from 'vitest';
import type {MarkdownDocument} from '../../../source/domain/artefacts/markdown.ts';
import type {FileEntry} from '../../../source/domain/file.ts';
import {documentReader} from '../../../source/observe/artefacts/markdown.ts';
import {classify} from '../../../source/observe/classify.ts';
import {createFileIndex} from '../../../source/observe/file-index.ts';

const context = {files: createFileIndex([]), text: () => undefined};
const read = (text: string, path = 'a.md'): MarkdownDocument => {
	const file: FileEntry = classify(path, true);
	const document = documentReader.parse(text, file, context);
	if (document === undefined) throw new Error('no document');
	return document;
};
const links = (text: string, path?: string): string[] =>
	read(text, path).links.map(({text: label, href, isImage, line}) => `${line} ${isImage ? '!' : ''}${label} → ${href}`);

test('documents are known by their endings', () => {
	const matches = (path: string) => documentReader.matches(classify(path, true));
	expect(['README.md', 'docs/a.mdx', 'a.rst', 'a.adoc', 'notes.txt', 'README', 'LICENSE'].map(matches)).toEqual(
		Array(7).fill(true),
	);
	expect(['requirements.txt', 'robots.txt', 'a.ts', 'CMakeLists.txt'].map(matches)).toEqual(Array(4).fill(false));
});

describe('Markdown', () => {
	test('headings of all forms have their lines', () => {
		const text =
			'---\ntitle: no\n---\n\n# One **b**\n\nTwo\n===\n\n> ## Three\n\n- a\n\n  ### Four\n\n<div>\n<h2 align="center">Five <b>x</b></h2>\n</div>\n\n```\n# no\n```\n';
		expect(read(text).headings.map(({depth, text: name, line}) => `${line} ${depth} ${name}`)).toEqual([
			'5 1 One **b**',
			'7 1 Two',
			'10 2 Three',
			'14 3 Four',
			'17 2 Five x',
		]);
	});

	test('items have their boxes and lines, nested ones too', () => {
		const text =
			'a\n\n- [x] one `c`\n  - [ ] two\n    more\n  - three\n\n    ```sh\n    - no\n    ```\n- [X] four\n\n1. five\n\n   para\n2. [ ] six\n';
		expect(read(text).items.map(({text: name, line, isChecked}) => [line, name, isChecked])).toEqual([
			[3, 'one `c`', true],
			[4, 'two\nmore', false],
			[6, 'three', undefined],
			[11, 'four', true],
			[13, 'five', undefined],
			[16, 'six', false],
		]);
	});

	test('code blocks have language, text and line, in lists and quotes too', () => {
		const text = '\n```TS title="x"\na\n```\n\n- b\n\n  ~~~sh\n  c\n\n  d\n  ~~~\n\n> ```\n> e\n> ```\n\n    f\n';
		expect(read(text).codeBlocks).toEqual([
			{language: 'ts', text: 'a', line: 2},
			{language: 'sh', text: 'c\n\nd', line: 8},
			{language: '', text: 'e', line: 14},
			{language: '', text: 'f', line: 18},
		]);
	});

	test('tables have cells and their line', () => {
		expect(read('x\n\n| a | b |\n|---|:-:|\n| 1 | `x` |\n| 2 | [l](u) |\n').tables).toEqual([
			{
				header: ['a', 'b'],
				rows: [
					['1', '`x`'],
					['2', '[l](u)'],
				],
				line: 3,
			},
		]);
	});

	test('links of all forms have their lines', () => {
		const text = [
			'[a](./a.md "t") and ![b](<b c.png>)',
			'[![c](c.svg)](https://c.org/x_(y)) [d][Ref] [ref][] [ref]',
			'two [lines',
			'long](e.md#f)',
			'`[no](no.md)` <!-- [no](no.md) --> \\[no](no.md)',
			'<a href="g.md">G</a> <img alt="h" src=\'h.png\' width=1>',
			'<https://i.org> https://j.org/x. (https://k.org)',
			'',
			'```\n[no](no.md)\n```',
			'',
			'| [l](l.md) |\n|---|\n| [m](m.md) |',
			'',
			'[Ref]: ../ref.md "x"',
		].join('\n');
		expect(links(text)).toEqual([
			'1 a → ./a.md',
			'1 !b → b c.png',
			'2 ![c](c.svg) → https://c.org/x_(y)',
			'2 !c → c.svg',
			'2 d → ../ref.md',
			'2 ref → ../ref.md',
			'2 ref → ../ref.md',
			'3 lines\nlong → e.md#f',
			'6 G → g.md',
			'6 !h → h.png',
			'7 https://i.org → https://i.org',
			'7 https://j.org/x → https://j.org/x',
			'7 https://k.org → https://k.org',
			'13 l → l.md',
			'15 m → m.md',
		]);
	});

	test('lines stay right with CRLF, and spoilt letters are put right', () => {
		const document = read('# LÃ¸sning\r\n\r\n- pÃ¥ plass\r\n');
		expect(document.text).toBe('# Løsning\n\n- på plass\n');
		expect(document.headings).toEqual([{depth: 1, text: 'Løsning', line: 1}]);
		expect(document.items).toEqual([{text: 'på plass', line: 3}]);
	});

	test('an empty text has nothing', () => {
		expect(read('')).toEqual({text: '', headings: [], links: [], codeBlocks: [], items: [], tables: []});
	});

	test('hostile texts end soon, and too deep ones still give headings', () => {
		const started = performance.now();
		for (const piece of [
			'>',
			'- ',
			'* a\n',
			'[',
			'[a](',
			'![',
			'`',
			'``` ',
			'<a ',
			'<!--',
			'|a|\n|-|\n',
			'[a]: b\n',
			'[a]:\n',
			'1. ',
			'<h1>',
			'  - a\n',
			'[x][',
			'http://',
			'<a href=',
			'``` `',
		]) {
			const document = read(`# T\n\n${piece.repeat(60_000 / piece.length)}`);
			expect(document.headings[0]).toEqual({depth: 1, text: 'T', line: 1});
		}

		expect(performance.now() - started).toBeLessThan(20_000);
	});
});

test('reStructuredText gives headings, links, images, code and items', () => {
	const text =
		'=====\nTitle\n=====\n\nPart\n----\n\nSee `docs <a.rst>`_ and ref_ and :doc:`guide`.\n\n.. image:: x.png\n\n.. code-block:: sh\n\n   run it\n\n- [x] done\n* todo\n\n.. _ref: https://r.org\n\nOther\n-----\n';
	const document = read(text, 'a.rst');
	expect(document.headings).toEqual([
		{depth: 1, text: 'Title', line: 2},
		{depth: 2, text: 'Part', line: 5},
		{depth: 2, text: 'Other', line: 21},
	]);
	expect(links(text, 'a.rst')).toEqual(['8 docs → a.rst', '8 ref → https://r.org', '8  → guide', '10 ! → x.png']);
	expect(document.codeBlocks).toEqual([{language: 'sh', text: 'run it', line: 12}]);
	expect(document.items).toEqual(
		[
			{text: '[x] done', line: 16, isChecked: true},
			{text: 'todo', line: 17},
		].map(item => ({...item, text: item.text.replace('[x] ', '')})),
	);
});

test('AsciiDoc gives headings, links, images, code and items', () => {
	const text =
		'= Title\n\n== Part\n\nSee link:a.adoc[docs], xref:b.adoc[B] and https://c.org[C].\n\nimage::x.png[X]\n\n[source,bash]\n----\n== no\n----\n\n* [x] done\n. todo\n';
	const document = read(text, 'a.adoc');
	expect(document.headings).toEqual([
		{depth: 1, text: 'Title', line: 1},
		{depth: 2, text: 'Part', line: 3},
	]);
	expect(links(text, 'a.adoc')).toEqual(['5 docs → a.adoc', '5 B → b.adoc', '5 C → https://c.org', '7 !X → x.png']);
	expect(document.codeBlocks).toEqual([{language: 'bash', text: '== no', line: 10}]);
	expect(document.items).toEqual([
		{text: 'done', line: 14, isChecked: true},
		{text: 'todo', line: 15},
	]);
});
