import type {Compose, ComposeService} from '../../../source/domain/artefacts/compose.ts';
import type {Parsed} from '../../../source/domain/artefacts/index.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {cannotBuild, missingSources} from '../../lexicon/build-context.ts';

/** A service of Compose that cannot be built from what the repository holds. */
export type BrokenBuild = {readonly service: string; readonly why: string; readonly places: readonly Evidence[]};

type Seen = Pick<Observations, 'artefacts' | 'files'>;

const brokenBuild = (
	{file}: Parsed<Compose>,
	{name, build, raw, line}: ComposeService,
	{artefacts, files}: Seen,
): BrokenBuild | undefined => {
	// A Dockerfile may stand in the Compose file itself.
	if (build === undefined || JSON.stringify(raw.build ?? '').includes('dockerfile_inline')) return undefined;
	const where = at(file.path, line, `${name}: build ${build.dockerfile}`);
	const dockerfile = artefacts.dockerfiles.find(one => one.file.path === build.dockerfile);
	if (!files.has(build.dockerfile)) return {service: name, why: `${build.dockerfile} is not there`, places: [where]};
	if (dockerfile === undefined || !cannotBuild(dockerfile.value, build.folder, files)) return undefined;
	const [missing] = missingSources(dockerfile.value, build.folder, files);
	return {
		service: name,
		why: `${build.dockerfile} copies ${missing}, which is not in ${build.folder === '' ? 'the root' : build.folder}`,
		places: [at(build.dockerfile, dockerfile.value.finalStage?.line), where],
	};
};

/** Services of a Compose file whose image cannot be built: no Dockerfile, or most of what it copies is missing. */
export const brokenBuilds = (stack: Parsed<Compose>, seen: Seen): readonly BrokenBuild[] =>
	stack.value.services.flatMap(service => brokenBuild(stack, service, seen) ?? []);
