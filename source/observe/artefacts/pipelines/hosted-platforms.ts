import type {PipelineJob, PipelineStep, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import type {DataFile} from '../../../domain/artefacts/structured.ts';
import {parseJson, parseYaml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {scriptSteps} from './script.ts';
import {jobOf, stepOf, triggerOf, workFolder} from './step.ts';

const bitbucketEvents: Readonly<Record<string, string>> = {
	default: 'push',
	branches: 'push',
	'pull-requests': 'pull_request',
	tags: 'tag',
	custom: 'manual',
};

/** `bitbucket-pipelines.yml`. */
export const bitbucket: PlatformReader = {
	matches: atPath(/^bitbucket-pipelines\.ya?ml$/),
	parse: (text, file) => {
		const data = parseYaml(text);
		const pipelines = recordOf(recordOf(data.documents[0]).pipelines);
		const jobs: PipelineJob[] = [];
		const triggers: PipelineTrigger[] = [];
		for (const [key, value] of entriesOf(pipelines)) {
			const named = Array.isArray(value) ? [['', value] as const] : entriesOf(value);
			const branches =
				key === 'branches' || key === 'pull-requests'
					? named.map(([name]) => name).filter(name => name !== '' && name !== '**' && name !== '*')
					: [];
			const isAll = named.some(([name]) => name === '**' || name === '*');
			if (bitbucketEvents[key] !== undefined)
				triggers.push(triggerOf(bitbucketEvents[key], {branches: isAll ? [] : branches}));
			for (const [name, steps] of named)
				jobs.push(
					...bitbucketSteps(steps, {data, path: name === '' ? ['pipelines', key] : ['pipelines', key, name], depth: 0}),
				);
		}
		return jobs.length === 0 ? undefined : {platform: 'bitbucket', name: file.base, triggers, jobs};
	},
};

type Place = {readonly data: DataFile; readonly path: readonly (string | number)[]; readonly depth: number};

const bitbucketSteps = (value: unknown, {data, path, depth}: Place): readonly PipelineJob[] =>
	listOf(value).flatMap((entry, index): readonly PipelineJob[] => {
		const at = [...path, index];
		const {step, parallel, stage} = recordOf(entry);
		if (depth > 3) return [];
		if (parallel !== undefined) {
			const isList = Array.isArray(parallel);
			return bitbucketSteps(isList ? parallel : recordOf(parallel).steps, {
				data,
				path: isList ? [...at, 'parallel'] : [...at, 'parallel', 'steps'],
				depth: depth + 1,
			});
		}
		if (stage !== undefined)
			return bitbucketSteps(recordOf(stage).steps, {data, path: [...at, 'stage', 'steps'], depth: depth + 1});
		if (!isRecord(step)) return [];
		const place = [...at, 'step'];
		const steps = listOf(step.script).flatMap((line, nth): readonly PipelineStep[] => {
			const pipe = textOf(recordOf(line).pipe);
			const lineNumber = data.lineOf([...place, 'script', nth]);
			if (pipe === undefined) return scriptSteps(line, {data, path: [...place, 'script', nth]});
			const variables = entriesOf(recordOf(line).variables).map(([key, one]) => [key, textOf(one) ?? '']);
			return [stepOf({uses: pipe, with: Object.fromEntries(variables), line: lineNumber})];
		});
		const name = textOf(step.name);
		return [
			jobOf({
				id: name ?? `step ${index + 1}`,
				name,
				line: data.lineOf(place),
				steps,
				environment: textOf(step.deployment),
				mayFail: recordOf(step['on-fail']).strategy === 'ignore',
			}),
		];
	});

/** Substitutions that Google Cloud Build makes for triggers of pull requests only. */
const ofPullRequest = /\$\{?_(?:PR_NUMBER|HEAD_BRANCH|BASE_BRANCH|HEAD_REPO_URL)\b/;

/** `cloudbuild.yaml`. Its triggers are set up in Google Cloud: the file tells at most that it is for pull requests. */
export const cloudBuild: PlatformReader = {
	matches: atPath(/(?:^|\/)cloudbuild[\w.-]{0,40}\.(?:ya?ml|json)$/, /(?:^|\/)\.?cloud-?build\/[\w.-]{1,80}\.ya?ml$/),
	parse: (text, file) => {
		const data = file.extension === 'json' ? parseJson(text) : parseYaml(text);
		const root = recordOf(data.documents[0]);
		const steps = listOf(root.steps).flatMap((step, index): readonly PipelineStep[] => {
			if (!isRecord(step)) return [];
			const image = textOf(step.name) ?? '';
			const words = [...textsOf(step.entrypoint), ...textsOf(listOf(step.args))];
			const script = textOf(step.script);
			// `bash -c "…"` is the command itself; other images are run with their arguments.
			const shell =
				/^(?:\/bin\/)?(?:ba)?sh$/.test(words[0] ?? '') && /^-\w*c$/.test(words[1] ?? '')
					? words.slice(2).join(' ')
					: undefined;
			const tool = image.split('/').at(-1)?.split(':', 1)[0] ?? '';
			const run =
				script ??
				shell ??
				(words.length === 0 ? undefined : [...(step.entrypoint === undefined ? [tool] : []), ...words].join(' '));
			return [
				stepOf({
					name: textOf(step.id),
					uses: image,
					run,
					line: data.lineOf(['steps', index]),
					folder: workFolder('', textOf(step.dir)),
					mayFail: step.allowFailure === true,
				}),
			];
		});
		return steps.length === 0
			? undefined
			: {
					platform: 'cloud-build',
					name: file.base,
					triggers: ofPullRequest.test(text) ? [triggerOf('pull_request', {})] : [],
					jobs: [jobOf({id: 'build', line: data.lineOf(['steps']), steps})],
				};
	},
};

/** Tekton's pipelines and tasks; with Pipelines as Code their annotations tell when they run. */
export const tekton: PlatformReader = {
	matches: atPath(
		/^\.tekton\/(?:[\w.-]{1,60}\/){0,2}[^/]+\.ya?ml$/,
		/(?:^|\/)tekton\/(?:[\w.-]{1,60}\/){0,2}[^/]+\.ya?ml$/,
	),
	parse: (text, file) => {
		const data = parseYaml(text);
		const jobs: PipelineJob[] = [];
		const triggers: PipelineTrigger[] = [];
		for (const [nth, document] of data.documents.entries()) {
			const {kind, metadata, spec, apiVersion} = recordOf(document);
			if (!/^tekton\.dev\//.test(textOf(apiVersion) ?? '')) continue;
			const annotations = recordOf(recordOf(metadata).annotations);
			const branches = wordsOf(annotations['pipelinesascode.tekton.dev/on-target-branch']);
			for (const event of wordsOf(annotations['pipelinesascode.tekton.dev/on-event']))
				triggers.push(triggerOf(event, {branches}));
			const body = recordOf(spec);
			const isRun = isRecord(body.pipelineSpec);
			const tasks = isRun ? recordOf(body.pipelineSpec).tasks : body.tasks;
			const base = isRun ? ['spec', 'pipelineSpec', 'tasks'] : ['spec', 'tasks'];
			if (kind === 'Task')
				jobs.push(tektonTask(recordOf(metadata).name, body.steps, {data, nth, path: ['spec', 'steps']}));
			for (const [index, task] of listOf(tasks).entries()) {
				const {name, taskRef, taskSpec} = recordOf(task);
				const path = [...base, index];
				const line = data.lineOf(path, nth);
				if (isRecord(taskSpec))
					jobs.push(tektonTask(name, taskSpec.steps, {data, nth, path: [...path, 'taskSpec', 'steps']}));
				else
					jobs.push(
						jobOf({
							id: textOf(name) ?? `task ${index + 1}`,
							line,
							steps: [stepOf({uses: textOf(recordOf(taskRef).name) ?? 'task', line})],
						}),
					);
			}
		}
		return jobs.length === 0 ? undefined : {platform: 'tekton', name: file.base, triggers, jobs};
	},
};

const wordsOf = (value: unknown): readonly string[] =>
	(textOf(value) ?? '').split(/[[\],\s]+/).filter(word => word !== '');

const tektonTask = (
	name: unknown,
	steps: unknown,
	{data, nth, path}: {readonly data: DataFile; readonly nth: number; readonly path: readonly (string | number)[]},
): PipelineJob =>
	jobOf({
		id: textOf(name) ?? 'task',
		line: data.lineOf(path, nth),
		steps: listOf(steps).map((step, index) => {
			const {name: title, image, script, command, args, workingDir, onError} = recordOf(step);
			const words = [...textsOf(listOf(command)), ...textsOf(listOf(args))].join(' ');
			return stepOf({
				name: textOf(title),
				uses: textOf(image),
				run: textOf(script) ?? (words === '' ? undefined : words),
				line: data.lineOf([...path, index], nth),
				folder: workFolder('', (textOf(workingDir) ?? '').replace(/^\$\(workspaces\.[\w-]{1,60}\.path\)\/?/, '')),
				mayFail: onError === 'continue',
			});
		}),
	});

/** `appveyor.yml`. */
export const appveyor: PlatformReader = {
	matches: atPath(/^\.?appveyor\.ya?ml$/),
	parse: (text, file) => {
		const data = parseYaml(text);
		const root = recordOf(data.documents[0]);
		const phases = [
			'install',
			'before_build',
			'build_script',
			'after_build',
			'before_test',
			'test_script',
			'after_test',
			'deploy_script',
		];
		const shells = (value: unknown): unknown =>
			Array.isArray(value)
				? value.map(one => (isRecord(one) ? (one.cmd ?? one.ps ?? one.pwsh ?? one.sh) : one))
				: value;
		const steps = phases.flatMap(phase => scriptSteps(shells(root[phase]), {data, path: [phase], name: phase}));
		const branches = textsOf(recordOf(root.branches).only);
		if (steps.length === 0) return undefined;
		return {
			platform: 'other',
			name: file.base,
			triggers: [triggerOf('push', {branches}), triggerOf('pull_request', {branches})],
			jobs: [jobOf({id: 'build', line: 1, steps})],
		};
	},
};
