import type {PipelineJob, PipelineStep, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {folderOf, joinPath} from '../paths.ts';
import {parseYaml} from '../structured.ts';
import {entriesOf, isRecord, listOf, type PlainRecord, recordOf, textOf, textsOf} from '../values.ts';
import {createFollowing, type Following, maxFollowed} from './follow.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {jobOf, maxSteps, stepOf, triggerOf, workFolder} from './step.ts';

/** Azure Pipelines: their file is named in the service, so it is known by its usual names and by what it holds. */
export const azurePipelines: PlatformReader = {
	matches: atPath(
		/(?:^|\/)azure-pipelines?[\w.-]{0,60}\.ya?ml$/,
		/^\.(?:azure-pipelines|azuredevops|azdo|pipelines|ado)\/[^/]+\.ya?ml$/,
		/^(?:\.azure|azure|build|eng|ci)\/(?:pipelines\/)?azure-pipelines[^/]*\.ya?ml$|^\.azure\/pipelines\/[^/]+\.ya?ml$/,
	),
	parse: (text, file, context) => {
		const data = parseYaml(text);
		const root = data.documents[0];
		if (!isRecord(root)) return undefined;
		const hasWork = ['stages', 'jobs', 'steps', 'extends'].some(key => root[key] !== undefined);
		// A file of parameters and steps without a trigger is a template that others call.
		const isTemplate =
			root.parameters !== undefined &&
			['trigger', 'pr', 'schedules', 'resources', 'pool', 'extends'].every(key => root[key] === undefined);
		if (!hasWork || isTemplate) return undefined;
		const jobs = jobsOf(root, {data, path: [], file: file.path, depth: 0, following: createFollowing(context)});
		return {platform: 'azure-pipelines', name: textOf(root.name) ?? file.base, triggers: triggersOf(root), jobs};
	},
};

const triggersOf = (root: PlainRecord): readonly PipelineTrigger[] => {
	const read = (event: string, value: unknown): readonly PipelineTrigger[] => {
		if (value === 'none') return [];
		const {branches, paths, tags} = recordOf(value);
		const names = [...textsOf(listOf(value)), ...textsOf(recordOf(branches).include)];
		const hasPathFilter = paths !== undefined;
		const isTagOnly = tags !== undefined && branches === undefined;
		return [
			...(isTagOnly ? [] : [triggerOf(event, {branches: names.filter(name => name !== '*'), hasPathFilter})]),
			...(tags === undefined ? [] : [triggerOf('tag')]),
		];
	};
	return [
		...read('push', root.trigger),
		...read('pull_request', root.pr),
		...(root.schedules === undefined ? [] : [triggerOf('schedule')]),
	];
};

type Place = {
	readonly data: DataFile;
	readonly path: readonly (string | number)[];
	/** The file in which `path` stands; templates are named from its folder. */
	readonly file: string;
	readonly depth: number;
	readonly following: Following;
	/** The line of the call, in files that were followed. */
	readonly line?: number;
};

const lineAt = (place: Place): number => place.line ?? place.data.lineOf(place.path);
const inside = (place: Place, ...keys: readonly (string | number)[]): Place => ({
	...place,
	path: [...place.path, ...keys],
});

/** The template that an item calls, as a place of its own; undefined for templates of other repositories. */
const templateOf = (
	item: PlainRecord,
	place: Place,
): {readonly root: PlainRecord; readonly place: Place} | undefined => {
	const name = textOf(item.template);
	if (name === undefined || name.includes('@') || place.depth >= maxFollowed || !place.following.spend())
		return undefined;
	const path = name.startsWith('/') ? name.slice(1) : joinPath(folderOf(place.file), name);
	const data = path === undefined ? undefined : place.following.load(path);
	if (data === undefined || path === undefined) return undefined;
	return {
		root: recordOf(data.documents[0]),
		place: {...place, data, path: [], file: path, depth: place.depth + 1, line: lineAt(place)},
	};
};

const jobsOf = (root: PlainRecord, place: Place): readonly PipelineJob[] => {
	const extended = isRecord(root.extends) ? templateOf(root.extends, inside(place, 'extends')) : undefined;
	const stages = items(root.stages, inside(place, 'stages')).flatMap(({item, at}) => {
		const template = templateOf(item, at);
		if (template !== undefined) return jobsOf(template.root, template.place);
		const isOff = isNever(item.condition);
		return jobsOf(item, at).map(job => ({...job, isDisabled: job.isDisabled || isOff}));
	});
	const jobs = items(root.jobs, inside(place, 'jobs')).flatMap(({item, at}): readonly PipelineJob[] => {
		const template = templateOf(item, at);
		if (template !== undefined) return jobsOf(template.root, template.place);
		return [oneJob(item, at)];
	});
	const plain = root.steps === undefined ? [] : [oneJob({...root, job: 'job'}, place)];
	return [...(extended === undefined ? [] : jobsOf(extended.root, extended.place)), ...stages, ...jobs, ...plain].slice(
		0,
		500,
	);
};

/** Items of a list, those in `${{ if … }}:` and `${{ each … }}:` too. */
const items = (value: unknown, place: Place, depth = 0): readonly {readonly item: PlainRecord; readonly at: Place}[] =>
	listOf(value).flatMap((item, index) => {
		const record = recordOf(item);
		const [entry] = entriesOf(record);
		if (entry?.[0].startsWith('${{') && depth < 5) return items(entry[1], inside(place, index, entry[0]), depth + 1);
		return [{item: record, at: inside(place, index)}];
	});

const isNever = (condition: unknown): boolean => /^(?:false|never\(\))$/i.test(textOf(condition)?.trim() ?? '');

const oneJob = (job: PlainRecord, place: Place): PipelineJob => {
	const strategy = recordOf(job.strategy);
	const [deployment] = ['runOnce', 'rolling', 'canary'].filter(key => strategy[key] !== undefined);
	const deploySteps =
		deployment === undefined
			? []
			: stepsOf(
					recordOf(recordOf(strategy[deployment]).deploy).steps,
					inside(place, 'strategy', deployment, 'deploy', 'steps'),
				);
	return jobOf({
		id: textOf(job.job) ?? textOf(job.deployment) ?? 'job',
		name: textOf(job.displayName),
		line: lineAt(place),
		steps: [...stepsOf(job.steps, inside(place, 'steps')), ...deploySteps],
		environment: textOf(job.environment) ?? textOf(recordOf(job.environment).name),
		mayFail: job.continueOnError === true,
		isDisabled: isNever(job.condition),
	});
};

const scriptKeys = ['script', 'bash', 'pwsh', 'powershell'] as const;

const stepsOf = (value: unknown, place: Place): readonly PipelineStep[] =>
	items(value, place)
		.slice(0, maxSteps)
		.flatMap(({item, at}): readonly PipelineStep[] => {
			if (!at.following.spend()) return [];
			const template = templateOf(item, at);
			if (template !== undefined) return stepsOf(template.root.steps, inside(template.place, 'steps'));
			const inputs = Object.fromEntries(entriesOf(item.inputs).map(([key, input]) => [key, textOf(input) ?? '']));
			const key = scriptKeys.find(name => item[name] !== undefined);
			const inline =
				textOf(recordOf(item.inputs).script) ??
				textOf(recordOf(item.inputs).inline) ??
				textOf(recordOf(item.inputs).inlineScript);
			const run = key === undefined ? inline : textOf(item[key]);
			const uses =
				textOf(item.task) ??
				textOf(item.template) ??
				(item.checkout === undefined ? undefined : `checkout@${textOf(item.checkout)}`);
			if (run === undefined && uses === undefined) return [];
			return [
				stepOf({
					name: textOf(item.displayName),
					run,
					uses,
					with: inputs,
					line: lineAt(at),
					folder: workFolder('', textOf(item.workingDirectory) ?? inputs.workingDirectory),
					mayFail: item.continueOnError === true,
					isDisabled: item.enabled === false || isNever(item.condition),
				}),
			];
		})
		.slice(0, maxSteps);
