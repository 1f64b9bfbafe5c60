import {defineBy, defineType, type Findings, type LanguageReader, matchAt, type Word} from './reader.ts';

const functionName = /\s+&?\s*([A-Za-z_\x80-\xff][\w\x80-\xff]*)/y;
/** `use A\B;`, `use A\B as C, D\E;`, `use function A\b;`, `use A\{B, C as D};` */
const use =
	/\s+(?:function\s+|const\s+)?([\w\\]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w\\]+(?:\s+as\s+\w+)?){0,50})(?:\{([^}]{0,2000})\})?\s*;/y;
/** A path that may start from the file's folder: `__DIR__ . '/x.php'`, `dirname(__FILE__) . "/x.php"`. */
const include = /\s*\(?\s*(?:(__DIR__|dirname\(__FILE__\)|dirname\(__DIR__\))\s*\.\s*)?['"]([^'"$\n]{1,300})['"]/y;

const bases: Readonly<Record<string, string>> = {'dirname(__DIR__)': '..'};

const clean = (name: string): string => (name.trim().split(/\s/)[0] ?? '').replace(/^\\+/, '');

const readUse = (word: Word, findings: Findings): void => {
	const match = matchAt(use, word.text, word.end);
	// After a closing bracket it lists what a closure takes along.
	if (match === null || word.before === ')') return;
	findings.claim(word.end + match[0].length);
	const paths = (match[1] ?? '').split(',');
	const prefix = clean(paths.at(-1) ?? '');
	const group = match[2]?.split(',').map(part => prefix + clean(part.trim().replace(/^(function|const)\s+/, '')));
	for (const path of group ?? paths.map(clean)) {
		// A name without a backslash inside a class is a trait of the same namespace.
		if (path !== '' && (path.includes('\\') || word.braces === 0)) findings.addImport(word.line, 'import', path);
	}
};

const readInclude = (word: Word, findings: Findings): void => {
	const match = matchAt(include, word.text, word.end);
	if (match?.[2] === undefined) return;
	const base = bases[match[1] ?? ''] ?? '.';
	findings.addImport(word.line, 'include', match[1] === undefined ? match[2] : base + match[2]);
};

const readConstant = (word: Word, findings: Findings): void => {
	const match = matchAt(/\s+(?:\??[\w\\|]+\s+)?([A-Za-z_]\w*)\s*=/y, word.text, word.end);
	findings.define(match?.[1], word.line);
};

export const php: LanguageReader = {
	words: {
		class: defineType,
		interface: defineType,
		trait: defineType,
		enum: defineType,
		function: defineBy(functionName),
		const: readConstant,
		define: (word, findings) => findings.define(matchAt(/\s*\(\s*['"](\w+)['"]/y, word.text, word.end)?.[1], word.line),
		use: readUse,
		require: readInclude,
		require_once: readInclude,
		include: readInclude,
		include_once: readInclude,
	},
};
