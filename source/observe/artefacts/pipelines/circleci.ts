import type {PipelineJob, PipelineStep, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {parseYaml} from '../structured.ts';
import {entriesOf, isRecord, listOf, type PlainRecord, recordOf, textOf, textsOf} from '../values.ts';
import {createFollowing, type Following, maxFollowed} from './follow.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {jobOf, maxSteps, stepOf, triggerOf, workFolder} from './step.ts';

/** `.circleci/config.yml` with its own commands and the versions of its orbs. Jobs that no workflow names never run. */
export const circleCi: PlatformReader = {
	matches: atPath(/^\.circleci\/config\.ya?ml$/),
	parse: (text, file, context) => {
		const data = parseYaml(text);
		const root = data.documents[0];
		if (!isRecord(root)) return undefined;
		const used = workflowJobs(root);
		const following = createFollowing(context);
		const own = entriesOf(root.jobs).map(([id, job]): PipelineJob => {
			const place = {data, root, path: ['jobs', id]};
			const folder = workFolder('', textOf(recordOf(job).working_directory));
			return jobOf({
				id,
				line: data.lineOf(place.path),
				steps: stepsOf(recordOf(job).steps, {
					...place,
					path: [...place.path, 'steps'],
					folder,
					values: defaultsOf(job),
					depth: 0,
					following,
				}),
				isDisabled: used.length > 0 && !used.some(one => one.name === id),
			});
		});
		const foreign = used
			.filter(({name}) => recordOf(root.jobs)[name] === undefined && name.includes('/'))
			.map(({name, path}) =>
				jobOf({
					id: name,
					line: data.lineOf(path),
					steps: [stepOf({uses: withVersion(name, root), line: data.lineOf(path)})],
				}),
			);
		const jobs = [...own, ...foreign];
		return jobs.length === 0 ? undefined : {platform: 'circleci', name: file.base, triggers: triggersOf(root), jobs};
	},
};

type Use = {readonly name: string; readonly path: readonly (string | number)[]; readonly filters: PlainRecord};

/** Jobs that workflows run. Approvals are no jobs of their own. */
const workflowJobs = (root: PlainRecord): readonly Use[] =>
	entriesOf(root.workflows).flatMap(([workflow, value]) =>
		listOf(recordOf(value).jobs).flatMap((job, index): readonly Use[] => {
			const path = ['workflows', workflow, 'jobs', index];
			const plain = textOf(job);
			if (plain !== undefined) return [{name: plain, path, filters: {}}];
			const [entry] = entriesOf(job);
			if (entry === undefined || recordOf(entry[1]).type === 'approval') return [];
			return [{name: entry[0], path, filters: recordOf(recordOf(entry[1]).filters)}];
		}),
	);

const triggersOf = (root: PlainRecord): readonly PipelineTrigger[] => {
	const workflows = entriesOf(root.workflows)
		.map(([, value]) => recordOf(value))
		.filter(value => value.jobs !== undefined);
	const isScheduled = (workflow: PlainRecord) =>
		listOf(workflow.triggers).some(one => recordOf(one).schedule !== undefined);
	const uses = workflowJobs(root);
	const limited = uses.map(({filters}) => textsOf(recordOf(filters.branches).only));
	// Pushes run all jobs without a filter; when each has one, together they name the branches.
	const branches = uses.length > 0 && limited.every(one => one.length > 0) ? [...new Set(limited.flat())] : [];
	return [
		...(workflows.length === 0 || workflows.some(workflow => !isScheduled(workflow))
			? [triggerOf('push', {branches})]
			: []),
		...(workflows.some(isScheduled) ? [triggerOf('schedule')] : []),
		...(uses.some(({filters}) => recordOf(filters.tags).only !== undefined) ? [triggerOf('tag')] : []),
	];
};

type Place = {
	readonly data: DataFile;
	readonly root: PlainRecord;
	readonly path: readonly (string | number)[];
	readonly folder: string;
	readonly values: ReadonlyMap<string, string>;
	readonly depth: number;
	readonly following: Following;
};

const defaultsOf = (value: unknown): ReadonlyMap<string, string> =>
	new Map(
		entriesOf(recordOf(value).parameters).flatMap(([name, parameter]) => {
			const text = textOf(recordOf(parameter).default);
			return text === undefined ? [] : [[name, text] as const];
		}),
	);

const filled = (text: string, values: ReadonlyMap<string, string>): string =>
	text.replace(/<<\s*parameters\.([\w-]{1,60})\s*>>/g, (whole, name: string) => values.get(name) ?? whole);

const withVersion = (name: string, root: PlainRecord): string => {
	const [orb = '', command = ''] = name.split('/', 2);
	const source = textOf(recordOf(root.orbs)[orb]);
	return source === undefined ? name : `${source.split('@', 1)[0]}/${command}@${source.split('@')[1] ?? ''}`;
};

const stepsOf = (steps: unknown, place: Place): readonly PipelineStep[] =>
	place.depth >= maxFollowed
		? []
		: listOf(steps)
				.slice(0, maxSteps)
				.flatMap((step, index) => oneStep(step, {...place, path: [...place.path, index]}))
				.slice(0, maxSteps);

const oneStep = (step: unknown, place: Place): readonly PipelineStep[] => {
	const {data, root, path, folder, values, depth} = place;
	if (!place.following.spend()) return [];
	const line = data.lineOf(path);
	const plain = textOf(step);
	const [name, options] = plain === undefined ? (entriesOf(step)[0] ?? ['', undefined]) : [plain, undefined];
	if (name === 'run') {
		const body = recordOf(options);
		const run = textOf(options) ?? textOf(body.command) ?? '';
		const background = body.background === true || body.when === 'on_fail';
		return [
			stepOf({
				name: textOf(body.name),
				run: filled(run, values),
				line,
				folder: workFolder(folder, filled(textOf(body.working_directory) ?? '', values)),
				mayFail: background,
			}),
		];
	}
	if (name === 'when' || name === 'unless')
		return stepsOf(recordOf(options).steps, {...place, path: [...path, name, 'steps'], depth: depth + 1});
	const command = recordOf(root.commands)[name];
	if (isRecord(command)) {
		const given = entriesOf(options).flatMap(([key, value]) =>
			textOf(value) === undefined ? [] : [[key, filled(textOf(value) ?? '', values)] as const],
		);
		const inner = stepsOf(command.steps, {
			...place,
			path: ['commands', name, 'steps'],
			values: new Map([...defaultsOf(command), ...given]),
			depth: depth + 1,
		});
		return inner.map(one => ({...one, line}));
	}
	if (name === '') return [];
	const inputs = Object.fromEntries(
		entriesOf(options).map(([key, value]) => [key, filled(textOf(value) ?? '', values)]),
	);
	return [stepOf({uses: withVersion(name, root), with: inputs, line})];
};
