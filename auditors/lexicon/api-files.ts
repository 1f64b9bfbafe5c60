// Files that describe an API for machines.
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Role} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at} from '../../source/domain/place.ts';
import {record, scalar} from './plain.ts';

/** A description: what it is, where, and the whole of it for what is looked for inside. */
export type ApiFile = {
	readonly kind: 'OpenAPI' | 'AsyncAPI' | 'protobuf' | 'GraphQL' | 'Fern' | 'TypeSpec';
	readonly place: Evidence;
	readonly value: unknown;
};

const roles: ReadonlySet<Role> = new Set(['source', 'config', 'docs', 'generated', 'asset']);
/** Descriptions of others' APIs, from which clients are made. */
const foreign = /(^|\/)(clients?|sdks?|third[-_]?party|external|integrations?|providers?)\//i;

const fromData = ({artefacts}: Pick<Observations, 'artefacts'>): readonly ApiFile[] =>
	[...artefacts.json, ...artefacts.yaml].flatMap(({file, value}) => {
		const [document] = value.documents;
		const root = record(document);
		if (!roles.has(file.role) || foreign.test(file.path)) return [];
		const hasPaths = Object.keys(record(root.paths)).length > 0;
		const key = ['openapi', 'swagger', 'asyncapi'].find(name => scalar(root[name]) !== undefined);
		if (key === undefined || (!hasPaths && key !== 'asyncapi' && root.webhooks === undefined)) return [];
		const kind = key === 'asyncapi' ? 'AsyncAPI' : 'OpenAPI';
		return [{kind, place: at(file.path, value.lineOf([key]), `${key}: ${scalar(root[key])}`), value: document}];
	});

const fromSources = ({files}: Pick<Observations, 'files'>): readonly ApiFile[] =>
	files.all.flatMap((file): readonly ApiFile[] => {
		if (!['source', 'config'].includes(file.role) || foreign.test(file.path)) return [];
		if (file.extension === 'proto') return [{kind: 'protobuf', place: at(file.path, 1), value: undefined}];
		if (file.extension === 'tsp') return [{kind: 'TypeSpec', place: at(file.path, 1), value: undefined}];
		if (/(^|\/)fern\/(.{1,200}\/)?definition\/api\.ya?ml$/.test(file.path))
			return [{kind: 'Fern', place: at(file.path, 1), value: undefined}];
		// By its name, where it is too large to be read.
		if (/^(openapi|swagger)\.(ya?ml|json)$/i.test(file.base))
			return [{kind: 'OpenAPI', place: at(file.path, 1), value: undefined}];
		const isSchema =
			/^(graphql|graphqls|gql|sdl)$/.test(file.extension) && /schema|type_?defs|\/graph\//i.test(file.path);
		return isSchema ? [{kind: 'GraphQL', place: at(file.path, 1), value: undefined}] : [];
	});

/** Descriptions of the target's own API that lie in files. */
export const apiFiles = (seen: Pick<Observations, 'artefacts' | 'files'>): readonly ApiFile[] => {
	const parsed = fromData(seen);
	const known = new Set(parsed.map(({place}) => place.path));
	return [...parsed, ...fromSources(seen).filter(({place}) => !known.has(place.path))];
};
