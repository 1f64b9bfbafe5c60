import type {PipelineStep, PipelineTrigger} from '../../../domain/artefacts/pipeline.ts';
import {parseYaml} from '../structured.ts';
import {entriesOf, isRecord, listOf, recordOf, textOf, textsOf} from '../values.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {scriptSteps} from './script.ts';
import {folderAfter, jobOf, stepOf, triggerOf} from './step.ts';

const travisPhases = [
	'before_install',
	'install',
	'before_script',
	'script',
	'after_success',
	'before_deploy',
	'deploy',
] as const;

/** `.travis.yml`: its phases, once for the whole and once for each job that has phases of its own. */
export const travis: PlatformReader = {
	matches: atPath(/^\.travis\.ya?ml$/),
	parse: (text, file) => {
		const data = parseYaml(text);
		const root = recordOf(data.documents[0]);
		const phases = (value: unknown, path: readonly (string | number)[]): readonly PipelineStep[] => {
			const steps: PipelineStep[] = [];
			for (const phase of travisPhases) {
				const found = recordOf(value)[phase];
				const place = [...path, phase];
				const last = steps.at(-1);
				const folder = last === undefined ? '' : folderAfter(last.run ?? '', last.folder);
				if (phase !== 'deploy')
					steps.push(
						...scriptSteps(found, {data, path: place, folder}).map(step => ({
							...step,
							mayFail: step.mayFail || phase === 'after_success',
						})),
					);
				else
					for (const target of Array.isArray(found) ? found : [found]) {
						const provider = textOf(recordOf(target).provider);
						if (provider !== undefined)
							steps.push(
								stepOf({uses: `deploy:${provider}`, run: textOf(recordOf(target).script), line: data.lineOf(place)}),
							);
					}
			}
			return steps;
		};
		const key = root.jobs === undefined ? 'matrix' : 'jobs';
		const listed = Array.isArray(root[key]) ? listOf(root[key]) : listOf(recordOf(root[key]).include);
		const base = Array.isArray(root[key]) ? [key] : [key, 'include'];
		const jobs = listed
			.map((job, index) =>
				jobOf({
					id: textOf(recordOf(job).name) ?? textOf(recordOf(job).stage) ?? `job ${index + 1}`,
					line: data.lineOf([...base, index]),
					steps: phases(job, [...base, index]),
				}),
			)
			.filter(job => job.steps.length > 0);
		const common = phases(root, []);
		if (common.length > 0) jobs.unshift(jobOf({id: 'build', line: common[0]?.line ?? 1, steps: common}));
		if (jobs.length === 0 && root.language === undefined) return undefined;
		const branches = textsOf(recordOf(root.branches).only);
		return {
			platform: 'travis',
			name: file.base,
			triggers: [triggerOf('push', {branches}), triggerOf('pull_request', {branches})],
			jobs,
		};
	},
};

/** `.buildkite/pipeline.yml`. */
export const buildkite: PlatformReader = {
	matches: atPath(/^(?:\.?buildkite\/[\w.-]{1,80}\.ya?ml|buildkite\.ya?ml)$/),
	parse: (text, file) => {
		const data = parseYaml(text);
		const [document] = data.documents;
		const path: readonly (string | number)[] = Array.isArray(document) ? [] : ['steps'];
		const steps = Array.isArray(document) ? document : recordOf(document).steps;
		const read = (
			value: unknown,
			at: readonly (string | number)[],
			depth: number,
		): readonly ReturnType<typeof jobOf>[] =>
			listOf(value).flatMap((step, index) => {
				if (!isRecord(step) || depth > 3) return [];
				const place = [...at, index];
				if (step.steps !== undefined) return read(step.steps, [...place, 'steps'], depth + 1);
				const key = ['command', 'commands', 'script'].find(name => step[name] !== undefined);
				const plugins = listOf(step.plugins).flatMap(plugin => textOf(plugin) ?? Object.keys(recordOf(plugin)));
				const work = [
					...plugins.map(uses => stepOf({uses, line: data.lineOf([...place, 'plugins'])})),
					...(key === undefined ? [] : scriptSteps(step[key], {data, path: [...place, key]})),
					...(step.trigger === undefined
						? []
						: [stepOf({uses: `trigger:${textOf(step.trigger)}`, line: data.lineOf(place)})]),
				];
				if (work.length === 0) return [];
				const name = textOf(step.label) ?? textOf(step.name);
				return [
					jobOf({
						id: textOf(step.key) ?? name ?? `step ${index + 1}`,
						name,
						line: data.lineOf(place),
						steps: work,
						mayFail: step.soft_fail === true || Array.isArray(step.soft_fail),
						isDisabled: step.skip === true || typeof step.skip === 'string',
					}),
				];
			});
		const jobs = read(steps, path, 0);
		return jobs.length === 0
			? undefined
			: {platform: 'buildkite', name: file.base, triggers: [triggerOf('push')], jobs};
	},
};

