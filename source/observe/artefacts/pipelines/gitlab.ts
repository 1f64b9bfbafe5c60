import type {PipelineJob, PipelineStep, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import {parseYaml} from '../structured.ts';
import {isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {createResolver, type GitlabConfig, loadGitlab, type ResolvedJob} from './gitlab-config.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {scriptSteps} from './script.ts';
import {folderAfter, jobOf, stepOf, triggerOf} from './step.ts';

const reserved = new Set([
	'default',
	'include',
	'stages',
	'variables',
	'workflow',
	'image',
	'services',
	'cache',
	'before_script',
	'after_script',
	'spec',
	'types',
]);

/** `.gitlab-ci.yml` at the root, with local includes and `extends`. */
export const gitlabCi: PlatformReader = {
	matches: atPath(/^\.gitlab-ci\.ya?ml$/),
	parse: (text, file, context) => {
		const config = loadGitlab(parseYaml(text), context);
		const resolve = createResolver(config, context);
		const jobs = [...config.entries]
			.filter(([id, {value}]) => !reserved.has(id) && !id.startsWith('.') && isRecord(value))
			.map(([id]) => gitlabJob(id, resolve(id), config));
		const templates = config.foreign.map(({name, line}) =>
			jobOf({id: name, line, steps: [stepOf({uses: name, line})]}),
		);
		if (jobs.length + templates.length === 0) return undefined;
		return {
			platform: 'gitlab-ci',
			name: file.base,
			triggers: gitlabTriggers(config, resolve),
			jobs: [...jobs, ...templates],
		};
	},
};

const gitlabJob = (id: string, job: ResolvedJob, config: GitlabConfig): PipelineJob => {
	const {value, line} = job;
	const environment = textOf(value.environment) ?? textOf(recordOf(value.environment).name);
	const rules = listOf(value.rules).map(recordOf);
	const isNever = rules.length > 0 && rules.every(rule => rule.when === 'never');
	const isManual = value.when === 'manual';
	const allowed = value.allow_failure ?? (isManual ? true : undefined);
	return jobOf({
		id,
		line,
		environment,
		steps: stepsOf(job, config),
		mayFail:
			allowed === true || isRecord(allowed) || (rules.length > 0 && rules.every(rule => rule.allow_failure === true)),
		isDisabled: value.when === 'never' || isNever,
	});
};

const stepsOf = (job: ResolvedJob, config: GitlabConfig): readonly PipelineStep[] => {
	const {value, line} = job;
	const global = recordOf(config.entries.get('default')?.value);
	const script = (key: 'before_script' | 'script' | 'after_script', folder = ''): readonly PipelineStep[] => {
		const own = value[key] ?? (key === 'script' ? undefined : (global[key] ?? config.entries.get(key)?.value));
		return scriptSteps(job.script(own), {
			data: {documents: [], lineOf: path => job.lineOf([key, ...path])},
			path: [],
			folder,
		});
	};
	const trigger = recordOf(value.trigger);
	const called =
		textOf(value.trigger) ??
		textOf(trigger.project) ??
		textsOf(listOf(trigger.include).map(one => recordOf(one).local))[0] ??
		textOf(trigger.include);
	const uses = called === undefined ? [] : [stepOf({uses: called, line})];
	const before = script('before_script');
	const last = before.at(-1);
	// Both scripts run in one shell, so `cd` of the first holds in the second.
	const folder = last === undefined ? '' : folderAfter(last.run ?? '', last.folder);
	return [
		...uses,
		...before,
		...script('script', folder),
		...script('after_script').map(step => ({...step, mayFail: true})),
	];
};

/** GitLab runs on every push unless `workflow: rules` says otherwise; other events show in the rules. */
const gitlabTriggers = (config: GitlabConfig, resolve: (id: string) => ResolvedJob): readonly PipelineTrigger[] => {
	const workflow = listOf(recordOf(config.entries.get('workflow')?.value).rules).map(recordOf);
	const active = workflow.filter(rule => rule.when !== 'never');
	const all = [...config.entries.keys()].flatMap(id => {
		const {value} = resolve(id);
		return [
			...listOf(value.rules).map(rule => textOf(recordOf(rule).if) ?? ''),
			...textsOf(value.only),
			...textsOf(recordOf(value.only).refs),
		];
	});
	const conditions = active.map(rule => textOf(rule.if) ?? '');
	const hasPush =
		workflow.length === 0 ||
		conditions.some(
			text =>
				text === '' || /CI_COMMIT_(?:BRANCH|REF_NAME)|CI_DEFAULT_BRANCH|['"]push['"]|CI_OPEN_MERGE_REQUESTS/.test(text),
		);
	const words = [...conditions, ...(workflow.length === 0 ? all : [])].join('\n');
	const hasPathFilter = active.length > 0 && active.every(rule => rule.changes !== undefined);
	const isDefaultOnly =
		workflow.length > 0 &&
		conditions.every(
			text =>
				/CI_COMMIT_BRANCH\s*==\s*["']?\$?(?:CI_DEFAULT_BRANCH|main|master)/.test(text) ||
				!/CI_COMMIT_BRANCH/.test(text),
		) &&
		conditions.some(text => /CI_COMMIT_BRANCH\s*==/.test(text));
	return [
		...(hasPush ? [triggerOf('push', {branches: isDefaultOnly ? ['$CI_DEFAULT_BRANCH'] : [], hasPathFilter})] : []),
		...(/merge_request/i.test(words) ? [triggerOf('merge_request', {hasPathFilter})] : []),
		...(/CI_COMMIT_TAG|^tags$/m.test(words) ? [triggerOf('tag')] : []),
		...(/["']schedule["']|^schedules$/m.test(words) ? [triggerOf('schedule')] : []),
	];
};
