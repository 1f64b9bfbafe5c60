/** A string form: what opens and closes it, and how the closing mark is escaped. */
export type StringForm = {
	readonly open: string;
	readonly close: string;
	readonly escape: 'backslash' | 'doubled' | 'none';
	/** It may run over line ends; others end at the line's end, so that one stray quote spoils one line only. */
	readonly isMultiline?: boolean;
	/** What opens code inside it. The code ends at the matching `}` (or `)` for Swift's `\(`). */
	readonly interpolation?: '${' | '#{' | '{' | '\\(';
	/** It opens only after a space, a bracket or one of `,:=-`: an apostrophe inside a word is none. */
	readonly needsGap?: boolean;
};

/** A comment to the end of the line. */
export type LineComment = {
	readonly open: string;
	/** Where it may open: anywhere, after white space or `;(&|`, or as the first thing on a line. @default 'anywhere' */
	readonly opens?: 'anywhere' | 'after-gap' | 'line-start';
	/** Not a comment when this character follows: PHP's attributes `#[…]`. */
	readonly unlessNext?: string;
};

export type BlockComment = {
	readonly open: string;
	readonly close: string;
	readonly nests?: boolean;
	readonly isAtLineStart?: boolean;
};

/** Comments and strings of one language, as data. */
export type Syntax = {
	readonly lineComments?: readonly LineComment[];
	readonly blockComments?: readonly BlockComment[];
	readonly strings?: readonly StringForm[];
	/** `'a'` and `'\n'` are characters; any other `'` stands for itself (Rust lifetimes, digit separators). */
	readonly hasCharacters?: boolean;
	/** `/…/` where an expression may begin. */
	readonly hasRegexes?: boolean;
	/** A triple-quoted string that stands as a statement is a comment. */
	readonly hasDocstrings?: boolean;
	readonly heredoc?: 'shell' | 'ruby' | 'php';
	/** Raw strings fenced by any number of `#`: Rust `r#"…"#`, Swift `#"…"#`. */
	readonly hashFence?: 'r' | '#';
	/** C++ `R"tag(…)tag"`. */
	readonly hasTaggedRaw?: boolean;
	/** Letters and signs right before a quote that change the string: Python `f`, C# `$` and `@`. */
	readonly prefixes?: 'python' | 'csharp';
	/** A backslash outside strings takes the next character's meaning away. */
	readonly escapesOutside?: boolean;
	/** Code stands between `<?` and `?>` only, where the file has such tags. */
	readonly hasCodeTags?: boolean;
};

const double = {open: '"', close: '"', escape: 'backslash'} as const satisfies StringForm;
const single = {open: "'", close: "'", escape: 'backslash'} as const satisfies StringForm;
const tripleDouble = {open: '"""', close: '"""', escape: 'backslash', isMultiline: true} as const satisfies StringForm;
const tripleSingle = {open: "'''", close: "'''", escape: 'backslash', isMultiline: true} as const satisfies StringForm;
const backtickRaw = {open: '`', close: '`', escape: 'none', isMultiline: true} as const satisfies StringForm;
const slashes: LineComment = {open: '//'};
const hash: LineComment = {open: '#'};
const looseHash: LineComment = {open: '#', opens: 'after-gap'};
const dashes: LineComment = {open: '--'};
const stars: BlockComment = {open: '/*', close: '*/'};
const nestedStars: BlockComment = {...stars, nests: true};
const markup: BlockComment = {open: '<!--', close: '-->'};

const cLike: Syntax = {lineComments: [slashes], blockComments: [stars], strings: [double], hasCharacters: true};
const javascript: Syntax = {
	lineComments: [slashes],
	blockComments: [stars],
	strings: [double, single, {...backtickRaw, escape: 'backslash', interpolation: '${'}],
	hasRegexes: true,
};
const component: Syntax = {...javascript, blockComments: [stars, markup]};
const kotlin: Syntax = {
	...cLike,
	blockComments: [nestedStars],
	strings: [
		{...tripleDouble, escape: 'none', interpolation: '${'},
		{...double, interpolation: '${'},
	],
};
const hashOnly: Syntax = {lineComments: [hash], strings: [double, single]};
const config: Syntax = {
	lineComments: [looseHash],
	strings: [
		{...double, needsGap: true},
		{...single, escape: 'doubled', needsGap: true},
	],
};
const hcl: Syntax = {
	lineComments: [hash, slashes],
	blockComments: [stars],
	strings: [{...double, interpolation: '${'}],
	heredoc: 'shell',
};
const shell: Syntax = {
	lineComments: [looseHash],
	strings: [
		{...double, isMultiline: true},
		{...single, escape: 'none', isMultiline: true},
	],
	heredoc: 'shell',
	escapesOutside: true,
};
const lineStartHash: LineComment = {open: '#', opens: 'line-start'};
const properties: Syntax = {
	lineComments: [lineStartHash, {open: ';', opens: 'line-start'}, {open: '!', opens: 'line-start'}],
};
const style: Syntax = {blockComments: [stars], strings: [double, single]};
const sql: Syntax = {
	lineComments: [dashes],
	blockComments: [stars],
	strings: [
		{...single, escape: 'doubled', isMultiline: true},
		{...double, escape: 'doubled'},
	],
};
const c: Syntax = {...cLike, hasTaggedRaw: true};
const json: Syntax = {lineComments: [slashes], blockComments: [stars], strings: [double]};
const markupOnly: Syntax = {blockComments: [markup]};
const none: Syntax = {};

