import {expect, test} from 'vitest';
import {isNone, pipeline, steps, triggers} from './reading.ts';

const path = '.gitlab-ci.yml';

test('jobs have their scripts line by line, with the folder that `cd` leaves, and global ones before', () => {
	const text = `default:
  before_script:
    - npm ci
test:
  script:
    - cd api
    - npm test
.hidden:
  script: [no]
deploy:
  before_script: []
  environment: {name: production}
  script: ./deploy.sh
`;
	const found = pipeline(path, text);
	expect(steps(found)).toEqual([
		'4 test [] npm ci',
		'6 test [] cd api',
		'7 test [api] npm test',
		'13 deploy [] ./deploy.sh',
	]);
	expect(found.jobs.map(job => job.environment)).toEqual([undefined, 'production']);
});

test('extends, references and local includes are followed, with the line of the include', () => {
	const text = `include:
  - local: /ci/tests.yml
  - template: Security/SAST.gitlab-ci.yml
.base:
  allow_failure: true
  script:
    - make base
own:
  extends: .base
again:
  script:
    - !reference [.base, script]
    - make more
`;
	const found = pipeline(path, text, {'ci/tests.yml': 'unit:\n  script: make unit\n'});
	expect(steps(found)).toEqual([
		'2 unit [] make unit',
		'8 own [] make base may fail',
		'12 again [] make base',
		'13 again [] make more',
		'3 Security/SAST.gitlab-ci.yml [] uses Security/SAST.gitlab-ci.yml',
	]);
});

test('manual jobs may fail and those that never run are off', () => {
	const text =
		'a: {script: x, when: manual}\nb: {script: x, when: never}\nc: {script: x, rules: [{if: $A, when: never}]}\n';
	expect(steps(pipeline(path, text))).toEqual(['1 a [] x may fail', '2 b [] x off', '3 c [] x off']);
});

test('triggers are pushes, and what rules speak of', () => {
	expect(triggers(pipeline(path, 'a: {script: x}\n'))).toEqual(['push']);
	expect(
		triggers(pipeline(path, 'a: {script: x, rules: [{if: \'$CI_PIPELINE_SOURCE == "merge_request_event"\'}]}\n')),
	).toEqual(['push', 'merge_request']);
	expect(
		triggers(
			pipeline(path, 'workflow: {rules: [{if: \'$CI_PIPELINE_SOURCE == "merge_request_event"\'}]}\na: {script: x}\n'),
		),
	).toEqual(['merge_request']);
});

test('includes and extends that go in circles end', () => {
	const text = 'include: .gitlab-ci.yml\na: {extends: b, script: x}\nb: {extends: a, script: y}\n';
	expect(pipeline(path, text).jobs).toHaveLength(2);
});

test('a file without jobs is no pipeline', () => {
	expect(isNone(path, 'stages: [a]\n')).toBe(true);
});
