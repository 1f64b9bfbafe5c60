import type {Artefacts} from '../../domain/artefacts/index.ts';
import {folderOf, foldersUpFrom} from '../artefacts/paths.ts';

type Known = {
	/** Folders of components. */
	readonly folders: readonly string[];
	/** Those of them that run, most code first. */
	readonly running: readonly string[];
	readonly artefacts: Artefacts;
};

/**
 * The component that a Dockerfile builds: the nearest one above it; for one that is kept apart from the code
 * (`infra/docker/Dockerfile`, `Dockerfile.api`) the one that it names, then the root where that runs, then the running one
 * whose folder it copies, or that Compose builds from it. Undefined where it may build any.
 */
export const ownerOf = (path: string, {folders, running, artefacts}: Known): string | undefined => {
	const known = new Set(folders);
	const above = foldersUpFrom(folderOf(path)).find(folder => known.has(folder));
	if (above !== undefined && above !== '') return above;
	if (folders.length === 1) return folders[0];
	const named = namedBy(
		path,
		folders.filter(folder => folder !== ''),
	);
	if (named !== undefined) return named;
	if (above === '' && running.includes('')) return '';
	const found = copiedBy(path, {folders: running, artefacts}) ?? composedBy(path, {folders: running, artefacts});
	if (found !== undefined) return found;
	return above;
};

type Choice = Pick<Known, 'folders' | 'artefacts'>;

/** `Dockerfile.api`, `api.Dockerfile` and `docker/api/Dockerfile` name the component `api`. */
const namedBy = (path: string, folders: readonly string[]): string | undefined => {
	const words = new Set(
		path
			.toLowerCase()
			.split(/[/.]/)
			.filter(word => word !== 'dockerfile' && word !== 'docker'),
	);
	const fitting = folders.filter(folder => words.has(folder.split('/').at(-1)?.toLowerCase() ?? ''));
	return fitting.length === 1 ? fitting[0] : undefined;
};

/** The component whose folder alone, or last, is mentioned where the image is built. */
const copiedBy = (path: string, {folders, artefacts}: Choice): string | undefined => {
	const stages = artefacts.dockerfiles.find(({file}) => file.path === path)?.value.stages ?? [];
	const lines = stages
		.flatMap(stage => stage.instructions)
		.filter(({keyword}) => /^(?:COPY|ADD|WORKDIR|RUN|CMD|ENTRYPOINT)$/i.test(keyword))
		.map(instruction => instruction.arguments);
	const counts = folders.map(folder => ({folder, count: lines.filter(line => mentions(line, folder)).length}));
	const [first, second] = counts.filter(({count}) => count > 0).sort((one, other) => other.count - one.count);
	if (first === undefined || first.count === second?.count) return undefined;
	return first.folder;
};

const mentions = (line: string, folder: string): boolean => {
	const index = line.indexOf(folder);
	if (index === -1) return false;
	return !/[\w-]/.test(line[index - 1] ?? ' ') && !/[\w-]/.test(line[index + folder.length] ?? ' ');
};

/** A Compose service that is built from the Dockerfile and has the name of a component. */
const composedBy = (path: string, {folders, artefacts}: Choice): string | undefined => {
	const names = artefacts.composeFiles.flatMap(({value}) =>
		value.services.filter(service => service.build?.dockerfile === path).map(service => service.name.toLowerCase()),
	);
	return folders.find(folder => names.includes(folder.split('/').at(-1)?.toLowerCase() ?? ''));
};
