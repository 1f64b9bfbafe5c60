import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {fail, partial, pass, type Verdict} from '../../source/domain/verdict.ts';
import {aspireHost} from '../lexicon/aspire.ts';
import {embedded} from '../lexicon/embedded-databases.ts';
import {dig} from '../lexicon/plain.ts';
import {composeStart} from './shared/local-compose.ts';
import {localTasks, startName, startsProgram, startsServers, startsService} from './shared/local-tasks.ts';

/** Tools that start a whole system locally, by their files. To add one: one entry. */
const starters: readonly {readonly tool: string; readonly path: RegExp}[] = [
	{tool: 'Tilt', path: /(^|\/)tiltfile$/},
	{tool: 'Skaffold', path: /(^|\/)skaffold(\.[\w-]+)?\.ya?ml$/},
	{tool: 'DDEV', path: /(^|\/)\.ddev\/config\.ya?ml$/},
	{tool: 'Lando', path: /(^|\/)\.lando\.ya?ml$/},
	{tool: 'Garden', path: /(^|\/)(project\.)?garden\.ya?ml$/},
	{tool: 'DevSpace', path: /(^|\/)devspace\.ya?ml$/},
	{tool: 'process-compose', path: /(^|\/)process-compose\.ya?ml$/},
	{tool: 'devenv', path: /(^|\/)devenv\.nix$/},
];

/** A shell of devenv starts something only where it lists services or processes; packages alone are tools. */
const devenvStart: Signal = {
	keywords: ['services', 'processes'],
	pattern: /^\s{0,8}(?:services|processes)\b/,
	paths: /(^|\/)devenv\.nix$/,
	maxPerFile: 1,
};

const startersIn = ({files, hits}: Observations): readonly {readonly tool: string; readonly place: Evidence}[] =>
	starters.flatMap(({tool, path}) =>
		files.all
			.filter(file => (file.role === 'source' || file.role === 'config') && path.test(file.path.toLowerCase()))
			.filter(file => tool !== 'devenv' || hits(devenvStart).some(hit => hit.path === file.path))
			.map(file => ({tool, place: at(file.path, 1)})),
	);

const devcontainer = ({artefacts}: Observations, needsStore: boolean): Verdict | undefined => {
	const containers = artefacts.json.filter(({file}) => /(^|\/)\.?devcontainer\.json$/.test(file.path));
	const [first] = containers;
	if (first === undefined) return undefined;
	const places = containers.map(({file}) => at(file.path, 1));
	const hasServices = dig(first.value.documents[0], 'dockerComposeFile') !== undefined;
	return hasServices || !needsStore
		? pass('a devcontainer starts the system with what it needs', places)
		: partial('a devcontainer gives the tools, but does not start the database', places);
};

/** The program is no script: what bundles its scripts and styles does not start it. */
const serverManifests = [
	'composer.json',
	'Gemfile',
	'pom.xml',
	'build.gradle',
	'build.gradle.kts',
	'manage.py',
	'go.mod',
];
const bundlesAssets =
	/^(?:[\w@./-]+=\S+\s+|npx\s+|cross-env\s+)*(?:encore|webpack|mix|vite|rollup|parcel|esbuild|gulp|grunt)\b/;

/** A command of the root or of a service: the scripts of a front end alone start no system. */
const startTask = (seen: Observations) => {
	const services = new Set(seen.components.filter(({kind}) => kind === 'service').map(({folder}) => folder));
	const apps = new Set(seen.components.filter(({kind}) => kind === 'app').map(({folder}) => folder));
	const isServed = serverManifests.some(base => seen.files.has(base));
	const tasks = localTasks(seen).filter(
		({name, folder, command}) =>
			startName.test(name) &&
			!(isServed && bundlesAssets.test(command) && !startsService.test(command)) &&
			(folder === '' ||
				services.has(folder) ||
				(services.size === 0 && apps.has(folder)) ||
				startsService.test(command)),
	);
	// `dev` starts all; `dev:server` starts a part.
	const starting = tasks.filter(({command}) => startsProgram.test(command));
	return starting.find(({name}) => !/[:_-]/.test(name)) ?? starting[0] ?? tasks[0];
};

/** One command starts the system locally with what it needs. */
export const localStack = defineCheck({
	id: 'local-stack',
	signals: {
		aspireHost,
		devenvStart,
		embedded,
	},
	decide: seen => {
		const {facts, found} = seen;
		const needsStore = facts['has-database'].value && found.embedded.length === 0;
		const compose = composeStart(seen, needsStore);
		const composed = compose?.verdict;
		if (composed?.status === 'pass') return composed;
		if (found.aspireHost.length > 0) {
			return pass('the Aspire host starts all projects with their databases and queues', found.aspireHost.map(place));
		}
		const tools = startersIn(seen);
		if (tools.length > 0) {
			const names = [...new Set(tools.map(({tool}) => tool))];
			return pass(
				`${list(names)} ${names.length === 1 ? 'starts' : 'start'} the system locally`,
				tools.map(one => one.place),
			);
		}
		const whole = localTasks(seen).find(({command}) => startsServers.test(command) && startsProgram.test(command));
		if (whole !== undefined) {
			return pass(`one command (${whole.name}) starts the servers that are needed and then the program`, [
				whole.place,
				...(composed?.evidence ?? []),
			]);
		}

		const container = devcontainer(seen, needsStore);
		// A devcontainer that builds on the same files is as broken as they are.
		if (composed !== undefined && (compose?.isBroken || container?.status !== 'pass')) return composed;
		if (container !== undefined) return container;
		const task = startTask(seen);
		if (task === undefined) {
			return needsStore
				? fail('no Compose file, devcontainer or other tool starts the service with its database')
				: partial(
						'the service needs no other server, but no command or Compose file starts it',
						found.embedded.map(place),
						40,
					);
		}
		return needsStore
			? partial(`${task.name} starts the program, but its database must be set up by hand`, [task.place], 30)
			: pass(`one command (${task.name}) starts the program, which needs no other server`, [task.place]);
	},
});
