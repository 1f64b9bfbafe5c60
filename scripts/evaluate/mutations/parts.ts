import {add, pathsOf} from '../mutate/editors.ts';
import type {Edit, Tree} from '../mutate/mutation.ts';

// Pieces that mutations of several categories put into a repository.

/** Statuses that may get worse. */
export const good: readonly string[] = ['pass', 'partial'];
/** Statuses that may get better. */
export const poor: readonly string[] = ['partial', 'fail', 'unknown'];
/** Any status that a change must leave alone. */
export const any: readonly string[] = ['pass', 'partial', 'fail', 'unknown'];

export const isWorkflow = /^\.github\/workflows\/.*\.ya?ml$/;
export const isDockerfile = /(^|\/)(Dockerfile|Containerfile)[^/]*$/;
export const isCompose = /(^|\/)(docker-)?compose[^/]*\.ya?ml$/;
export const isYaml = /\.ya?ml$/;

/** A GitHub workflow that runs commands on each change. */
export const workflow = (tree: Tree, name: string, ...commands: readonly string[]): readonly Edit[] | undefined =>
	add(
		tree,
		`.github/workflows/${name}.yml`,
		`name: ${name}
on:
  push:
    branches: [main, master]
  pull_request:
jobs:
  ${name}:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${commands.map(command => (command.startsWith('uses: ') ? `      - ${command}\n` : `      - run: ${command}\n`)).join('')}`,
	);

/** Whether the repository has any pipeline of GitHub. */
export const hasWorkflows = (tree: Tree): boolean => pathsOf(tree, isWorkflow).length > 0;

/** Puts a comment sign before every line. */
export const commentedLines = (text: string, sign: string): string =>
	text
		.split('\n')
		.map(line => (line === '' ? line : `${sign} ${line}`))
		.join('\n');

/** The line comment of a language, undefined where there is none. */
export const commentSign = (language: string): string | undefined =>
	(({python: '#', ruby: '#', shell: '#', yaml: '#'}) as Readonly<Record<string, string>>)[language] ??
	(/^(typescript|javascript|go|csharp|java|kotlin|php|rust|scala|swift)$/.test(language) ? '//' : undefined);

/** The language in which most of the project's own source files are written. */
export const mainLanguage = (tree: Tree): string => {
	const counts = new Map<string, number>();
	for (const {role, language} of tree.files) {
		if (role === 'source' && commentSign(language) !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
	}

	return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};
