import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at} from '../../../source/domain/place.ts';
import {record, scalar} from '../../lexicon/plain.ts';

/** A named command with the commands of the tasks that it calls. */
export type LocalTask = {
	readonly name: string;
	readonly command: string;
	readonly folder: string;
	readonly place: Evidence;
};

/** A command that keeps a program running on a developer's machine. */
export const startsProgram =
	/\b(next|nuxt|vite|astro|remix|turbo|nx|nest|ng|wrangler|expo)\b.{0,40}\b(dev|start|serve|run)\b|\b(go run|air|uvicorn|gunicorn|flask|fastapi|runserver|nodemon|tsx|ts-node|artisan serve|rails s|rails server|spring-boot:run|bootRun|cargo run|dotnet (run|watch)|bin\/dev|overmind|foreman|php -S|symfony serve)\b/;
/** One that starts the service behind a front end. */
export const startsService =
	/\b(go run|air|uvicorn|gunicorn|flask run|fastapi (dev|run)|runserver|artisan serve|rails s|spring-boot:run|bootRun|cargo run|dotnet run)\b/;
/** A command that starts servers in containers. */
export const startsServers = /\b(docker[ -]compose|podman-compose|sail)\b.{0,120}\b(up|start)\b|\bsupabase start\b/;
/** Names that people give to the task that starts the system. */
export const startName =
	/^(dev|start|run|serve|up|watch|develop|local|start[:_-]dev|dev[:_-]\w{1,20}|run[:_-](local|dev|server|app|api|all)|dx)$/;

const calls =
	/\b(?:npm run|npm|pnpm run|pnpm|yarn run|yarn|bun run|make|just|task|composer run|composer)\s+([\w:.-]{1,60})/g;

/** How many calls deep a task is followed. */
const maxDepth = 3;

type Plain = {readonly name: string; readonly command: string; readonly folder: string; readonly place: Evidence};

const plainTasks = ({artefacts}: Observations): readonly Plain[] => [
	...artefacts.taskFiles.flatMap(({file, value}) =>
		file.role === 'test' || value.runner === 'npm'
			? []
			: value.tasks.map(({name, command, needs, line}) => ({
					name,
					command: [command, ...needs.map(need => `make ${need}`)].join('\n'),
					folder: file.folder,
					place: at(file.path, line, name),
				})),
	),
	...artefacts.manifests.flatMap(({file, value}) =>
		file.role === 'test'
			? []
			: Object.entries(record(value.raw.scripts)).flatMap(([name, set]) => {
					const command = scalar(set);
					const line = artefacts.json.find(json => json.file.path === file.path)?.value.lineOf(['scripts', name]);
					const place = at(file.path, line, `${name}: ${command}`);
					return command === undefined ? [] : [{name, command, folder: file.folder, place}];
				}),
	),
];

const expand = (task: Plain, tasks: readonly Plain[], depth = 0): string => {
	if (depth >= maxDepth) return task.command;
	const called = new Set([...task.command.matchAll(calls)].map(([, name]) => name));
	const inner = tasks.filter(one => called.has(one.name) && one !== task).slice(0, 8);
	return [task.command, ...inner.map(one => expand(one, tasks, depth + 1))].join('\n');
};

/** Tasks of task files and package scripts, those of the root first. */
export const localTasks = (seen: Observations): readonly LocalTask[] => {
	const tasks = plainTasks(seen);
	return tasks
		.map(task => ({...task, command: expand(task, tasks)}))
		.toSorted((a, b) => a.folder.split('/').length - b.folder.split('/').length || a.folder.length - b.folder.length);
};
