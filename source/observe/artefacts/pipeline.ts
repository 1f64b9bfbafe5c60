import type {Pipeline} from '../../domain/artefacts/pipeline.ts';
import {azurePipelines} from './pipelines/azure.ts';
import {circleCi} from './pipelines/circleci.ts';
import {githubActions} from './pipelines/github.ts';
import {gitlabCi} from './pipelines/gitlab.ts';
import {appveyor, bitbucket, cloudBuild, tekton} from './pipelines/hosted-platforms.ts';
import {jenkins} from './pipelines/jenkins.ts';
import {buildkite, drone, travis} from './pipelines/simple-platforms.ts';
import type {ArtefactReader} from './reader.ts';

const platforms: readonly ArtefactReader<Pipeline>[] = [
	githubActions,
	gitlabCi,
	circleCi,
	azurePipelines,
	jenkins,
	travis,
	buildkite,
	drone,
	bitbucket,
	cloudBuild,
	tekton,
	appveyor,
];

/** Pipelines of all CI platforms, each only where its platform would run it. */
export const pipelineReader: ArtefactReader<Pipeline> = {
	matches: file => platforms.some(platform => platform.matches(file)),
	parse: (text, file, context) => platforms.find(platform => platform.matches(file))?.parse(text, file, context),
};
