import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {dig, items, record, scalar} from '../../lexicon/plain.ts';
import {clusterObjects, podsOf} from '../../lexicon/pods.ts';
import {sealedKinds} from '../../lexicon/secret-stores.ts';

/** Where the manifests say that pods get their secrets. */
export type ClusterSecrets = {
	/** External or sealed secrets, and references to Secrets that no manifest holds. */
	readonly outside: readonly Evidence[];
	/** References to Secrets whose manifest is in the repository, to be filled by hand. */
	readonly byHand: readonly Evidence[];
	/** Variables with a secret's name and a plain value in a pod. */
	readonly plain: readonly Evidence[];
};

const secretName = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY|CREDENTIALS?)$/i;
const notSecret = /(PUBLIC|PUBLISHABLE|ENABLE|DISABLE|URL|FILE|PATH|NAME|ARN)/i;
const filledLater = /^$|^\$[({]|\{\{|^(true|false|null|\d{1,4})$/;
/** Deeper than any real specification. */
const maxDepth = 60;

type Reference = {readonly name: string; readonly path: readonly (string | number)[]};

/** Names of Secrets in a pod's specification, wherever they stand in it. */
const referencesIn = (value: unknown, path: readonly (string | number)[] = []): readonly Reference[] => {
	if (typeof value !== 'object' || value === null || path.length > maxDepth) return [];
	if (Array.isArray(value)) return value.flatMap((item, index) => referencesIn(item, [...path, index]));
	return Object.entries(value).flatMap(([key, inner]) => {
		const name = key === 'secret' ? scalar(dig(inner, 'secretName')) : scalar(dig(inner, 'name'));
		const isReference = (key === 'secretKeyRef' || key === 'secretRef' || key === 'secret') && name !== undefined;
		return isReference ? [{name, path: [...path, key]}] : referencesIn(inner, [...path, key]);
	});
};

const plainIn = (container: {
	readonly raw: unknown;
	readonly path: string;
	readonly line: number;
}): readonly Evidence[] =>
	items(dig(container.raw, 'env')).flatMap(entry => {
		const name = scalar(record(entry).name) ?? '';
		const value = scalar(record(entry).value);
		const isPlain =
			value !== undefined && !filledLater.test(value.trim()) && secretName.test(name) && !notSecret.test(name);
		return isPlain ? [at(container.path, container.line, `${name} has its value in the manifest`)] : [];
	});

/** Reads from Kubernetes manifests where the secrets of the pods come from. */
export const clusterSecrets = (seen: Pick<Observations, 'artefacts'>): ClusterSecrets => {
	const objects = clusterObjects(seen);
	const own = new Set(objects.filter(({object}) => object.kind === 'Secret').map(({object}) => object.name));
	const sealed = objects
		.filter(({object}) => sealedKinds.has(object.kind))
		.map(({path, object}) => at(path, object.line, `kind: ${object.kind}`));
	const references = podsOf(seen).flatMap(pod =>
		referencesIn(pod.spec).map(({name}) => ({
			name,
			place: at(pod.path, pod.line, `${pod.kind} ${pod.name} reads Secret ${name}`),
		})),
	);
	const once = (places: readonly Evidence[]): readonly Evidence[] => [
		...new Map(places.map(place => [`${place.path}:${place.line}`, place])).values(),
	];
	return {
		outside: once([...sealed, ...references.filter(({name}) => !own.has(name)).map(({place}) => place)]),
		byHand: once(references.filter(({name}) => own.has(name)).map(({place}) => place)),
		plain: once(podsOf(seen).flatMap(pod => pod.containers.flatMap(plainIn))),
	};
};
