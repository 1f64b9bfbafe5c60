// Which Dockerfiles make images that run in production, and as which user their containers start.
import type {Dockerfile, DockerStage} from '../../source/domain/artefacts/dockerfile.ts';
import type {Parsed} from '../../source/domain/artefacts/index.ts';
import type {FileEntry} from '../../source/domain/file.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {readImage, runsAsOrdinaryUser, usersOfBases} from './images.ts';
import {once} from './once.ts';

const sideName =
	/(^|[._-])(dev|devel|develop|development|debug|tests?|testing|ci|e2e|integration|playwright|cypress|local|lint|devcontainer|builder|build-env|docs?|bench|benchmark)([._-]|$)/;
const sideFolder =
	/^(\.devcontainer|\.cursor|\.gitpod|\.github|\.circleci|\.ci|ci|dev|devel|development|local|devcontainers?|hack|packaging|benchmarks?|playground|tools?|docs?)$/;

/** A folder named by a UUID was made by a program. */
const produced = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** A Dockerfile for developing, testing, packaging or CI: nothing of it runs in production. */
const isSide = (file: FileEntry): boolean => {
	if (file.role !== 'source' && file.role !== 'config') return true;
	const ending = file.base
		.toLowerCase()
		.replace(/^(dockerfile|containerfile)/, '')
		.replace(/\.(dockerfile|containerfile)$/, '');
	return (
		sideName.test(ending) ||
		file.folder
			.toLowerCase()
			.split('/')
			.some(segment => sideFolder.test(segment) || produced.test(segment))
	);
};

type Seen = Pick<Observations, 'artefacts'>;

/** Dockerfiles whose image a pipeline pushes, wherever they lie. */
const pushedFiles = once(
	({artefacts}: Seen): ReadonlySet<string> =>
		new Set(
			artefacts.pipelines.flatMap(({value}) =>
				value.jobs.flatMap(job =>
					job.steps
						.filter(
							step =>
								/\bbuild-push-action\b/.test(step.uses ?? '') && !/^(?:false)?$/.test((step.with.push ?? '').trim()),
						)
						.map(step => (step.with.file ?? '').trim().replace(/^(?:\.\/)+/, '')),
				),
			),
		),
);

/** `Dockerfile.base` without a command to start: other images of the folder go on from it, and nobody runs it. */
const isBase = ({file, value}: Parsed<Dockerfile>, {artefacts}: Seen): boolean =>
	/^(?:docker|container)file[._-]base$|^base\.(?:docker|container)file$/i.test(file.base) &&
	!value.stages.some(stage => stage.instructions.some(({keyword}) => keyword === 'CMD' || keyword === 'ENTRYPOINT')) &&
	artefacts.dockerfiles.some(
		other =>
			other.file.folder === file.folder &&
			other.file !== file &&
			other.value.stages.some(({base}) => /base/i.test(base)),
	);

const isBeside = (dockerfile: Parsed<Dockerfile>, seen: Seen): boolean =>
	isBase(dockerfile, seen) || (isSide(dockerfile.file) && !pushedFiles(seen).has(dockerfile.file.path));

/** Dockerfiles of images that are shipped. */
export const shippedDockerfiles = once((seen: Seen): readonly Parsed<Dockerfile>[] =>
	seen.artefacts.dockerfiles.filter(dockerfile => !isBeside(dockerfile, seen)),
);

/** Dockerfiles for development, tests, packaging and CI. */
export const sideDockerfiles = (seen: Seen): readonly Parsed<Dockerfile>[] =>
	seen.artefacts.dockerfiles.filter(
		dockerfile => isBeside(dockerfile, seen) && dockerfile.file.role !== 'docs' && dockerfile.file.role !== 'example',
	);

/** A stage and the stages that it continues, the last first. */
export const lineage = (stage: DockerStage): readonly DockerStage[] =>
	stage.parent === undefined ? [stage] : [stage, ...lineage(stage.parent)];

