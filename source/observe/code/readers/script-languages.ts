import {defineBy, defineName, defineType, type Findings, type LanguageReader, matchAt, type Word} from './reader.ts';

const quotedAfter = /[ \t]*\(?[ \t]*['"]([^'"#\n]{1,300})['"]/y;

const importQuoted =
	(kind: 'import' | 'relative') =>
	(word: Word, findings: Findings): void => {
		const path = matchAt(quotedAfter, word.text, word.end)?.[1];
		if (path !== undefined) findings.addImport(word.line, kind, path);
	};

const rubyMethod = /[ \t]+(?:self\.)?([A-Za-z_\x80-\xff][\w\x80-\xff]*)/y;
const rubyPath = /[ \t]+(?:\w+::)*([A-Z]\w*)/y;

export const ruby: LanguageReader = {
	words: {
		require: importQuoted('import'),
		load: importQuoted('import'),
		require_relative: importQuoted('relative'),
		def: defineBy(rubyMethod),
		class: defineBy(rubyPath),
		module: defineBy(rubyPath),
	},
	onFirstWord: ({text, start, end, line}, findings) => {
		const isConstant = /[A-Z]/.test(text[start] ?? '') && matchAt(/[ \t]*=(?![=~>])/y, text, end) !== null;
		if (isConstant) findings.define(text.slice(start, end), line);
	},
};

const rustUse = /\s+([^;]{1,2000});/y;
const maxUses = 200;

/** `a::{b, c::{d, e}}` → `a::b`, `a::c::d`, `a::c::e`. */
const expandUse = (tree: string): readonly string[] => {
	const paths: string[] = [];
	const prefixes = [''];
	let part = '';
	const flush = (): void => {
		const name = part.replace(/\s+as\s+\w+/, '').replace(/\s/g, '');
		if (name !== '' && paths.length < maxUses) paths.push((prefixes.at(-1) ?? '') + name);
		part = '';
	};

	for (const sign of tree) {
		if (sign === '{' && prefixes.length < 16) {
			prefixes.push((prefixes.at(-1) ?? '') + part.replace(/\s/g, ''));
			part = '';
		} else if (sign === ',' || sign === '}') {
			flush();
			if (sign === '}' && prefixes.length > 1) prefixes.pop();
		} else part += sign;
	}

	flush();
	return paths;
};

const rustValue = (word: Word, findings: Findings): void => {
	if (word.rounds === 0)
		findings.define(matchAt(/\s+(?:mut\s+)?([A-Z_]\w*)\s*:/y, word.text, word.end)?.[1], word.line);
};

export const rust: LanguageReader = {
	words: {
		use: (word, findings) => {
			const tree = matchAt(rustUse, word.text, word.end)?.[1];
			findings.claim(word.end + (tree?.length ?? 0));
			for (const path of tree === undefined ? [] : expandUse(tree)) findings.addImport(word.line, 'import', path);
		},
		mod: (word, findings) => {
			const match = matchAt(/\s+(\w+)\s*(;?)/y, word.text, word.end);
			if (match?.[2] === ';') findings.addImport(word.line, 'relative', match[1] ?? '');
			else findings.define(match?.[1], word.line);
		},
		fn: defineName,
		struct: defineName,
		enum: defineName,
		trait: defineName,
		type: defineName,
		union: defineName,
		const: rustValue,
		static: rustValue,
		macro_rules: defineBy(/!\s*(\w+)/y),
	},
};

const elixirName = /\s+([a-z_]\w*[?!]?)/y;
const elixirModule = /\s+([A-Z][\w.]*)/y;
const importModule = (word: Word, findings: Findings): void => {
	const module = word.isFirst ? matchAt(elixirModule, word.text, word.end)?.[1] : undefined;
	if (module !== undefined) findings.addImport(word.line, 'import', module);
};

export const elixir: LanguageReader = {
	words: {
		def: defineBy(elixirName),
		defp: defineBy(elixirName),
		defmacro: defineBy(elixirName),
		defmodule: defineBy(elixirModule),
		alias: importModule,
		import: importModule,
		use: importModule,
		require: importModule,
	},
};

export const lua: LanguageReader = {
	words: {require: importQuoted('import'), function: defineBy(/[ \t]+(?:\w+[.:])*(\w+)/y)},
};

export const perl: LanguageReader = {
	words: {
		sub: defineName,
		package: defineBy(/\s+([\w:]+)/y),
		use: (word, findings) => {
			const module = matchAt(/[ \t]+([A-Z][\w:]*)/y, word.text, word.end)?.[1];
			if (module !== undefined) findings.addImport(word.line, 'import', module);
		},
	},
};

const sourced = (word: Word, findings: Findings): void => {
	const path = word.isFirst
		? matchAt(/[ \t]+["']?(?:\$\{?\w+\}?\/|\.\/)?([\w./-]+\.\w+)/y, word.text, word.end)?.[1]
		: undefined;
	if (path !== undefined) findings.addImport(word.line, 'hint', `./${path}`);
};

const scriptPath = /^(?:\.\/)?[\w][\w./-]{0,200}\.(?:py|[cm]?[jt]s|sh|rb|php)$/;

/** `python -m app.tasks`, `node tools/x.js`: the first argument that names a module or a script. */
const runScript = (word: Word, findings: Findings): void => {
	const line = word.text.slice(word.end, word.end + 300).split('\n')[0] ?? '';
	const parts = line
		.trim()
		.split(/\s+/)
		.map(part => part.replace(/["']/g, '').replace(/^\$\{?\w+\}?\//, ''));
	const module = parts[parts.indexOf('-m') + 1];
	if (parts.includes('-m') && module !== undefined && /^[\w.]+$/.test(module))
		findings.addImport(word.line, 'hint', module);
	const script = parts.find(part => scriptPath.test(part));
	if (script !== undefined) findings.addImport(word.line, 'hint', `./${script.replace(/^\.\//, '')}`);
};

const runners = 'python python3 node tsx bun deno uvicorn gunicorn bash sh php ruby'.split(' ');

export const shell: LanguageReader = {
	words: {...Object.fromEntries(runners.map(runner => [runner, runScript])), function: defineName, source: sourced},
	onFirstWord: ({text, start, end, line}, findings) => {
		if (matchAt(/[ \t]*\([ \t]*\)/y, text, end) !== null) findings.define(text.slice(start, end), line);
	},
};

const sqlObject =
	/\s+(?:or\s+replace\s+)?(?:temporary\s+|unique\s+|materialized\s+)?(?:table|view|function|procedure|index|type|trigger|policy)\s+(?:if\s+not\s+exists\s+)?["`[]?(?:\w+["`\]]?\.["`[]?)?(\w+)/iy;

export const sql: LanguageReader = {words: {create: defineBy(sqlObject), CREATE: defineBy(sqlObject)}};

export const schema: LanguageReader = {
	words: {
		message: defineName,
		service: defineName,
		rpc: defineName,
		enum: defineName,
		type: defineName,
		model: defineName,
		interface: defineType,
		input: defineName,
	},
};
