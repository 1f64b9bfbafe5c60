import type {Compose, ComposeService} from '../../domain/artefacts/compose.ts';
import type {DataFile} from '../../domain/artefacts/structured.ts';
import {extendService, readService} from './compose-service.ts';
import {folderOf, joinPath} from './paths.ts';
import type {ArtefactReader, ReadContext} from './reader.ts';
import {parseYaml} from './structured.ts';
import {isRecord, recordOf, textOf} from './values.ts';
import {parseYamlFile} from './yaml-file.ts';

/** `compose.yaml`, `docker-compose.prod.yml`, `compose.override.yml`, `docker-stack.yml` … */
const named =
	/^((docker|podman)-)?compose([._-].+)?\.ya?ml$|^docker-stack([._-].+)?\.ya?ml$|.+\.(docker-)?compose\.ya?ml$/;

/** In a folder of that name each file is one, whatever its own: `deploy/docker-compose/java21.yml`. */
const folderNamed = /(^|\/)((docker|podman)-)?compose$/;

/** The most steps of `extends` that are followed, which also ends circles. */
const maxExtends = 8;

type ComposeText = {readonly path: string; readonly data: DataFile};

type Resolver = {service(from: ComposeText, name: string, depth: number): ComposeService | undefined};

const servicesOf = (data: DataFile): Readonly<Record<string, unknown>> =>
	recordOf(recordOf(data.documents[0]).services);

/** Reads services with what they extend; each other file is parsed once. A file that is missing or broken adds nothing. */
const createResolver = ({text}: ReadContext): Resolver => {
	const others = new Map<string, ComposeText | undefined>();

	const load = (path: string): ComposeText | undefined => {
		const content = text(path);
		if (content === undefined) return undefined;
		try {
			return {path, data: parseYaml(content)};
		} catch {
			// Its own reading warns of it; the service that extends it is read as far as it goes.
			return undefined;
		}
	};

	const other = (path: string): ComposeText | undefined => {
		if (!others.has(path)) others.set(path, load(path));
		return others.get(path);
	};

	const baseOf = (from: ComposeText, extended: unknown, depth: number): ComposeService | undefined => {
		const {service = extended, file} = recordOf(extended);
		const name = textOf(service);
		if (name === undefined || depth >= maxExtends) return undefined;
		if (file === undefined) return resolver.service(from, name, depth + 1);
		const path = joinPath(folderOf(from.path), textOf(file) ?? '');
		const source = path === undefined ? undefined : other(path);
		return source === undefined ? undefined : resolver.service(source, name, depth + 1);
	};

	const resolver: Resolver = {
		service(from, name, depth) {
			const raw = servicesOf(from.data)[name];
			if (!isRecord(raw)) return undefined;
			const lineOf = (path: readonly (string | number)[]): number => from.data.lineOf(['services', name, ...path]);
			const own = readService(raw, {name, folder: folderOf(from.path), lineOf});
			if (raw.extends === undefined) return own;
			const base = baseOf(from, raw.extends, depth);
			if (base === undefined) return own;
			const isOtherFile = recordOf(raw.extends).file !== undefined;
			return extendService(isOtherFile ? atLine(base, lineOf(['extends'])) : base, own);
		},
	};
	return resolver;
};

/** Lines of another file mean nothing in this one: all that comes from there stands where it is extended. */
const atLine = (service: ComposeService, line: number): ComposeService => ({
	...service,
	ports: service.ports.map(port => ({...port, line})),
	environment: service.environment.map(entry => ({...entry, line})),
});

/** Compose files by their usual names. Each file is read for itself: an override is not merged into its base. */
export const composeReader: ArtefactReader<Compose> = {
	matches: ({base, folder, extension}) =>
		named.test(base.toLowerCase()) || (/^ya?ml$/.test(extension) && folderNamed.test(folder.toLowerCase())),
	parse: (text, file, context) => {
		const data = parseYamlFile(text, file, context);
		const root = recordOf(data.documents[0]);
		if (!isRecord(root.services) && root.include === undefined) return undefined;
		const resolver = createResolver(context);
		const services = Object.keys(servicesOf(data)).flatMap(
			name => resolver.service({path: file.path, data}, name, 0) ?? [],
		);
		return {services, data};
	},
};
