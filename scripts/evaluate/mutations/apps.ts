import {add, all, inject, pathsOf} from '../mutate/editors.ts';
import type {Edit, Tree} from '../mutate/mutation.ts';

// Puts code where it runs: into the files that start a server, whatever framework they use.

/** What is put into a program. `code` of express names the application APP. */
export type Addition = {
	readonly imports?: string;
	readonly code: string;
	/** Packages that the nearest manifest then declares. */
	readonly packages?: readonly string[];
};

/** The same thing in the words of each framework; a repository gets the first that fits it. */
export type Additions = {
	readonly fastapi?: Addition;
	readonly express?: Addition;
	readonly go?: Addition;
	readonly aspnet?: Addition;
	/** A route of Next.js: its folder below `app/api`, and its text. */
	readonly next?: {readonly folder: string; readonly code: string; readonly packages?: readonly string[]};
};

const sources = (tree: Tree, language: RegExp, text: RegExp) =>
	pathsOf(tree, file => file.role === 'source' && language.test(file.language), text);

/** The nearest file of a name above a path. */
export const nearest = (tree: Tree, path: string, name: string): string | undefined => {
	for (let folder = path; folder !== ''; ) {
		folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
		const candidate = folder === '' ? name : `${folder}/${name}`;
		if (tree.has(candidate)) return candidate;
	}

	return undefined;
};

/** Declares packages in the manifest that is nearest to a path. */
export const declare = (tree: Tree, path: string, packages: readonly string[] = []): readonly Edit[] | undefined => {
	if (packages.length === 0) return undefined;
	const find = (name: string) => nearest(tree, path, name);
	const [json, python, requirements, go] = [
		find('package.json'),
		find('pyproject.toml'),
		find('requirements.txt'),
		find('go.mod'),
	];
	if (/\.go$/.test(path) && go !== undefined)
		return inject(
			tree,
			[go],
			text => `${text.trimEnd()}\n${packages.map(name => `\nrequire ${name} v1.2.3\n`).join('')}`,
		);
	if (/\.py$/.test(path) && python !== undefined)
		return inject(tree, [python], text =>
			text.replace(
				/^dependencies = \[\n/m,
				head => `${head}${packages.map(name => `    "${name}>=1.2.3",\n`).join('')}`,
			),
		);
	if (/\.py$/.test(path) && requirements !== undefined)
		return inject(
			tree,
			[requirements],
			text => `${text.trimEnd()}\n${packages.map(name => `${name}==1.2.3\n`).join('')}`,
		);
	if (/\.[cm]?[jt]sx?$/.test(path) && json !== undefined)
		return inject(tree, [json], text =>
			text.replace(
				/^(\s*)"dependencies": \{\n/m,
				head => `${head}${packages.map(name => `    "${name}": "^1.2.3",\n`).join('')}`,
			),
		);
	return undefined;
};

/** End of the statement that begins at a place: after the line on which its brackets are closed. */
const endOfStatement = (text: string, from: number): number => {
	let depth = 0;
	for (let at = from; at < text.length; at++) {
		const sign = text[at] ?? '';
		if ('([{'.includes(sign)) depth++;
		if (')]}'.includes(sign)) depth--;
		if (sign === '\n' && depth === 0) return at + 1;
	}

	return text.length;
};

const afterStatement = (text: string, head: RegExp, code: string): string => {
	const found = head.exec(text);
	if (found === null) return text;
	const end = endOfStatement(text, found.index);
	return `${text.slice(0, end)}${code}\n${text.slice(end)}`;
};

/** Adds lines to the first block of imports of a Go file. */
export const withGoImports = (text: string, imports: string): string =>
	text.replace(/^import \(\n/m, head => `${head}${imports}\n`);

const put = (
	tree: Tree,
	paths: readonly string[],
	addition: Addition | undefined,
	change: (text: string, of: Addition) => string,
): readonly Edit[] | undefined => {
	if (addition === undefined) return undefined;
	const edits = inject(tree, paths, text => change(text, addition));
	return edits === undefined
		? undefined
		: all(
				edits,
				...[...new Set(edits.map(edit => edit.path))].slice(0, 1).map(path => declare(tree, path, addition.packages)),
			);
};

/** Puts the thing into the programs of the first framework that fits. */
export const intoApps = (tree: Tree, {fastapi, express, go, aspnet, next}: Additions): readonly Edit[] | undefined =>
	put(
		tree,
		sources(tree, /python/, /^app = FastAPI\(/m),
		fastapi,
		(text, {imports = '', code}) => `${imports}\n${afterStatement(text, /^app = FastAPI\(/m, code)}`,
	) ??
	put(
		tree,
		sources(tree, /typescript|javascript/, /= express\(\)/).slice(0, 2),
		express,
		(text, {imports = '', code}) => {
			const app = /(\S+) = express\(\)/.exec(text)?.[1] ?? 'app';
			return `${imports}\n${text.replace(/^.*= express\(\).*$/m, line => `${line}\n${code.replaceAll('APP', app)}`)}`;
		},
	) ??
	put(
		tree,
		sources(tree, /csharp/, /WebApplication\.CreateBuilder/),
		aspnet,
		(text, {imports = '', code}) =>
			`${imports}\n${text.replace(/^.*WebApplication\.CreateBuilder.*$/m, line => `${line}\n${code}`)}`,
	) ??
	put(tree, sources(tree, /^go$/, /^func main\(\) \{$/m), go, (text, {imports = '', code}) =>
		withGoImports(
			text.replace(/^func main\(\) \{$/m, line => `${line}\n${code}`),
			imports,
		),
	) ??
	(next !== undefined && pathsOf(tree, /(^|\/)app\/api\/.*route\.ts$/).length > 0
		? all(add(tree, `app/api/${next.folder}/route.ts`, next.code), declare(tree, 'app/api/route.ts', next.packages))
		: undefined);

/** Source files of a language with a text. */
export const programs = sources;

/** Files with a text in any language in which services are written. */
export const anyProgram = (tree: Tree, text: RegExp): readonly string[] =>
	sources(tree, /^(python|typescript|javascript|go|csharp|java)$/, text);
