import type {Artefacts} from '../../domain/artefacts/index.ts';
import type {Evidence} from '../../domain/evidence.ts';
import type {FileIndex} from '../../domain/file.ts';
import {at} from '../../domain/place.ts';
import {listOf, recordOf, textOf} from '../artefacts/values.ts';
import {prefixOf} from './candidate.ts';
import {isOwnPlace} from './folders.ts';

const foreignImage =
	/[.-](?:dev|devel|development|local|debug|test|tests|testing|e2e|playwright|cypress|ci|lint|docs?|devcontainer|builder|base)(?:[.-]|$)/i;

/** Dockerfiles of images that are shipped: those for development, tests and builds are left out by name. */
export const shippedDockerfiles = (artefacts: Artefacts): readonly string[] =>
	artefacts.dockerfiles
		.filter(({file}) => isOwnPlace(file) && !/(?:^|\/)packaging\//.test(file.path))
		.filter(({file}) => !foreignImage.test(file.base.replace(/^(?:docker|container)file/i, '')))
		.map(({file}) => file.path);

/** A service that Compose builds: the folder of the build, its Dockerfile, and where it stands. */
export type ComposeBuild = {readonly folder: string; readonly dockerfile: string; readonly evidence: Evidence};

/** Services that the own Compose files build. */
export const composeBuilds = (artefacts: Artefacts): readonly ComposeBuild[] =>
	artefacts.composeFiles
		.filter(({file}) => isOwnPlace(file))
		.flatMap(({file, value}) =>
			value.services.flatMap(service =>
				service.build === undefined ||
				foreignImage.test(`-${service.name}`) ||
				foreignImage.test(service.build.dockerfile)
					? []
					: [
							{
								folder: service.build.folder,
								dockerfile: service.build.dockerfile,
								evidence: at(file.path, service.line, `${service.name}: built from ${service.build.dockerfile}`),
							},
						],
			),
		);

/** The last part of an image's name without registry, tag and digest: `gcr.io/a/cart:v1` → `cart`. */
const imageBase = (image: string): string =>
	image.split('@', 1)[0]?.split('/').at(-1)?.split(':', 1)[0]?.toLowerCase() ?? '';

/** Images that Compose runs without building them, by the last part of their names. */
export const composeImages = (artefacts: Artefacts): ReadonlyMap<string, Evidence> => {
	const images = new Map<string, Evidence>();
	for (const {file, value} of artefacts.composeFiles) {
		if (!isOwnPlace(file)) continue;
		for (const {name, image, line} of value.services) {
			const base = imageBase(image ?? '');
			if (base !== '' && !images.has(base)) images.set(base, at(file.path, line, `${name}: ${image}`));
		}
	}
	return images;
};

/** Images that Kubernetes objects run, by the last part of their names. */
export const kubernetesImages = (artefacts: Artefacts): ReadonlyMap<string, Evidence> => {
	const images = new Map<string, Evidence>();
	for (const {file, value} of artefacts.kubernetes) {
		if (!isOwnPlace(file) && !/(?:^|\/)templates(?:\/|$)/.test(file.folder)) continue;
		for (const object of value.objects) {
			for (const image of imagesIn(object.raw)) {
				const base = imageBase(image);
				if (base !== '' && !images.has(base))
					images.set(base, at(file.path, object.line, `${object.kind} ${object.name}: ${image}`));
			}
		}
	}
	return images;
};

/** Images of a workload's containers: a pod's, a template's, or a cron job's. */
const imagesIn = (raw: unknown): readonly string[] => {
	const spec = recordOf(recordOf(raw).spec);
	const template = recordOf(recordOf(spec.template).spec);
	const job = recordOf(recordOf(recordOf(recordOf(recordOf(spec.jobTemplate).spec).template)).spec);
	return [spec, template, job]
		.flatMap(pod => [...listOf(pod.containers), ...listOf(pod.initContainers)])
		.map(container => textOf(recordOf(container).image))
		.filter(image => image !== undefined);
};

const platformNames = [
	'fly.toml',
	'vercel.json',
	'netlify.toml',
	'render.yaml',
	'railway.json',
	'railway.toml',
	'Procfile',
	'serverless.yml',
	'serverless.yaml',
	'serverless.ts',
	'wrangler.toml',
	'wrangler.json',
	'wrangler.jsonc',
	'app.yaml',
	'apprunner.yaml',
	'amplify.yml',
	'firebase.json',
	'samconfig.toml',
	'nixpacks.toml',
	'project.toml',
	'dokku.json',
	'captain-definition',
	'zeabur.json',
	'host.json',
	'cloudformation.yaml',
	'azure.yaml',
	'vapor.yml',
	'cdk.json',
	'sst.config.ts',
	'Chart.yaml',
];

/** Files in a folder that deploy what is in it to a platform. */
export const platformFilesIn = (files: FileIndex, folder: string): readonly string[] =>
	platformNames.map(name => `${prefixOf(folder)}${name}`).filter(path => files.has(path));
