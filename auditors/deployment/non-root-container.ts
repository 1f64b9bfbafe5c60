import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {byShare, notApplicable} from '../../source/domain/verdict.ts';
import {readImage, runsAsOrdinaryUser} from '../lexicon/images.ts';
import {dig, scalar} from '../lexicon/plain.ts';
import {byWorkload, isWhole, type Pod, type PodContainer, podsOf} from '../lexicon/pods.ts';
import {containerUser, shippedDockerfiles, sideDockerfiles} from '../lexicon/shipped-images.ts';

/** One thing that is started: a workload, or an image that no workload was seen to run. */
type Unit = {
	readonly name: string;
	readonly isOrdinary: boolean;
	readonly why: string;
	readonly places: readonly Evidence[];
};

const userIn = (context: unknown): boolean | undefined => {
	const user = scalar(dig(context, 'runAsUser'));
	if (user === '0' || scalar(dig(context, 'runAsNonRoot')) === 'false') return false;
	if (scalar(dig(context, 'runAsNonRoot')) === 'true' || user !== undefined) return true;
	return undefined;
};

/** The base name of an image, as a Dockerfile's folder or its component would be called. */
const imageName = (image: string | undefined): string => (image === undefined ? '' : (readImage(image)?.name ?? ''));

const ordinaryContainer = (pod: Pod, container: PodContainer, ordinaryImages: ReadonlySet<string>): boolean => {
	const said = userIn(container.raw.securityContext) ?? userIn(pod.spec.securityContext);
	if (said !== undefined) return said;
	const image = container.image === undefined ? undefined : readImage(container.image);
	return image !== undefined && (runsAsOrdinaryUser(image) || ordinaryImages.has(image.name));
};

const workloadUnits = (seen: Observations, ordinaryImages: ReadonlySet<string>): readonly Unit[] =>
	byWorkload(podsOf(seen).filter(isWhole)).flatMap(definitions => {
		const [first] = definitions;
		if (first === undefined) return [];
		const wrong = definitions.flatMap(pod =>
			pod.containers
				.filter(({image}) => image !== undefined)
				.filter(container => !ordinaryContainer(pod, container, ordinaryImages))
				.map(container => at(pod.path, container.line, `${pod.kind} ${pod.name}: container ${container.name}`)),
		);
		const [place] = wrong;
		return [
			{
				name: place === undefined ? `${first.kind} ${first.name}` : `${first.kind} ${first.name} (${place.path})`,
				isOrdinary: wrong.length === 0,
				why: '',
				places: wrong.length === 0 ? [at(first.path, first.line, `${first.kind} ${first.name}`)] : wrong,
			},
		];
	});

