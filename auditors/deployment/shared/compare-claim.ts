import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Aspect, Claim} from './endpoint-claims.ts';
import {isDatabase} from './engines.ts';
import type {Server, Value} from './served-endpoints.ts';

/** One setting held against what serves it. */
export type Comparison = {
	readonly claimed: Evidence;
	readonly served: Evidence;
	/** In words, with both places; undefined where they agree. */
	readonly problem?: string;
};

const localHost = /^(localhost|127\.0\.0\.1|0\.0\.0\.0|::1)$/;
/** A name that only a network of containers could resolve. */
const bareName = /^[a-z][\w-]{1,40}$/i;

const where = ({path, line}: Evidence): string => (line === undefined ? path : `${path}:${line}`);

const compareValues = (
	aspect: Aspect,
	part: NonNullable<Claim['parts'][Aspect]>,
	served: readonly Value[],
): readonly Comparison[] => {
	const [first] = served;
	if (first === undefined) return [];
	const same = served.find(({value}) => value === part.value);
	if (same !== undefined) return [{claimed: part.place, served: same.place}];
	return [
		{
			claimed: part.place,
			served: first.place,
			problem: `${aspect} ${part.value} (${where(part.place)}) but ${first.value} (${where(first.place)})`,
		},
	];
};

const compareHost = (claim: Claim, servers: readonly Server[]): readonly Comparison[] => {
	const {host} = claim.parts;
	const [first] = servers;
	if (host === undefined || first === undefined || localHost.test(host.value) || !bareName.test(host.value)) return [];
	if (/^(host|docker|gateway|internal)/.test(host.value)) return [];
	const served = servers.find(({hosts}) => hosts.has(host.value));
	if (served !== undefined) return [{claimed: host.place, served: served.place}];
	const names = [...first.hosts].slice(0, 1).join();
	return [
		{
			claimed: host.place,
			served: first.place,
			problem: `host ${host.value} (${where(host.place)}) but the service is ${names} (${where(first.place)})`,
		},
	];
};

const comparePort = (claim: Claim, servers: readonly Server[], isInside: boolean): readonly Comparison[] => {
	const {host, port} = claim.parts;
	if (port === undefined) return [];
	const target = servers.filter(({hosts}) => host !== undefined && hosts.has(host.value));
	if (target.length > 0)
		return compareValues(
			'port',
			port,
			target.map(server => ({value: server.containerPort, place: server.place})),
		);
	// From outside the containers, only published ports answer; a port that nobody publishes tells nothing.
	const isLocal = host === undefined || localHost.test(host.value);
	return isInside || !isLocal
		? []
		: compareValues(
				'port',
				port,
				servers.flatMap(({published}) => published),
			);
};

/**
 * Holds a claim against the servers of its kind. Agreement with one of several is agreement: a stack for development and
 * one for production may differ on purpose.
 */
export const compareClaim = (
	claim: Claim,
	servers: readonly Server[],
	{isInside}: {readonly isInside: boolean},
): readonly Comparison[] => {
	const {engine, parts} = claim;
	const ofKind = servers.filter(server =>
		engine === undefined ? isDatabase(server.engine) : server.engine === engine,
	);
	const [other] = servers.filter(server => isDatabase(server.engine));
	const [part] = Object.values(parts);
	if (ofKind.length === 0) {
		const isLocal = parts.host === undefined || localHost.test(parts.host.value);
		if (engine === undefined || !isDatabase(engine) || other === undefined || part === undefined || !isLocal) return [];
		return [
			{
				claimed: part.place,
				served: other.place,
				problem: `driver ${engine} (${where(part.place)}) but the stack starts ${other.engine} (${where(other.place)})`,
			},
		];
	}

	// A variable without driver means one database only where there is one.
	if (engine === undefined && new Set(ofKind.map(server => server.engine)).size > 1) return [];
	const named = ofKind.filter(({hosts}) => parts.host !== undefined && hosts.has(parts.host.value));
	const close = named.length > 0 ? named : ofKind;
	// Where scripts make more databases and users, another name is no contradiction.
	const names = (values: readonly Value[], wanted: string | undefined): readonly Value[] =>
		close.some(server => server.makesMore) && !values.some(({value}) => value === wanted) ? [] : values;
	// A host elsewhere is another server, of which nothing is known.
	const isElsewhere = parts.host !== undefined && !localHost.test(parts.host.value) && named.length === 0;
	return [
		...compareHost(claim, ofKind),
		...(isElsewhere
			? []
			: [
					...comparePort(claim, ofKind, isInside),
					...(parts.database === undefined
						? []
						: compareValues(
								'database',
								parts.database,
								names(
									close.flatMap(({databases}) => databases),
									parts.database.value,
								),
							)),
					...(parts.user === undefined
						? []
						: compareValues(
								'user',
								parts.user,
								names(
									close.flatMap(({users}) => users),
									parts.user.value,
								),
							)),
				]),
	];
};
