import {expect, test} from 'vitest';
import {pipeline, steps, triggers} from './reading.ts';

const path = '.circleci/config.yml';

test('commands are followed with their parameters, orbs have versions, unused jobs are off', () => {
	const text = `orbs:
  node: circleci/node@5.1
commands:
  go:
    parameters: {dir: {default: api}}
    steps:
      - run: cd << parameters.dir >> && make
jobs:
  test:
    working_directory: ~/project/web
    steps:
      - checkout
      - node/install: {version: "20"}
      - go
      - run: {name: unit, command: npm test}
  old:
    steps:
      - run: x
workflows:
  all:
    jobs: [test, {hold: {type: approval}}, node/test]
`;
	expect(steps(pipeline(path, text))).toEqual([
		'12 test [] uses checkout',
		'13 test [] uses circleci/node/install@5.1',
		'14 test [web] cd api && make',
		'15 test [web] npm test',
		'18 old [] x off',
		'21 node/test [] uses circleci/node/test@5.1',
	]);
});

test('triggers are pushes and schedules, limited by the branches of all jobs', () => {
	const text =
		'jobs: {a: {steps: [checkout]}}\nworkflows:\n  n: {triggers: [{schedule: {cron: x}}], jobs: [{a: {filters: {branches: {only: main}}}}]}\n';
	expect(triggers(pipeline(path, text))).toEqual(['schedule']);
	expect(
		triggers(
			pipeline(
				path,
				'jobs: {a: {steps: [checkout]}}\nworkflows: {w: {jobs: [{a: {filters: {branches: {only: main}}}}]}}\n',
			),
		),
	).toEqual(['push main']);
});

test('commands that call each other end', () => {
	const text = 'commands: {a: {steps: [b, b]}, b: {steps: [a, a]}}\njobs: {j: {steps: [a]}}\n';
	expect(pipeline(path, text).jobs[0]?.steps.length).toBeLessThan(3000);
});
