import {expect, test} from 'vitest';
import {isNone, pipeline, steps, triggers} from './reading.ts';

test('stages, jobs, deployments and local templates are read', () => {
	const text = `trigger: [main]
pr:
  paths: {include: [src]}
stages:
  - stage: build
    jobs:
      - job: test
        steps:
          - script: dotnet test
            workingDirectory: $(Build.SourcesDirectory)/api
          - task: DotNetCoreCLI@2
            inputs: {command: test}
            continueOnError: true
          - template: ci/steps.yml
  - stage: deploy
    condition: false
    jobs:
      - deployment: web
        environment: production
        strategy: {runOnce: {deploy: {steps: [{bash: ./deploy.sh}]}}}
`;
	const found = pipeline('azure-pipelines.yml', text, {'ci/steps.yml': 'steps:\n  - script: npm test\n'});
	expect(steps(found)).toEqual([
		'9 test [api] dotnet test',
		'11 test [] uses DotNetCoreCLI@2 may fail',
		'14 test [] npm test',
		'20 web [] ./deploy.sh off',
	]);
	expect(triggers(found)).toEqual(['push main', 'pull_request (paths)']);
	expect(found.jobs[1]?.environment).toBe('production');
});

test('no trigger means every push and pull request, `none` means none', () => {
	expect(triggers(pipeline('azure-pipelines.yml', 'steps: [{script: x}]\n'))).toEqual(['push', 'pull_request']);
	expect(triggers(pipeline('azure-pipelines.yml', 'trigger: none\npr: none\nsteps: [{script: x}]\n'))).toEqual([]);
});

test('a template is no pipeline', () => {
	expect(isNone('azure-pipelines-steps.yml', 'parameters: []\nsteps: [{script: x}]\n')).toBe(true);
});
