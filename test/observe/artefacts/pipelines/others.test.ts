import {expect, test} from 'vitest';
import {isNone, pipeline, steps, triggers} from './reading.ts';

test('a Jenkinsfile gives stages with literal commands; comments do not count', () => {
	const text = `pipeline {
  triggers { cron('H 2 * * *') }
  stages {
    stage('Test') {
      steps {
        // sh 'no'
        sh 'npm ci'
        dir('api') { sh """
          make test
        """ }
        catchError { sh script: 'npm audit' }
      }
    }
  }
}`;
	const found = pipeline('Jenkinsfile', text);
	expect(steps(found).map(line => line.replace(/\s+/g, ' '))).toEqual(
		['7 Test [] npm ci', '8 Test [api] make test ', '11 Test [] npm audit may fail'.replace('  ', ' ')].map(line =>
			line.replace(/\s+/g, ' '),
		),
	);
	expect(triggers(found)).toEqual(['push', 'schedule']);
	expect(isNone('docs/Jenkinsfile', 'just words')).toBe(true);
});

test('Travis runs its phases, with jobs that have their own', () => {
	const text =
		'language: python\ninstall: pip install .\nscript:\n  - pytest\njobs:\n  include:\n    - name: lint\n      script: ruff check\ndeploy:\n  provider: pypi\n';
	const found = pipeline('.travis.yml', text);
	expect(steps(found)).toEqual([
		'2 build [] pip install .',
		'4 build [] pytest',
		'9 build [] uses deploy:pypi',
		'8 lint [] ruff check',
	]);
	expect(triggers(found)).toEqual(['push', 'pull_request']);
});

test('Buildkite reads groups, plug-ins and soft failures', () => {
	const text =
		'steps:\n  - group: a\n    steps:\n      - label: unit\n        command: make test\n        soft_fail: true\n        plugins: [docker#v5]\n  - wait\n';
	expect(steps(pipeline('.buildkite/pipeline.yml', text))).toEqual([
		'7 unit [] uses docker#v5 may fail',
		'5 unit [] make test may fail',
	]);
});

test('Drone and Woodpecker read documents, lists and maps', () => {
	const text =
		'kind: pipeline\nname: a\nsteps:\n  - name: t\n    image: node\n    commands: [npm test]\ntrigger: {event: [push, cron], branch: main}\n---\nkind: secret\n';
	const found = pipeline('.drone.yml', text);
	expect(steps(found)).toEqual(['6 a [] npm test']);
	expect(triggers(found)).toEqual(['push main', 'schedule main']);
	expect(
		steps(pipeline('.woodpecker/ci.yml', 'steps:\n  t:\n    image: go\n    commands:\n      - go test ./...\n')),
	).toEqual(['5 ci.yml [] go test ./...']);
});

test('Bitbucket reads branches, parallel steps and pipes', () => {
	const text =
		'pipelines:\n  default:\n    - parallel:\n        - step: {name: t, script: [npm test]}\n  branches:\n    main:\n      - step:\n          deployment: production\n          script:\n            - pipe: atlassian/aws-ecs:1\n';
	const found = pipeline('bitbucket-pipelines.yml', text);
	expect(steps(found)).toEqual(['4 t [] npm test', '10 step 1 [] uses atlassian/aws-ecs:1']);
	expect(triggers(found)).toEqual(['push', 'push main']);
});

test('Cloud Build gives commands of images, without triggers', () => {
	const text =
		"steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -t, x, .]\n  - name: node\n    entrypoint: bash\n    args: ['-c', npm test]\n    dir: web\n";
	const found = pipeline('cloudbuild.yaml', text);
	expect(steps(found)).toEqual(['2 build [] docker build -t x .', '4 build [web] npm test']);
	expect(found.triggers).toEqual([]);
});

test('Tekton tells its triggers in annotations', () => {
	const text =
		'apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata:\n  annotations:\n    pipelinesascode.tekton.dev/on-event: "[pull_request]"\nspec:\n  pipelineSpec:\n    tasks:\n      - name: t\n        taskSpec:\n          steps:\n            - image: go\n              script: go test\n';
	const found = pipeline('.tekton/pr.yaml', text);
	expect(steps(found)).toEqual(['12 t [] go test']);
	expect(triggers(found)).toEqual(['pull_request']);
	expect(isNone('.tekton/other.yaml', 'kind: ConfigMap\n')).toBe(true);
});

test('AppVeyor reads its phases', () => {
	expect(steps(pipeline('appveyor.yml', 'test_script:\n  - ps: x\n  - cmd: y\n'))).toEqual([
		'2 build [] x',
		'3 build [] y',
	]);
});
