import type {Pipeline} from '../../domain/artefacts/pipeline.ts';
import {githubActions} from './pipelines/github.ts';
import type {ArtefactReader} from './reader.ts';

const platforms: readonly ArtefactReader<Pipeline>[] = [githubActions];

/** Pipelines of all CI platforms, each only where its platform would run it. */
export const pipelineReader: ArtefactReader<Pipeline> = {
	matches: file => platforms.some(platform => platform.matches(file)),
	parse: (text, file, context) => platforms.find(platform => platform.matches(file))?.parse(text, file, context),
};