/** The only image of a repository goes by the product's name, which the manifest of the root bears. */
const productNames = ({artefacts}: Observations): readonly string[] =>
	artefacts.manifests.flatMap(({file, value}) =>
		file.folder === '' && value.name !== undefined ? [value.name.replace(/^@[^/]+\//, '')] : [],
	);

/** Names by which a Dockerfile's image may go: folders around it, and components that it builds. */
const namesOf = (path: string, {components, artefacts}: Observations): readonly string[] => [
	...path.split('/').slice(0, -1),
	...components.filter(({dockerfiles}) => dockerfiles.includes(path)).map(({name}) => name.replace(/^@[^/]+\//, '')),
	...artefacts.composeFiles.flatMap(({value}) =>
		value.services.flatMap(({name, build, image}) =>
			build?.dockerfile === path ? [name, imageName(image)].filter(Boolean) : [],
		),
	),
];

/** A Compose service that builds the Dockerfile sets another user. */
const composeUser = (path: string, {artefacts}: Observations): Evidence | undefined =>
	artefacts.composeFiles
		.flatMap(({file, value}) => value.services.map(service => ({file, value, service})))
		.flatMap(({file, value, service}) => {
			const user = scalar(service.raw.user);
			if (service.build?.dockerfile !== path || user === undefined || /^(0|root)\b/.test(user)) return [];
			return [at(file.path, value.data.lineOf(['services', service.name, 'user']), `user: ${user}`)];
		})[0];

/** Scripts that give up root before they start the service; not those whose user is root until somebody sets another. */
const droppingScripts = ({found}: CheckContext): readonly string[] => {
	const staying = new Set((found.staysRoot ?? []).map(({path}) => path));
	const dropping = (found.dropsRoot ?? []).filter(({path}) => !staying.has(path)).map(({file}) => file.base);
	return [...new Set(dropping)];
};

/** Programs that s6 keeps running, by their scripts; what merely prepares the container may do so as root. */
const supervised = /(^|\/)(?:s6-rc\.d|services\.d)\/(?!init)[^/]{1,80}(?<!-log)\/run$/;

/** Where s6 starts all services, the image gives up root when each of their scripts does. */
const supervisorDrops = ({found, files}: CheckContext): boolean => {
	const dropping = new Set((found.serviceDrops ?? []).map(({path}) => path));
	const services = files.all.filter(({path}) => supervised.test(path));
	return services.length > 0 && services.every(({path}) => dropping.has(path));
};

/** Containers do not run as root. */
export const nonRootContainer = defineCheck({
	id: 'non-root-container',
	signals: {
		dropsRoot: {
			keywords: ['gosu', 'su-exec', 'setpriv', 's6-setuidgid', 'runuser', 'chpst'],
			pattern: /(?:^|[\s;&|])(?:gosu|su-exec|setpriv|s6-setuidgid|runuser|chpst)\s+[\w"'$-]/,
			languages: ['shell'],
		},
		serviceDrops: {
			keywords: ['s6-setuidgid', 'setpriv', 'gosu', 'su-exec', 'chpst'],
			pattern: /(?:^|[\s;&|])(?:gosu|su-exec|setpriv|s6-setuidgid|chpst)\s+[\w"'$-]/,
			languages: ['shell', ''],
			paths: supervised,
		},
		staysRoot: {keywords: ['uid:-0', 'uid:=0', 'uid-0', 'uid=0'], pattern: /uid(?::?-|:?=)0\b/i, languages: ['shell']},
	},
	decide: seen => {
		const scripts = [...droppingScripts(seen), ...(supervisorDrops(seen) ? ['/init"'] : [])];
		const shipped = shippedDockerfiles(seen);
		const product = shipped.length === 1 ? productNames(seen) : [];
		const images = shipped.flatMap(({file, value}) => {
			if (value.finalStage === undefined) return [];
			const names = [...namesOf(file.path, seen), ...product];
			return [{path: file.path, user: containerUser(value.finalStage, scripts), names}];
		});
		const ordinaryImages = new Set(images.flatMap(({user, names}) => (user.kind === 'ordinary' ? names : [])));
		const workloads = workloadUnits(seen, ordinaryImages);
		const run = new Set(podsOf(seen).flatMap(pod => pod.containers.map(({image}) => imageName(image))));
		const own: readonly Unit[] = images
			// An image that manifests run is judged by them: they have the last word on the user.
			.filter(({user, names}) => user.kind === 'unknown-user' || !names.some(name => run.has(name)))
			.map(({path, user}) => {
				const composed = composeUser(path, seen);
				const isOrdinary = user.kind === 'ordinary' || (user.kind === 'root' && composed !== undefined);
				return {
					name: path,
					isOrdinary,
					why: user.why,
					places: [at(path, user.line, user.why), ...(composed ? [composed] : [])],
				};
			});
		const units = [...own, ...workloads];
		if (units.length === 0) {
			const others = sideDockerfiles(seen).map(({file}) => file.path);
			return notApplicable(
				`no image is shipped: what there is serves development, tests or packaging (${list(others)})`,
			);
		}

		const root = units.filter(unit => !unit.isOrdinary);
		const ordinary = units.filter(unit => unit.isOrdinary);
		const total = [
			own.length > 0 ? count(own.length, 'Dockerfile') : '',
			workloads.length > 0 ? count(workloads.length, 'workload') : '',
		].filter(Boolean);
		const named = root.map(({name, why}) => (root.length <= 3 && why !== '' ? `${name} (${why})` : name));
		const reason =
			root.length === 0
				? `${units.length} of ${units.length} containers run as an ordinary user (${total.join(', ')})`
				: `${root.length} of ${total.length > 1 ? `${units.length} containers (${total.join(', ')})` : total.join()} ${root.length === 1 ? 'runs' : 'run'} as root: ${list(named)}`;
		return byShare(
			ordinary.length,
			units.length,
			reason,
			[...root, ...ordinary].flatMap(({places}) => places.slice(0, 2)),
		);
	},
});
