import type {Artefacts} from '../domain/artefacts/index.ts';
import type {Component} from '../domain/component.ts';
import type {Evidence} from '../domain/evidence.ts';
import type {FileIndex} from '../domain/file.ts';
import {listOf} from './artefacts/values.ts';
import type {Candidate} from './components/candidate.ts';
import {
	composeBuilds,
	composeImages,
	kubernetesImages,
	platformFilesIn,
	shippedDockerfiles,
} from './components/deployment.ts';
import {componentOf, named} from './components/describe.ts';
import {packageFolders, projectFolder} from './components/folders.ts';
import {natureOf} from './components/kind.ts';
import {ownerOf} from './components/owner.ts';
import {componentFolders, isReal, sourcesByFolder} from './components/sources.ts';

/**
 * Packages, services and apps of a target, each once, by folder. Test, example, documentation, vendored and generated
 * ones are left out, and so are workspace roots without code of their own.
 */
export const findComponents = (
	files: FileIndex,
	artefacts: Artefacts,
	text: (path: string) => string | undefined,
): readonly Component[] => {
	const manifests = packageFolders(artefacts);
	const dockerfiles = shippedDockerfiles(artefacts);
	const builds = composeBuilds(artefacts);
	const images = kubernetesImages(artefacts);
	const composed = composeImages(artefacts);
	const folders = componentFolders({files, manifests: new Set(manifests.keys()), dockerfiles});
	const held = sourcesByFolder(files, folders);
	const found = folders.filter(folder =>
		isReal(folder, {sources: held.get(folder) ?? [], manifests: manifests.get(folder) ?? [], folders}),
	);
	// A repository of code without any package is one component, and so is one whose packages hold no code.
	const real = found.length === 0 ? [''] : found;
	// What lies in folders that are no components belongs to those around them.
	const sources = sourcesByFolder(files, real);
	if ((sources.get('') ?? []).length === 0 && found.length === 0) return [];
	const usedNames = new Set(
		[...manifests.values()]
			.flat()
			.flatMap(({value}) => value.dependencies.map(one => one.name).filter(name => name !== value.name)),
	);
	const usedProjects = new Set(
		[...manifests.values()]
			.flat()
			.flatMap(({value}) => listOf(value.raw.projects).map(one => projectFolder(String(one), folders))),
	);
	const reading = {files, artefacts, text, usedNames, usedProjects};
	const bare = real.map(
		(folder): Candidate => ({
			folder,
			manifests: manifests.get(folder) ?? [],
			sources: sources.get(folder) ?? [],
			dockerfiles: [],
			composeServices: [],
			workloads: [],
			platformFiles: platformFilesIn(files, folder),
		}),
	);
	const running = bare
		.filter(one => natureOf(one, 'none', reading).isDeployable)
		.sort((one, other) => other.sources.length - one.sources.length)
		.map(one => one.folder);
	const owners = new Map(dockerfiles.map(path => [path, ownerOf(path, {folders: real, running, artefacts})] as const));
	const candidates = bare.map((one): Candidate => {
		const own = dockerfiles.filter(path => owners.get(path) === one.folder);
		const shared =
			own.length === 0 && running.includes(one.folder)
				? dockerfiles.filter(path => owners.get(path) === undefined && isShared(path, artefacts))
				: [];
		// The root bears the product's name: an image of that name is built where the Dockerfile's component is.
		const isOthers =
			one.folder === '' &&
			own.length === 0 &&
			!running.includes('') &&
			[...owners.values()].some(owner => owner !== undefined && owner !== '');
		const names = isOthers
			? []
			: [one.folder.split('/').at(-1) ?? '', ...one.manifests.map(({value}) => value.name ?? '')].filter(Boolean);
		const placesIn = (from: ReadonlyMap<string, Evidence>) =>
			[...new Set(names.map(name => from.get(name.toLowerCase())))].filter(place => place !== undefined);
		return {
			...one,
			dockerfiles: [...own, ...shared],
			composeServices: [
				...builds
					.filter(
						build =>
							own.includes(build.dockerfile) ||
							(build.folder === one.folder && !dockerfiles.includes(build.dockerfile)),
					)
					.map(build => build.evidence),
				...placesIn(composed),
			],
			workloads: placesIn(images),
		};
	});
	return named(candidates.map(candidate => componentOf(candidate, reading)));
};

/** A Dockerfile that takes what it builds as an argument (`ARG SERVICE`, `COPY ${SERVICE}.jar`) builds each that has none. */
const isShared = (path: string, artefacts: Artefacts): boolean => {
	const instructions =
		artefacts.dockerfiles.find(({file}) => file.path === path)?.value.stages.flatMap(stage => stage.instructions) ?? [];
	return (
		instructions.some(one => /^(?:COPY|ADD|RUN|ENTRYPOINT|CMD)$/i.test(one.keyword) && /\$\{?\w/.test(one.arguments)) &&
		instructions.some(one => /^ARG$/i.test(one.keyword))
	);
};
