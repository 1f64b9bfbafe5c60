import {describe, expect, test} from 'vitest';
import type {FileEntry} from '../../../source/domain/file.ts';
import {createMentions} from '../../../source/observe/code/mention-index.ts';
import {summariseSource} from '../../../source/observe/code/summarise.ts';
import {definitionsIn, importsIn} from '../../../source/observe/code/summary.ts';

const fileOf = (language: string): FileEntry => ({
	path: 'a',
	base: 'a',
	folder: '',
	extension: '',
	language,
	role: 'source',
	isTracked: true,
});
const summarise = (language: string, text: string) => summariseSource(text, fileOf(language));
/** `line kind specifier{names}` of each import that is more than a hint. */
const imports = (language: string, text: string): string[] =>
	importsIn(summarise(language, text).summary)
		.filter(({kind}) => kind !== 'hint')
		.map(({line, kind, specifier, names}) => `${line} ${kind} ${specifier}${names.length > 0 ? `{${names}}` : ''}`);
const definitions = (language: string, text: string): string[] =>
	definitionsIn(summarise(language, text).summary).map(({line, name}) => `${line} ${name}`);
const mentions = (language: string, text: string, name: string): number =>
	createMentions([{path: 'a', names: summarise(language, text).names}]).countIn('a', name);

describe('imports', () => {
	test.each<[language: string, text: string, expected: string[]]>([
		[
			'typescript',
			"import a, {\n\tb, // from 'no'\n} from './a.js';\nimport 'side';",
			['3 import ./a.js', '4 import side'],
		],
		['typescript', 'export * from \'../b\';\nexport type {C} from "c";', ['1 import ../b', '2 import c']],
		[
			'typescript',
			"const x = require ('x');\nawait import(/* webpackChunkName */ `./y`);",
			['1 import x', '2 import ./y'],
		],
		['typescript', "// import 'no'\nArray.from('no'); a.require('no'); const s = \"import 'no'\";", []],
		[
			'vue',
			'<template>import "no"</template>\n<script setup lang="ts">\nimport A from "./A.vue"\n</script>',
			['3 import ./A.vue'],
		],
		[
			'python',
			'import os, app.db as db\nfrom . import x\nfrom ..core.config import (\n  a as b,  # c\n  d,\n)',
			['1 import os', '1 import app.db', '2 import .{x}', '3 import ..core.config{a,d}'],
		],
		[
			'python',
			'try: import a\nexcept: pass\nyield_ = 1; from b import *\nfrom c import d, \\\n  e',
			['1 optional a', '3 import b{*}', '4 import c{d,e}'],
		],
		['python', '"""\nimport no\n"""\ntext = "from no import no"\nimportlib.import_module("yes")', ['5 import yes']],
		[
			'go',
			'package a\nimport "fmt"\nimport (\n\t_ "embed" // "no"\n\tx "example.com/a/b"\n\n\t"os"\n)',
			['2 import fmt', '4 import embed', '5 import example.com/a/b', '7 import os'],
		],
		['java', 'import static a.b.C.d;\nimport a.b.*;', ['1 import a.b.C.d', '2 import a.b.*']],
		['kotlin', 'import a.b.C as D\n', ['1 import a.b.C']],
		['scala', 'import a.b.{C, D => E}\nimport x.y._', ['1 import a.b.C', '1 import a.b.D', '2 import x.y']],
		[
			'csharp',
			'global using A.B;\nusing static C.D;\nusing E = F.G;\nusing (var x = y) {}\nusing var z = w;',
			['1 import A.B', '2 import C.D', '3 import F.G'],
		],
		['ruby', "require 'json'\nrequire_relative '../a/b'", ['1 import json', '2 relative ../a/b']],
		[
			'php',
			"<?php\nuse A\\B\\{C, D as E};\nuse F as G, H\\I;\n$f = function () use ($x) {};\nrequire_once __DIR__ . '/x.php';\ninclude 'y.php';",
			['2 import A\\B\\C', '2 import A\\B\\D', '3 import F', '3 import H\\I', '5 include ./x.php', '6 include y.php'],
		],
		[
			'rust',
			'use std::{fs, io::{self, Read}};\nmod a;\nmod b { }',
			['1 import std::fs', '1 import std::io::self', '1 import std::io::Read', '2 relative a'],
		],
		['c', '#include "a.h"\n#  include <stdio.h>', ['1 include a.h', '2 import stdio.h']],
		['elixir', 'alias A.B\nuse C', ['1 import A.B', '2 import C']],
	])('%s: %j', (language, text, expected) => {
		expect(imports(language, text)).toEqual(expected);
	});

	test('texts that may name a module are hints', () => {
		const hints = (language: string, text: string) =>
			importsIn(summarise(language, text).summary).map(({kind, specifier}) => `${kind} ${specifier}`);
		expect(hints('typescript', "new Worker(new URL('./worker.js', import.meta.url))")).toEqual(['hint ./worker.js']);
		expect(hints('python', 'uvicorn.run("app.main:app"); x = "not a module."')).toEqual(['hint app.main']);
	});
});

