import {rmSync} from 'node:fs';
import {expect, test} from 'vitest';
import {type CiCommand, ciCommands, ciSignals} from '../../../auditors/lexicon/ci-commands.ts';
import {observe} from '../../../source/observe/observe.ts';
import {layTree} from '../../fixture-tree.ts';

const workflow = (run: string): string =>
	`on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n${run.replace(/^/gm, '          ')}\n`;

const commandsOf = async (run: string, files: Readonly<Record<string, string>>): Promise<readonly CiCommand[]> => {
	const tree = layTree(Object.entries({...files, '.github/workflows/ci.yml': workflow(run)}));
	try {
		const {observations} = await observe({root: tree, signals: Object.values(ciSignals)});
		return ciCommands(observations);
	} finally {
		rmSync(tree, {recursive: true});
	}
};

test('follows a step through a script, make and npm to the command, in the folder where it runs', async () => {
	const commands = await commandsOf('./ci/all.sh', {
		'ci/all.sh': '#!/bin/bash\nset -e\nmake -C ui check\n',
		'ui/Makefile': 'check: lint\n\tnpm test\n\nlint:\n\teslint .\n',
		'ui/package.json': '{"scripts": {"pretest": "tsc", "test": "vitest run"}}',
	});
	expect(
		commands.filter(one => /^(?:eslint|tsc|vitest)/.test(one.program)).map(one => [one.program, one.folder]),
	).toEqual([
		['eslint .', 'ui'],
		['tsc', 'ui'],
		['vitest run', 'ui'],
	]);
	expect(commands.at(-1)?.place.path).toBe('.github/workflows/ci.yml');
	expect(commands.at(-1)?.via?.path).toBe('ui/package.json');
});

test('runs a task of workspace packages that a filter names', async () => {
	const commands = await commandsOf('pnpm --filter @acme/api test', {
		'package.json': '{"name": "root"}',
		'api/package.json': '{"name": "@acme/api", "scripts": {"test": "jest"}}',
		'web/package.json': '{"name": "@acme/web", "scripts": {"test": "vitest"}}',
	});
	expect(commands.map(one => one.program)).toContain('jest');
	expect(commands.map(one => one.program)).not.toContain('vitest');
});

test('ends when tasks call each other', async () => {
	const commands = await commandsOf('make a', {Makefile: 'a: b\n\tmake b\n\nb: a\n\tmake a\n'});
	expect(commands.length).toBeLessThan(20);
});

test('ends soon when many empty tasks need each other', async () => {
	const names = Array.from({length: 60}, (_, index) => `t${index}`);
	const makefile = names.map(name => `${name}: ${names.filter(other => other !== name).join(' ')}\n`).join('\n');
	const started = performance.now();
	await commandsOf('make t0', {Makefile: makefile});
	expect(performance.now() - started).toBeLessThan(20_000);
});