/** By FileEntry.language. */
const syntaxes: Readonly<Record<string, Syntax>> = {
	typescript: javascript,
	javascript,
	vue: component,
	svelte: component,
	astro: component,
	python: {
		lineComments: [hash],
		strings: [tripleDouble, tripleSingle, double, single],
		hasDocstrings: true,
		prefixes: 'python',
	},
	go: {...cLike, strings: [double, backtickRaw]},
	java: {...cLike, strings: [tripleDouble, double]},
	groovy: {...cLike, strings: [tripleDouble, tripleSingle, double, single], hasCharacters: false},
	kotlin,
	scala: kotlin,
	csharp: {...cLike, strings: [{...tripleDouble, escape: 'none'}, double], prefixes: 'csharp'},
	razor: {...cLike, blockComments: [stars, markup, {open: '@*', close: '*@'}], prefixes: 'csharp'},
	fsharp: {...cLike, blockComments: [{open: '(*', close: '*)', nests: true}], strings: [tripleDouble, double]},
	vb: {lineComments: [{open: "'"}], strings: [{...double, escape: 'doubled'}]},
	ruby: {
		lineComments: [hash],
		blockComments: [{open: '=begin', close: '\n=end', isAtLineStart: true}],
		strings: [{...double, interpolation: '#{'}, single, {...backtickRaw, escape: 'backslash', interpolation: '#{'}],
		hasRegexes: true,
		heredoc: 'ruby',
	},
	php: {
		lineComments: [slashes, {...hash, unlessNext: '['}],
		blockComments: [stars],
		strings: [
			{...double, isMultiline: true},
			{...single, isMultiline: true},
		],
		heredoc: 'php',
		hasCodeTags: true,
	},
	rust: {...cLike, blockComments: [nestedStars], strings: [{...double, isMultiline: true}], hashFence: 'r'},
	c,
	cpp: c,
	objectivec: c,
	swift: {
		...cLike,
		blockComments: [nestedStars],
		strings: [
			{...tripleDouble, interpolation: '\\('},
			{...double, interpolation: '\\('},
		],
		hashFence: '#',
	},
	dart: {
		...javascript,
		blockComments: [nestedStars],
		strings: [tripleDouble, tripleSingle, {...double, interpolation: '${'}, {...single, interpolation: '${'}],
		hasRegexes: false,
	},
	elixir: {
		lineComments: [hash],
		strings: [
			{...tripleDouble, interpolation: '#{'},
			tripleSingle,
			{...double, isMultiline: true, interpolation: '#{'},
		],
	},
	erlang: {lineComments: [{open: '%'}], strings: [double]},
	clojure: {lineComments: [{open: ';'}], strings: [{...double, isMultiline: true}]},
	haskell: {
		lineComments: [dashes],
		blockComments: [{open: '{-', close: '-}', nests: true}],
		strings: [double],
		hasCharacters: true,
	},
	lua: {lineComments: [dashes], blockComments: [{open: '--[[', close: ']]'}], strings: [double, single]},
	r: hashOnly,
	perl: {lineComments: [looseHash], strings: [double, single]},
	julia: {
		lineComments: [hash],
		blockComments: [{open: '#=', close: '=#', nests: true}],
		strings: [tripleDouble, double],
	},
	solidity: {...cLike, strings: [double, single], hasCharacters: false},
	zig: cLike,
	protobuf: {...cLike, strings: [double, single], hasCharacters: false},
	graphql: {lineComments: [hash], blockComments: [{open: '"""', close: '"""'}], strings: [double]},
	prisma: {lineComments: [slashes], strings: [double]},
	shell,
	powershell: {lineComments: [hash], blockComments: [{open: '<#', close: '#>'}], strings: [double, single]},
	batch: {lineComments: [{open: '::', opens: 'line-start'}]},
	dockerfile: {
		lineComments: [lineStartHash],
		strings: [
			{...double, needsGap: true},
			{...single, needsGap: true},
		],
	},
	make: {lineComments: [looseHash]},
	just: {lineComments: [looseHash], strings: [double]},
	cmake: {lineComments: [hash], strings: [double]},
	nginx: {lineComments: [looseHash]},
	nim: hashOnly,
	thrift: {...json, lineComments: [slashes, hash]},
	cue: {lineComments: [slashes], strings: [tripleDouble, double]},
	jsonnet: {...json, lineComments: [slashes, hash], strings: [double, single]},
	gomod: {lineComments: [slashes]},
	procfile: {lineComments: [lineStartHash]},
	gherkin: {lineComments: [lineStartHash]},
	nix: {lineComments: [hash], blockComments: [stars], strings: [double]},
	hcl,
	bicep: {lineComments: [slashes], blockComments: [stars], strings: [tripleSingle, single]},
	rego: hashOnly,
	sql,
	yaml: config,
	toml: {
		lineComments: [hash],
		strings: [tripleDouble, {...tripleSingle, escape: 'none'}, double, {...single, escape: 'none'}],
	},
	ini: properties,
	env: {lineComments: [lineStartHash]},
	json,
	css: style,
	html: markupOnly,
	xml: markupOnly,
	markdown: markupOnly,
};

/** The syntax of a language; one without comments and strings when the language is not known. */
export const syntaxOf = (language: string): Syntax =>
	Object.hasOwn(syntaxes, language) ? (syntaxes[language] ?? none) : none;

/** Comments of this language are known. */
export const hasSyntax = (language: string): boolean => Object.hasOwn(syntaxes, language);