describe('definitions', () => {
	test.each<[language: string, text: string, expected: string[]]>([
		[
			'typescript',
			'export const a = 1, b = 2;\nfunction* c() { const no = 1; const d = async () => 2; }\nexport const {e, f: g} = h;',
			['1 a', '2 c', '2 d', '3 e', '3 g'],
		],
		[
			'typescript',
			'interface A { x(): void }\ntype B<T> = T;\nenum C {}\nconst type = 1;',
			['1 A', '1 x', '2 B', '3 C', '4 type'],
		],
		[
			'typescript',
			'export class A extends B {\n  constructor() { no(); }\n  private async one(x) { if (no()) {} }\n  two = (x: number) => no();\n  x = new No(no());\n  get<T>(y) {}\n}\nno();',
			['1 A', '3 one', '4 two', '6 get'],
		],
		[
			'python',
			'A = 1\nB: int = 2\nclass C:\n    d = 3\n    async def e(self): pass\nif A == 1: pass',
			['1 A', '2 B', '3 C', '5 e'],
		],
		[
			'go',
			'func A() {}\nfunc (r *R[T]) B() { var no = 1; func() {}() }\ntype C struct{}\nconst (\n\tD = iota // no\n\tE\n)\nvar f = 1',
			['1 A', '2 B', '3 C', '5 D', '6 E', '8 f'],
		],
		[
			'java',
			'public class A {\n  @B("x") private final C c = new D(1);\n  public A(int x) {}\n  List<String> e(int y) { no(y); return new No(); }\n}\ninterface F { void g(); }',
			['1 A', '3 A', '4 e', '6 F', '6 g'],
		],
		[
			'csharp',
			'record A(int B);\nclass C : D {\n  [Http("x")] public async Task<int?> E(int f) => no(f);\n}',
			['1 A', '2 C', '3 E'],
		],
		[
			'kotlin',
			'data class A(val no: Int)\nfun <T> List<T>.b() { val no = 1 }\nobject C { val d = 1 }',
			['1 A', '2 b', '3 C', '3 d'],
		],
		[
			'php',
			'<?php\nfinal class A {\n  const B = 1;\n  public function c() { $no = function () {}; }\n}\ninterface D {}',
			['2 A', '3 B', '4 c', '6 D'],
		],
		['ruby', 'module A\n  class B::C\n    D = 1\n    def self.e; end', ['1 A', '2 C', '3 D', '4 e']],
		[
			'rust',
			'pub async fn a<T>() {}\nimpl B { fn c(&self) {} }\nstruct D;\nconst E: u8 = 1;',
			['1 a', '2 c', '3 D', '4 E'],
		],
		['c', 'int a(void);\nint b(int x) {\n  no(x);\n}\nstruct c { int d; };', ['2 b', '5 c']],
		['shell', 'a() { no; }\nfunction b { no; }', ['1 a', '2 b']],
		['sql', 'CREATE TABLE IF NOT EXISTS public."a" (x int);\ncreate or replace function b() as 1', ['1 a', '2 b']],
	])('%s: %j', (language, text, expected) => {
		expect(definitions(language, text)).toEqual(expected);
	});
});

describe('mentions', () => {
	test('identifiers count as whole words outside comments and strings, and inside of what strings interpolate', () => {
		const text = 'foo(fooBar, "foo", foo.foo) // foo\n/* foo */ `foo ${foo}`; const $foo = été(0xfoo);';
		expect(mentions('typescript', text, 'foo')).toBe(4);
		expect(mentions('typescript', text, '$foo')).toBe(1);
		expect(mentions('typescript', text, 'été')).toBe(1);
		expect(mentions('typescript', text, 'xfoo')).toBe(0);
		expect(mentions('python', 'def foo():\n  """foo"""\n  f"{foo} foo"', 'foo')).toBe(2);
		expect(mentions('php', '<p>foo</p><?php foo($foo);', 'foo')).toBe(2);
	});

	test('thousands of identifiers are each counted', () => {
		const text = Array.from({length: 5000}, (_, i) => `name${i} name${i}`).join('\n');
		const {names} = summarise('go', text);
		expect(names.hashes).toHaveLength(5000);
		const {countIn} = createMentions([{path: 'a.go', names}]);
		expect(Array.from({length: 5000}, (_, i) => countIn('a.go', `name${i}`)).every(n => n === 2)).toBe(true);
	});
});

test('lines of code leave out blank lines and comments, and count each line of a string', () => {
	expect(summarise('python', '"""Doc\n"""\n\nx = """a\n\nb"""  # c\n# d\ny = 1\n').summary.codeLines).toBe(4);
	expect(summarise('typescript', "/*\n*/\n\na();\n}\n// b\n'c'").summary.codeLines).toBe(3);
});

test('a summary of bytes can be sent to another thread and reads the same', () => {
	const text = "import {x} from 'é';\nexport const y = x;";
	const summarised = summariseSource(Buffer.from(`\uFEFF${text}`), fileOf('typescript'));
	expect(structuredClone(summarised)).toEqual(summarise('typescript', text));
	expect(importsIn(summarised.summary)[0]?.specifier).toBe('é');
});

test('hostile texts end soon', () => {
	const size = 100_000;
	const hostile = [
		'import (\n',
		'const x',
		'class A {',
		'import "a" ',
		'use a::{',
		'from a import (',
		'a(',
		'fun <',
		'const {a,',
		'x = (',
		'<script>',
		'def a',
		'using a',
	];
	const started = performance.now();
	for (const piece of hostile) {
		for (const language of [
			'typescript',
			'python',
			'go',
			'rust',
			'php',
			'c',
			'kotlin',
			'java',
			'csharp',
			'vue',
			'scala',
		]) {
			summarise(language, piece.repeat(size / piece.length));
		}
	}

	expect(performance.now() - started).toBeLessThan(30_000);
});
