import type {DockerStage} from '../../../source/domain/artefacts/dockerfile.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {type ImageReference, readImage} from '../../lexicon/images.ts';
import {isBeside, podsOf} from '../../lexicon/pods.ts';
import {sideDockerfiles} from '../../lexicon/shipped-images.ts';

/** An image of others that a file names. */
export type ImageUse = {
	readonly image: ImageReference;
	/** As written. */
	readonly text: string;
	readonly path: string;
	readonly line: number;
};

type Seen = Pick<Observations, 'artefacts' | 'components' | 'files'>;

const use = (text: string, path: string, line: number): readonly ImageUse[] => {
	const image = readImage(text);
	return image === undefined ? [] : [{image, text, path, line}];
};

const counts = (role: string): boolean => role === 'source' || role === 'config';

/** Names by which the team's own images go: components, folders of Dockerfiles, Compose services that are built. */
const ownNames = ({artefacts, components}: Seen): ReadonlySet<string> =>
	new Set([
		...components.map(({name}) => name.split('/').at(-1) ?? name),
		...artefacts.dockerfiles.flatMap(({file}) =>
			file.folder.split('/').filter(part => part !== '' && part !== 'docker'),
		),
		...artefacts.composeFiles.flatMap(({value}) =>
			value.services.flatMap(({name, build, image}) =>
				build === undefined ? [] : [name, ...(image === undefined ? [] : [readImage(image)?.name ?? ''])],
			),
		),
	]);

/** Images that a stage copies files out of, which are no stages: `COPY --from=composer:latest`. */
const copiedFrom = ({instructions}: DockerStage, stages: readonly DockerStage[], path: string): readonly ImageUse[] =>
	instructions
		.filter(({keyword}) => /^(copy|add)$/i.test(keyword))
		.flatMap(({arguments: text, line}) => {
			const from = /--from=["']?([^\s"']{1,200})/.exec(text)?.[1];
			const isStage = from === undefined || /^\d+$/.test(from) || stages.some(({name}) => name === from.toLowerCase());
			return isStage ? [] : use(from, path, line);
		});

/** Each image of others once per file: bases of all stages and what they copy from, Compose services, containers in manifests. */
export const imagesUsed = (seen: Seen): readonly ImageUse[] => {
	const {artefacts} = seen;
	const side = new Set(sideDockerfiles(seen).map(({file}) => file.path));
	const isOnlySide = artefacts.dockerfiles.every(({file}) => side.has(file.path) || !counts(file.role));
	const bases = artefacts.dockerfiles
		.filter(({file}) => counts(file.role) && (isOnlySide || !side.has(file.path)))
		.flatMap(({file, value}) =>
			value.stages.flatMap(stage => [
				...(stage.parent === undefined ? use(stage.base, file.path, stage.line) : []),
				...copiedFrom(stage, value.stages, file.path),
			]),
		);
	const composed = artefacts.composeFiles
		.filter(({file}) => counts(file.role))
		.flatMap(({file, value}) =>
			value.services.flatMap(service => {
				if (service.image === undefined || service.build !== undefined) return [];
				return use(service.image, file.path, value.data.lineOf(['services', service.name, 'image']));
			}),
		);
	const manifests = podsOf(seen).flatMap(pod =>
		pod.containers.flatMap(({image, path, line}) => (image === undefined ? [] : use(image, path, line))),
	);
	const own = ownNames(seen);
	const run = [...composed, ...manifests].filter(({image}) => !own.has(image.name) || isBeside(image.repository));
	const all = [...bases, ...run];
	return [...new Map(all.map(one => [`${one.path}\n${one.text}`, one])).values()];
};
