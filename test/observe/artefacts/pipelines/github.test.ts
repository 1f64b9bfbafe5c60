import {expect, test} from 'vitest';
import {isNone, pipeline, steps, triggers} from './reading.ts';

const path = '.github/workflows/ci.yml';

test('a workflow runs from its folder at the root only', () => {
	const text = 'on: push\njobs:\n  a:\n    steps: [{run: x}]\n';
	expect(steps(pipeline(path, text))).toEqual(['4 a [] x']);
	expect(isNone(`packages/x/${path}`, text)).toBe(true);
	expect(isNone('.github/workflows/notes.yml', 'title: x\n')).toBe(true);
});

test('steps have lines, folders by default, and marks of what may fail or never runs', () => {
	const text = `defaults:
  run:
    working-directory: web
jobs:
  a:
    continue-on-error: false
    steps:
      - uses: actions/checkout@v4
      - run: npm test
      - run: npm run e2e
        working-directory: ./e2e
        continue-on-error: true
      - run: npm audit || true
      - name: never
        if: \${{ false }}
        run: x
  b:
    if: false
    continue-on-error: true
    steps:
      - run: y
        working-directory: \${{ github.workspace }}/api
`;
	expect(steps(pipeline(path, text))).toEqual([
		'8 a [] uses actions/checkout@v4',
		'9 a [web] npm test',
		'10 a [e2e] npm run e2e may fail',
		'13 a [web] npm audit || true may fail',
		'14 a [web] x off',
		'21 b [api] y may fail off',
	]);
});

test('triggers tell branches, tags, and paths that leave code out', () => {
	expect(triggers(pipeline(path, 'on: [push, workflow_dispatch]\njobs: {}\n'))).toEqual(['push', 'manual']);
	const text = `on:
  push:
    branches: [main]
    tags: ['v*']
  pull_request:
    paths: ['src/**']
  merge_group:
  schedule: [{cron: '0 0 * * *'}]
  workflow_call:
jobs: {}
`;
	expect(triggers(pipeline(path, text))).toEqual([
		'push main',
		'tag',
		'pull_request (paths)',
		'merge_group',
		'schedule',
		'called',
	]);
	expect(triggers(pipeline(path, "on: {push: {tags: ['v*']}}\njobs: {}\n"))).toEqual(['tag']);
	expect(triggers(pipeline(path, "on: {push: {paths-ignore: ['**.md', 'docs/**']}}\njobs: {}\n"))).toEqual(['push']);
	expect(triggers(pipeline(path, "on: {push: {paths-ignore: ['web/**']}}\njobs: {}\n"))).toEqual(['push (paths)']);
});

test('a called workflow and a composite action of the repository are followed, with the line of the call', () => {
	const found = pipeline(
		path,
		`on: push
jobs:
  call:
    uses: ./.github/workflows/tests.yml
    with: {folder: api}
  own:
    steps:
      - uses: ./.github/actions/setup
        continue-on-error: true
`,
		{
			'.github/workflows/tests.yml':
				'on: {workflow_call: {inputs: {folder: {}, task: {default: unit}}}}\njobs:\n  t:\n    steps:\n      - run: make ${{ inputs.task }}\n        working-directory: ${{ inputs.folder }}\n',
			'.github/actions/setup/action.yml': 'runs:\n  using: composite\n  steps:\n    - run: npm ci\n      shell: bash\n',
		},
	);
	expect(steps(found)).toEqual([
		'4 call [] uses ./.github/workflows/tests.yml',
		'4 call [api] make unit',
		'8 own [] uses ./.github/actions/setup may fail',
		'8 own [] npm ci may fail',
	]);
});

test('workflows that call each other end', () => {
	const text =
		'on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/ci.yml\n  b:\n    uses: ./.github/workflows/ci.yml\n';
	expect(pipeline(path, text, {}).jobs).toHaveLength(2);
});

test('a matrix of folders gives a step each, one of versions gives one', () => {
	const text = `jobs:
  a:
    strategy:
      matrix:
        dir: [api, web]
        node: [20, 22]
    steps:
      - run: npm test
        working-directory: \${{ matrix.dir }}
      - run: use \${{ matrix.node }}
`;
	expect(steps(pipeline(path, text))).toEqual(['8 a [api] npm test', '8 a [web] npm test', '10 a [] use 20']);
});

test('an environment is read in both forms', () => {
	const text = 'jobs:\n  a: {environment: production, steps: []}\n  b: {environment: {name: staging}, steps: []}\n';
	expect(pipeline(path, text).jobs.map(job => job.environment)).toEqual(['production', 'staging']);
});

test('broken YAML is an error', () => {
	expect(() => pipeline(path, 'on: [push\njobs: {')).toThrow();
});

test('actions that call actions a hundred times over are cut, soon', () => {
	const calls = (name: string) => `runs:\n  using: composite\n  steps:\n${`    - uses: ./${name}\n`.repeat(500)}`;
	const started = process.cpuUsage().user;
	const found = pipeline(path, `jobs:\n  a:\n    steps:\n${'      - uses: ./a\n'.repeat(500)}`, {
		'a/action.yml': calls('b'),
		'b/action.yml': calls('c'),
		'c/action.yml': calls('d'),
	});
	expect(found.jobs[0]?.steps.length).toBeLessThanOrEqual(2000);
	// Without a limit over all files it would be 500 to the power of four.
	expect(process.cpuUsage(undefined).user - started).toBeLessThan(20_000_000);
});
