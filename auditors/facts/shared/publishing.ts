import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {kubernetesApi} from '../../lexicon/kubernetes-kinds.ts';
import {platformFiles, publishFiles} from '../../lexicon/platforms.ts';

type Seen = Pick<Observations, 'artefacts' | 'files'>;

const ownRoles: ReadonlySet<string> = new Set(['source', 'config', 'ci']);
/** Registries to which a manifest without more is published; a Go module or a Maven project says nothing of it. */
const publicRegistries: ReadonlySet<string> = new Set(['npm', 'python', 'cargo', 'composer', 'rubygems']);
/** Shell text of a pipeline that publishes a package or a binary. */
const publishCommand =
	/\b(npm|pnpm|yarn|bun)( run)? publish\b|twine upload|(poetry|uv|flit|hatch|pdm) publish|cargo publish|gem push|goreleaser|changeset publish|mvn [^\n]{0,80}deploy|semantic-release/;
const publishAction =
	/pypi-publish|goreleaser-action|npm-publish|snapcraft|publish-to-|action-gh-release|upload-release/;

/** Signs that the target is given to others to install: executables in manifests, release tools, publishing pipelines. */
export const publishingSigns = ({artefacts, files}: Seen): readonly Evidence[] => {
	const manifests = artefacts.manifests
		.filter(({file}) => ownRoles.has(file.role) && file.folder.split('/').length <= 3)
		.filter(({value}) => publicRegistries.has(value.ecosystem) && value.executables.length > 0 && !value.isPrivate)
		.map(({file, value}) => at(file.path, 1, `publishes the command ${value.executables.slice(0, 3).join(', ')}`));
	const tools = files.all
		.filter(file => ownRoles.has(file.role) || file.role === 'docs')
		.filter(({path}) => publishFiles.some(tool => tool.path.test(path.toLowerCase())))
		.map(({path}) => at(path));
	const steps = artefacts.pipelines.flatMap(({file, value}) =>
		value.jobs.flatMap(job =>
			job.steps
				.filter(step => publishCommand.test(step.run ?? '') || publishAction.test(step.uses ?? ''))
				.map(step =>
					at(file.path, step.line, step.uses ?? step.run?.split('\n').find(line => publishCommand.test(line))),
				),
		),
	);
	return [...manifests, ...tools, ...steps];
};

/** Packages that are published as a library: a public registry's manifest with a version and no mark against it. */
export const publishedPackages = ({artefacts}: Seen): readonly Evidence[] =>
	artefacts.manifests
		.filter(({file}) => ownRoles.has(file.role))
		.filter(({value}) => publicRegistries.has(value.ecosystem) && !value.isPrivate && value.name !== undefined)
		.map(({file, value}) => at(file.path, 1, `package ${value.name}`));

const workloads: ReadonlySet<string> = new Set([
	'Deployment',
	'StatefulSet',
	'DaemonSet',
	'CronJob',
	'Job',
	'Pod',
	'Rollout',
	'Service',
	'Ingress',
]);

/** Dockerfiles that are no images of the product: development containers, and those beside the product. */
const isShipped = (path: string): boolean =>
	!/(^|\/)(\.devcontainer|\.cursor|\.github|\.gitpod|packaging|extras?|hack|contrib|ci|\.ci)\//.test(path);

/** A place that shows that processes run. A port of an image alone is weak: tools have images too. */
export type RunningSign = Evidence & {readonly isWeak: boolean};
const weak = (place: Evidence): RunningSign => ({...place, isWeak: true});
const strong = (place: Evidence): RunningSign => ({...place, isWeak: false});

/** Signs that somebody runs the target's processes: exposed ports, composed services, workloads, platform files. */
export const runningSigns = ({artefacts, files}: Seen): readonly RunningSign[] => {
	const exposed = artefacts.dockerfiles
		.filter(({file}) => ownRoles.has(file.role) && isShipped(file.path))
		.flatMap(({file, value}) => {
			const port = value.stages
				.flatMap(stage => stage.instructions)
				.find(({keyword}) => keyword.toUpperCase() === 'EXPOSE');
			return port === undefined ? [] : [at(file.path, port.line, `EXPOSE ${port.arguments}`)];
		});
	const composed = artefacts.composeFiles
		.filter(({file}) => ownRoles.has(file.role) && isShipped(file.path))
		.flatMap(({file, value}) =>
			value.services
				.filter(service => service.build !== undefined && service.ports.length > 0)
				.map(service => at(file.path, service.line, `service ${service.name}`)),
		);
	const objects = artefacts.kubernetes
		.filter(({file}) => ownRoles.has(file.role) && isShipped(file.path))
		.flatMap(({file, value}) =>
			value.objects
				.filter(({kind, apiVersion}) => workloads.has(kind) && kubernetesApi.test(apiVersion))
				.slice(0, 1)
				.map(({kind, name, line}) => at(file.path, line, `${kind} ${name}`)),
		);
	const platform = files.all
		.filter(file => ownRoles.has(file.role) && isShipped(file.path))
		.filter(({path}) => platformFiles.some(known => known.path.test(path.toLowerCase())))
		.map(({path}) => at(path));
	return [...exposed.map(weak), ...[...composed, ...objects, ...platform].map(strong)];
};
