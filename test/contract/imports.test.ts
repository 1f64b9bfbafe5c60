import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** Which folders a folder may import from, itself aside. Imports go downward only. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	'source/domain': [],
	'source/observe': ['source/domain'],
	'source/decide': ['source/domain', 'source/protection/masking'],
	'source/scoring': ['source/domain'],
	'source/gaps': ['source/domain', 'source/scoring'],
	'source/assessment': ['source/domain', 'source/scoring', 'source/gaps'],
	'source/packs': ['source/domain', 'source/errors.ts'],
	'source/store': ['source/domain', 'source/errors.ts'],
	'source/protection/masking': ['source/domain', 'source/observe/secrets'],
	'source/protection': ['source/domain', 'source/errors.ts', 'source/store'],
	'source/comparison': ['source/domain'],
	'source/report-lint': ['source/domain'],
	'source/reporters': ['source/domain', 'source/scoring', 'source/gaps', 'source/comparison'],
	'source/ui': ['source/domain', 'source/scoring', 'source/gaps', 'source/assessment', 'source/errors.ts'],
	auditors: ['source/domain'],
};
/** Packages that only one folder may import. */
const ownPackages: Readonly<Record<string, string>> = {
	conf: 'source/store',
	ink: 'source/ui',
	react: 'source/ui',
	'ink-select-input': 'source/ui',
	'fast-glob': 'source/observe',
	'age-encryption': 'source/protection',
};

type Import = {readonly file: string; readonly specifier: string};

// Statements at the start of a line, and `import('…')`; texts in lexicons may look like imports within a line.
const importForms = [
	/^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'/gm,
	/^import\s+'([^']+)'/gm,
	/(?<!['"`])\bimport\('([^']+)'\)/g,
];

const importsIn = (file: string): readonly Import[] => {
	const text = readFileSync(path.join(root, file), 'utf8');
	return importForms.flatMap(form => [...text.matchAll(form)].map(([, specifier = '']) => ({file, specifier})));
};

const files = globSync(['source/**/*.{ts,tsx}', 'auditors/**/*.ts'], {cwd: root}).map(file =>
	file.split(path.sep).join('/'),
);
const imports = files.flatMap(importsIn);
const folderOf = (file: string): string | undefined =>
	Object.keys(allowed).find(folder => file.startsWith(`${folder}/`));
const targetOf = ({file, specifier}: Import): string | undefined =>
	specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
const told = ({file, specifier}: Import): string => `${file} imports ${specifier}`;

test('imports go downward only', () => {
	const wrong = imports.filter(one => {
		const folder = folderOf(one.file);
		const target = targetOf(one);
		if (folder === undefined || target === undefined) return false;
		return ![folder, ...(allowed[folder] ?? [])].some(
			permitted => target === permitted || target.startsWith(`${permitted}/`),
		);
	});
	expect(wrong.map(told)).toEqual([]);
});

test('the domain imports zod and nothing else', () => {
	const foreign = imports.filter(
		one => one.file.startsWith('source/domain/') && targetOf(one) === undefined && one.specifier !== 'zod',
	);
	expect(foreign.map(told)).toEqual([]);
});

test('auditors touch neither Node, React nor one another', () => {
	const wrong = imports.filter(one => {
		if (!one.file.startsWith('auditors/') || one.file === 'auditors/index.ts') return false;
		const target = targetOf(one);
		if (target === undefined) return true;
		const own = one.file.split('/').slice(0, 2).join('/');
		return target.startsWith('auditors/') && !target.startsWith('auditors/lexicon/') && !target.startsWith(`${own}/`);
	});
	expect(wrong.map(told)).toEqual([]);
});

test('conf, Ink and fast-glob stay behind one folder each', () => {
	const wrong = imports.filter(({file, specifier}) => {
		const owner = ownPackages[specifier];
		return owner !== undefined && !file.startsWith(`${owner}/`);
	});
	expect(wrong.map(told)).toEqual([]);
});

test('only main.ts writes to stdout or sets the exit code', () => {
	const writes = /process\.stdout\.write|console\.log|process\.exitCode\s*=|process\.exit\(/;
	const wrong = files.filter(
		file =>
			file.startsWith('source/') &&
			file !== 'source/main.ts' &&
			file !== 'source/cli.ts' &&
			writes.test(readFileSync(path.join(root, file), 'utf8')),
	);
	expect(wrong).toEqual([]);
});
