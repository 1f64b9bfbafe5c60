import type {Artefacts, Parsed} from '../../domain/artefacts/index.ts';
import {composeReader} from './compose.ts';
import {dockerfileReader} from './dockerfile.ts';
import {envFileReader} from './env-file.ts';
import {kubernetesReader} from './kubernetes.ts';
import {lockfileReader} from './lockfile.ts';
import {manifestReader} from './manifest.ts';
import {documentReader} from './markdown.ts';
import {pipelineReader} from './pipeline.ts';
import type {ArtefactReader} from './reader.ts';
import {jsonReader, tomlReader, yamlReader} from './structured.ts';
import {taskFileReader} from './task-file.ts';
import {terraformReader} from './terraform.ts';
import {testFileReader} from './test-file.ts';

type Readers = {
	readonly [kind in keyof Artefacts]: ArtefactReader<Artefacts[kind] extends readonly Parsed<infer T>[] ? T : never>;
};

/** The reader of each kind of artefact. A new kind is a type in domain/artefacts, a reader here, and a line. */
export const artefactReaders: Readers = {
	dockerfiles: dockerfileReader,
	composeFiles: composeReader,
	kubernetes: kubernetesReader,
	terraform: terraformReader,
	pipelines: pipelineReader,
	taskFiles: taskFileReader,
	manifests: manifestReader,
	lockfiles: lockfileReader,
	envFiles: envFileReader,
	documents: documentReader,
	testFiles: testFileReader,
	yaml: yamlReader,
	json: jsonReader,
	toml: tomlReader,
};