const eventWords: Readonly<Record<string, string>> = {
	cron: 'schedule',
	promote: 'manual',
	custom: 'manual',
	deployment: 'release',
};

/** `.drone.yml`, and Woodpecker's files, which grew out of it. */
export const drone: PlatformReader = {
	matches: atPath(/^\.drone\.ya?ml$/, /^\.woodpecker\.ya?ml$/, /^\.woodpecker\/[^/]+\.ya?ml$/),
	parse: (text, file) => {
		const data = parseYaml(text);
		const jobs = data.documents.flatMap((document, nth) => {
			const root = recordOf(document);
			if (root.kind !== undefined && root.kind !== 'pipeline') return [];
			const key = root.steps === undefined ? 'pipeline' : 'steps';
			const isList = Array.isArray(root[key]);
			const listed = isList ? listOf(root[key]).map((step, index) => [index, step] as const) : entriesOf(root[key]);
			const steps = listed.flatMap(([index, step]): readonly PipelineStep[] => {
				const {name, image, commands, settings, failure, when} = recordOf(step);
				const line = data.lineOf([key, index], nth);
				const title = textOf(name) ?? String(index);
				const mayFail = failure === 'ignore';
				const own = scriptSteps(commands, {data, document: nth, path: [key, index, 'commands'], name: title}).map(
					one => ({...one, mayFail: one.mayFail || mayFail}),
				);
				const isNever = recordOf(when).status === 'never';
				if (own.length > 0) return own;
				return [
					stepOf({
						name: title,
						uses: textOf(image),
						with: Object.fromEntries(entriesOf(settings).map(([setting, value]) => [setting, textOf(value) ?? ''])),
						line,
						mayFail,
						isDisabled: isNever,
					}),
				];
			});
			return steps.length === 0
				? []
				: [jobOf({id: textOf(root.name) ?? file.base, line: data.lineOf([key], nth), steps})];
		});
		const conditions = data.documents.flatMap(document => {
			const root = recordOf(document);
			if (root.steps === undefined && root.pipeline === undefined) return [];
			return root.trigger === undefined ? (Array.isArray(root.when) ? root.when : [root.when]) : [root.trigger];
		});
		return jobs.length === 0
			? undefined
			: {platform: 'drone', name: file.base, triggers: conditions.flatMap(droneTriggers), jobs};
	},
};

const droneTriggers = (condition: unknown): readonly PipelineTrigger[] => {
	const {event, branch, path} = recordOf(condition);
	const events = textsOf(Array.isArray(event) || typeof event === 'string' ? event : recordOf(event).include);
	const branches = textsOf(Array.isArray(branch) || typeof branch === 'string' ? branch : recordOf(branch).include);
	return (events.length === 0 ? ['push', 'pull_request'] : events).map(one =>
		triggerOf(eventWords[one] ?? one, {branches, hasPathFilter: path !== undefined}),
	);
};
