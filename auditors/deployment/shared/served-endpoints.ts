import type {Compose, ComposeService} from '../../../source/domain/artefacts/compose.ts';
import type {Parsed} from '../../../source/domain/artefacts/index.ts';
import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {purposeOf} from '../../lexicon/compose-stacks.ts';
import {readImage} from '../../lexicon/images.ts';
import {dig, items, record, scalar} from '../../lexicon/plain.ts';
import {type Engine, engines} from './engines.ts';

export type Value = {readonly value: string; readonly place: Evidence};

/** A server that Compose files start, all files that speak of it taken together. */
export type Server = {
	readonly engine: Engine;
	/** Names by which other services reach it. */
	readonly hosts: ReadonlySet<string>;
	readonly containerPort: string;
	readonly published: readonly Value[];
	/** What it calls its database and user; empty where a variable without default decides. */
	readonly databases: readonly Value[];
	readonly users: readonly Value[];
	readonly place: Evidence;
	/** Folder of the files, since two stacks in two folders have nothing to do with each other. */
	readonly folder: string;
	readonly isProduction: boolean;
	/** Scripts of the repository make further databases and users when it first starts. */
	readonly makesMore: boolean;
};

type Stack = Parsed<Compose>;

/** `${VAR:-value}` → value; undefined where nothing but a variable stands there. */
const filled = (value: string | undefined): string | undefined => {
	const text = value?.replace(/\$\{\w{1,80}:?-([^}]{0,200})\}/g, '$1').trim();
	return text === undefined || text === '' || text.includes('$') ? undefined : text;
};

const engineOf = (service: ComposeService): (typeof engines)[number] | undefined => {
	const name = service.image === undefined ? undefined : readImage(service.image)?.name;
	return name === undefined ? undefined : engines.find(({image}) => image.test(name));
};

const valuesOf = (definitions: readonly {stack: Stack; service: ComposeService}[], key: RegExp): readonly Value[] =>
	definitions.flatMap(({stack, service}) =>
		service.environment
			.filter(entry => key.test(entry.key))
			.flatMap(entry => {
				const value = filled(entry.value);
				return value === undefined ? [] : [{value, place: at(stack.file.path, entry.line, `${entry.key}: ${value}`)}];
			}),
	);

/** The compose files that count, with what they are for. */
export const ownStacks = ({artefacts}: Pick<Observations, 'artefacts'>): readonly Stack[] =>
	artefacts.composeFiles.filter(
		({file}) => (file.role === 'source' || file.role === 'config') && !/[._-](tests?|ci|e2e)[._-]/.test(file.base),
	);

/** It mounts initial scripts that are really there. */
const mountsScripts = (
	{stack, service}: {stack: Stack; service: ComposeService},
	{files}: Pick<Observations, 'files'>,
): boolean =>
	items(service.raw.volumes).some(volume => {
		const [source = '', target = ''] = (scalar(volume) ?? `${dig(volume, 'source')}:${dig(volume, 'target')}`).split(
			':',
		);
		if (!target.includes('docker-entrypoint-initdb.d')) return false;
		const path = [stack.file.folder, source.replace(/^\.\//, '').replace(/\/$/, '')]
			.filter(part => part !== '' && part !== '.')
			.join('/');
		return files.has(path) || files.hasFolder(path);
	});

const makesDatabase = /\bcreate\s+(?:database|user|role)\b|\bcreatedb\b/i;

/** Another service of the stack makes further databases when it starts. */
const isAddedTo = ({stack, service}: {stack: Stack; service: ComposeService}): boolean =>
	stack.value.services.some(
		({name, raw}) =>
			name !== service.name && makesDatabase.test(JSON.stringify([raw.command, raw.entrypoint]).slice(0, 4000)),
	);

/** Servers of all Compose files. */
export const servedEndpoints = (seen: Pick<Observations, 'artefacts' | 'files' | 'text'>): readonly Server[] => {
	const stacks = ownStacks(seen);
	const entries = stacks.flatMap(stack => stack.value.services.map(service => ({stack, service})));
	return [...Map.groupBy(entries, ({stack, service}) => `${stack.file.folder}\n${service.name}`).values()].flatMap(
		definitions => {
			const named = definitions.find(({service}) => engineOf(service) !== undefined);
			const engine = named === undefined ? undefined : engineOf(named.service);
			if (named === undefined || engine === undefined) return [];
			const {stack, service} = named;
			const commanded = /(?:--port[ =]|-p )(\d{2,5})/.exec(String(service.raw.command ?? ''))?.[1];
			const containerPort = commanded ?? engine.port;
			// `external_links: [mysql:db]` of another service gives it a second name there.
			const linked = entries.flatMap(({service: one}) =>
				[...items(one.raw.links), ...items(one.raw.external_links)].flatMap(link => {
					const [target = '', alias] = (scalar(link) ?? '').split(':');
					return alias !== undefined && (target === service.name || target === scalar(service.raw.container_name))
						? [alias]
						: [];
				}),
			);
			const aliases = definitions.flatMap(({service: one}) => [
				...[one.raw.container_name, one.raw.hostname].flatMap(name => scalar(name) ?? []),
				...Object.values(record(one.raw.networks)).flatMap(network =>
					items(dig(network, 'aliases')).flatMap(alias => scalar(alias) ?? []),
				),
			]);
			return [
				{
					engine: engine.engine,
					hosts: new Set([service.name, ...aliases, ...linked]),
					containerPort,
					published: definitions.flatMap(one =>
						one.service.ports
							.filter(port => port.container === containerPort && port.host !== undefined && /^\d+$/.test(port.host))
							.map(port => ({
								value: port.host ?? '',
								place: at(one.stack.file.path, port.line, `${service.name}: ${port.host}:${port.container}`),
							})),
					),
					databases: valuesOf(definitions, engine.database),
					users: valuesOf(definitions, engine.user),
					place: at(stack.file.path, service.line, `${service.name}: ${service.image}`),
					folder: stack.file.folder,
					makesMore: definitions.some(one => mountsScripts(one, seen) || isAddedTo(one)),
					isProduction: definitions.every(one => purposeOf(one.stack, seen) === 'production'),
				},
			];
		},
	);
};