/** As whom the container starts. `unknown-user` names a user that nothing creates: the container does not start. */
export type ContainerUser =
	| {readonly kind: 'ordinary' | 'root'; readonly why: string; readonly line: number}
	| {readonly kind: 'unknown-user'; readonly why: string; readonly line: number};

/** Programs by which an entry point gives up root before it starts the service. */
const givesUpRoot = /\b(gosu|su-exec|setpriv|s6-setuidgid|runuser|chpst)\b/;
const createsUser = /\b(useradd|adduser|addgroup|groupadd)\b/;

const runText = (stages: readonly DockerStage[]): string =>
	stages
		.flatMap(stage => stage.instructions)
		.filter(({keyword}) => keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD')
		.map(instruction => instruction.arguments)
		.join('\n');

const argumentValue = (stages: readonly DockerStage[], name: string): string | undefined =>
	stages
		.flatMap(stage => stage.instructions)
		.filter(({keyword}) => keyword === 'ARG' || keyword === 'ENV')
		.map(instruction => new RegExp(`(?:^|\\s)${name}[= ]"?([^"\\s]*)`).exec(instruction.arguments)?.[1])
		.find(value => value !== undefined && value !== '');

const userName = (text: string, stages: readonly DockerStage[]): string => {
	const variable = /^\$\{?(\w{1,60})/.exec(text)?.[1];
	const value = variable === undefined ? text : (argumentValue(stages, variable) ?? text);
	return value.replace(/^["']|["']$/g, '').split(':')[0] ?? '';
};

/** A user by name that no command creates, although others are created. */
const isMissing = (name: string, stages: readonly DockerStage[]): boolean => {
	if (!/^[a-z_][\w-]{0,60}$/i.test(name) || usersOfBases.has(name)) return false;
	const commands = runText(stages).split(/\n|&&|;/);
	const creating = commands.filter(command => createsUser.test(command));
	const isCopied = commands.some(command => command.includes('/etc/passwd'));
	return creating.length > 0 && !isCopied && !creating.some(command => new RegExp(`\\b${name}\\b`).test(command));
};

/**
 * Judges a final stage together with the stages that it continues. A program that gives up root and is only installed
 * does not: it must be what is started, or be called by a script that is.
 * @param scripts names of scripts that give up root
 */
export const containerUser = (stage: DockerStage, scripts: readonly string[]): ContainerUser => {
	const stages = lineage(stage);
	const users = stages.flatMap(one => one.instructions.filter(({keyword}) => keyword === 'USER').slice(-1));
	const [last] = users;
	const oldest = stages.at(-1) ?? stage;
	const base = readImage(oldest.base);
	if (last !== undefined) {
		const name = userName(last.arguments.trim(), stages);
		if (name !== 'root' && name !== '0' && name !== '') {
			if (isMissing(name, stages)) {
				return {kind: 'unknown-user', why: `USER ${name}, whom no command creates`, line: last.line};
			}
			return {kind: 'ordinary', why: `USER ${last.arguments.trim()}`, line: last.line};
		}
	} else if (base !== undefined && runsAsOrdinaryUser(base)) {
		return {kind: 'ordinary', why: `by default of ${oldest.base}`, line: oldest.line};
	}
	const starts = stages.flatMap(one => one.instructions.filter(({keyword}) => /^(ENTRYPOINT|CMD)$/.test(keyword)));
	const dropped = starts.find(
		one => givesUpRoot.test(one.arguments) || scripts.some(name => one.arguments.includes(name)),
	);
	if (dropped !== undefined) {
		return {kind: 'ordinary', why: 'its entry point gives up root', line: dropped.line};
	}
	return {
		kind: 'root',
		why: last === undefined ? `no USER, and ${oldest.base} starts as root` : `USER ${last.arguments.trim()}`,
		line: last?.line ?? stage.line,
	};
};
