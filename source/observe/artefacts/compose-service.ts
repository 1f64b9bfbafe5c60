import type {ComposeService} from '../../domain/artefacts/compose.ts';
import {joinPath} from './paths.ts';
import {isRecord, listOf, optional, type PlainRecord, recordOf, textOf, textsOf} from './values.ts';
import {substitute} from './variables.ts';

/** Where a service stands: the folder of its file, and the lines of paths inside it. */
export type ServicePlace = {
	readonly name: string;
	readonly folder: string;
	lineOf(path: readonly (string | number)[]): number;
};

/** Fills in defaults, also where one is the default of another. */
const withDefaults = (value: unknown): string | undefined => {
	let text = textOf(value);
	for (let pass = 0; pass < 3 && text?.includes('${'); pass++) text = substitute(text, () => undefined);
	return text;
};

const pathFrom = (folder: string, name: string): string | undefined =>
	/^(\/|~|\w+:\/\/|git@)/.test(name) ? undefined : joinPath(folder, name);

const readBuild = (value: unknown, folder: string): ComposeService['build'] => {
	const build = isRecord(value) ? value : {context: value};
	const context = withDefaults(build.context ?? (isRecord(value) ? '.' : undefined));
	const built = context === undefined ? undefined : pathFrom(folder, context);
	if (built === undefined) return undefined;
	const dockerfile = pathFrom(built, withDefaults(build.dockerfile) ?? 'Dockerfile');
	if (dockerfile === undefined) return undefined;
	return {folder: built, dockerfile, ...optional('target', withDefaults(build.target))};
};

/** Parts between colons, where `${VAR:?error}` and `[::1]` are one part. */
const colonParts = (text: string): readonly string[] => {
	const parts = [''];
	let depth = 0;
	for (const character of text.slice(0, 500)) {
		if (character === '{' || character === '[') depth++;
		else if ((character === '}' || character === ']') && depth > 0) depth--;
		if (character === ':' && depth === 0) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts;
};

const readPort = (value: unknown): {readonly host?: string; readonly container: string} | undefined => {
	if (isRecord(value)) {
		const container = withDefaults(value.target);
		return container === undefined ? undefined : {...optional('host', withDefaults(value.published)), container};
	}
	const text = withDefaults(value)
		?.trim()
		.replace(/\/\w+$/, '');
	if (text === undefined || text === '') return undefined;
	const parts = colonParts(text);
	return {...optional('host', parts.at(-2) || undefined), container: parts.at(-1) ?? ''};
};

const readEnvironment = (value: unknown, {lineOf}: ServicePlace): ComposeService['environment'] => {
	if (isRecord(value)) {
		return Object.entries(value).map(([key, set]) => ({key, value: textOf(set), line: lineOf(['environment', key])}));
	}
	return listOf(value).flatMap((item, index) => {
		const text = textOf(item);
		if (text === undefined) return [];
		const equals = text.indexOf('=');
		const key = equals === -1 ? text : text.slice(0, equals);
		return [{key, value: equals === -1 ? undefined : text.slice(equals + 1), line: lineOf(['environment', index])}];
	});
};

const readHealthcheck = (value: unknown): boolean => {
	const check = recordOf(value);
	if (Object.keys(check).length === 0 || String(check.disable) === 'true') return false;
	const [command] = textsOf(check.test);
	return command === undefined || command.toUpperCase() !== 'NONE';
};

const readReplicas = (service: PlainRecord): number | undefined => {
	const text = withDefaults(recordOf(service.deploy).replicas ?? service.scale);
	return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
};

/** Reads one service as it stands, without what it extends. */
export const readService = (service: PlainRecord, place: ServicePlace): ComposeService => ({
	name: place.name,
	line: place.lineOf([]),
	...optional('image', withDefaults(service.image)),
	...optional('build', readBuild(service.build, place.folder)),
	ports: listOf(service.ports).flatMap((value, index) => {
		const port = readPort(value);
		return port === undefined ? [] : [{...port, line: place.lineOf(['ports', index])}];
	}),
	environment: readEnvironment(service.environment, place),
	envFiles: (Array.isArray(service.env_file) ? service.env_file : [service.env_file]).flatMap(item => {
		const name = withDefaults(isRecord(item) ? item.path : item);
		const path = name === undefined ? undefined : pathFrom(place.folder, name);
		return path === undefined ? [] : [path];
	}),
	dependsOn: isRecord(service.depends_on) ? Object.keys(service.depends_on) : textsOf(service.depends_on),
	hasHealthcheck: readHealthcheck(service.healthcheck),
	...optional('replicas', readReplicas(service)),
	raw: service,
});

const mergeRaw = (base: unknown, own: unknown): unknown => {
	if (!isRecord(base) || !isRecord(own)) {
		return Array.isArray(base) && Array.isArray(own) ? [...base, ...own] : own;
	}
	const merged = new Map(Object.entries(base));
	for (const [key, value] of Object.entries(own)) {
		const known = merged.get(key);
		merged.set(key, known === undefined || key === 'command' || key === 'entrypoint' ? value : mergeRaw(known, value));
	}
	return Object.fromEntries(merged);
};

/** A service with what it extends below it, as Compose merges: mappings by key, lists appended, the rest replaced. */
export const extendService = (base: ComposeService, own: ComposeService): ComposeService => {
	const ownKeys = new Set(own.environment.map(({key}) => key));
	const raw = recordOf(mergeRaw(base.raw, own.raw));
	return {
		...base,
		...own,
		ports: [...base.ports, ...own.ports],
		environment: [...base.environment.filter(({key}) => !ownKeys.has(key)), ...own.environment],
		envFiles: [...base.envFiles, ...own.envFiles],
		dependsOn: [...new Set([...base.dependsOn, ...own.dependsOn])],
		hasHealthcheck: readHealthcheck(raw.healthcheck),
		raw,
	};
};
