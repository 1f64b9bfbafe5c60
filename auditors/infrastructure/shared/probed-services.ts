import type {ComposeService} from '../../../source/domain/artefacts/compose.ts';
import type {Dockerfile} from '../../../source/domain/artefacts/dockerfile.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {productionStacks, purposeOf} from '../../lexicon/compose-stacks.ts';
import {readImage} from '../../lexicon/images.ts';
import {dig, items, record, scalar} from '../../lexicon/plain.ts';
import {byWorkload, clusterObjects, isBeside, type Pod, servicePods} from '../../lexicon/pods.ts';
import {lineage, shippedDockerfiles, sideDockerfiles} from '../../lexicon/shipped-images.ts';

/** A service and whether something asks for its health. */
export type ProbedService = {
	readonly name: string;
	readonly isProbed: boolean;
	readonly how: string;
	readonly place: Evidence;
};

type Seen = Pick<Observations, 'artefacts' | 'components' | 'files' | 'text'>;

const probeKinds = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

const probesOf = (pod: Pod): readonly string[] => [
	...new Set(pod.containers.flatMap(({raw}) => probeKinds.filter(kind => raw[kind] !== undefined))),
];

/** Folders of Kustomize components, which are only added on demand. */
const optionalFolders = (seen: Seen): readonly string[] =>
	clusterObjects(seen)
		.filter(({object}) => object.kind === 'Component' && object.apiVersion.startsWith('kustomize'))
		.map(({path}) => path.slice(0, path.lastIndexOf('/') + 1));

/** It listens: it names a port, or a Service sends to it. A worker that calls others only has nothing to ask. */
const listens = (pod: Pod, seen: Seen): boolean =>
	pod.containers.some(({raw}) => items(raw.ports).length > 0) ||
	clusterObjects(seen).some(({object}) => {
		const selector = Object.entries(record(dig(object.raw, 'spec', 'selector')));
		return (
			object.kind === 'Service' && selector.length > 0 && selector.every(([key, value]) => pod.labels[key] === value)
		);
	});

/** Workloads of the manifests that listen. Optional ones are left out where there are others. */
export const probedWorkloads = (seen: Seen): readonly ProbedService[] => {
	const optional = optionalFolders(seen);
	const pods = servicePods(seen).filter(pod => listens(pod, seen) || probesOf(pod).length > 0);
	const needed = pods.filter(({path}) => !optional.some(folder => path.startsWith(folder)));
	return byWorkload(needed.length > 0 ? needed : pods).flatMap(definitions => {
		const probed = definitions.find(pod => probesOf(pod).length > 0);
		const shown = probed ?? definitions[0];
		if (shown === undefined) return [];
		const container = shown.containers.find(({raw}) => probeKinds.some(kind => raw[kind] !== undefined));
		return [
			{
				name: shown.name,
				isProbed: probed !== undefined,
				how: probed === undefined ? '' : probesOf(probed).join(', '),
				place: at(shown.path, container?.line ?? shown.line, `${shown.kind} ${shown.name}`),
			},
		];
	});
};

/** Images whose final stage has a HEALTHCHECK. */
const healthcheckOf = (value: Dockerfile): number | undefined =>
	(value.finalStage === undefined ? [] : lineage(value.finalStage))
		.flatMap(stage => stage.instructions)
		.find(({keyword, arguments: text}) => keyword === 'HEALTHCHECK' && !/^NONE\b/i.test(text))?.line;

const once =
	/(^|[-_])(migrate|migrations?|prestart|init|seed|setup|bootstrap|backup|createbuckets|playwright|cypress|e2e|tests?|dev|docs)([-_]|$)/;

type Stack = Observations['artefacts']['composeFiles'][number];

/** A service of the team: built here, or an image of its own name. In stacks for development other images are tools. */
const isService = (
	service: ComposeService,
	stack: Stack,
	{seen, side}: {seen: Seen; side: ReadonlySet<string>},
): boolean => {
	if (once.test(service.name) || scalar(service.raw.restart) === 'no') return false;
	if (service.build !== undefined) return !side.has(service.build.dockerfile);
	if (service.image === undefined || isBeside(service.image)) return false;
	const name = readImage(service.image)?.name ?? '';
	const isOwn = seen.components.some(
		component => component.name.replace(/^@[^/]+\//, '') === name || name.endsWith(`-${component.name}`),
	);
	return isOwn || purposeOf(stack, seen) !== 'development';
};

/** Own services of Compose files, one entry a name; a HEALTHCHECK of their image counts. Production's files go first. */
export const probedStacks = (seen: Seen): readonly ProbedService[] => {
	const own = seen.artefacts.composeFiles.filter(({file}) => file.role === 'source' || file.role === 'config');
	const production = productionStacks(seen);
	const first = probedIn(production.length > 0 ? production : own, seen);
	// Where production's files ask nobody, those of another stack show at least that it can be done.
	return first.some(({isProbed}) => isProbed) || production.length === 0
		? first
		: [
				...first,
				...probedIn(
					own.filter(stack => !production.includes(stack)),
					seen,
				).filter(({isProbed}) => isProbed),
			];
};

const probedIn = (stacks: readonly Stack[], seen: Seen): readonly ProbedService[] => {
	const side = new Set(sideDockerfiles(seen).map(({file}) => file.path));
	const checked = new Map(
		seen.artefacts.dockerfiles.flatMap(({file, value}) => {
			const line = healthcheckOf(value);
			return line === undefined ? [] : [[file.path, line] as const];
		}),
	);
	const entries = stacks.flatMap(stack =>
		stack.value.services
			.filter(service => isService(service, stack, {seen, side}))
			.map(service => ({file: stack.file, value: stack.value, service})),
	);
	return [...Map.groupBy(entries, ({service}) => service.name)].flatMap(([name, definitions]) => {
		const composed = definitions.find(({service}) => service.hasHealthcheck);
		const built = definitions.find(({service}) => checked.has(service.build?.dockerfile ?? ''));
		const [first] = definitions;
		if (first === undefined) return [];
		const dockerfile = built?.service.build?.dockerfile;
		const place =
			composed === undefined
				? dockerfile === undefined
					? at(first.file.path, first.service.line, name)
					: at(dockerfile, checked.get(dockerfile), 'HEALTHCHECK')
				: at(composed.file.path, composed.value.data.lineOf(['services', name, 'healthcheck']), `${name}: healthcheck`);
		const how = composed === undefined ? (dockerfile === undefined ? '' : 'HEALTHCHECK') : 'Compose healthcheck';
		return [{name, isProbed: how !== '', how, place}];
	});
};

/** Shipped images by themselves, for repositories that say nothing of how they run. */
export const probedImages = (seen: Seen): readonly ProbedService[] =>
	shippedDockerfiles(seen).map(({file, value}) => {
		const line = healthcheckOf(value);
		return {
			name: file.path,
			isProbed: line !== undefined,
			how: line === undefined ? '' : 'HEALTHCHECK',
			place: at(file.path, line),
		};
	});
