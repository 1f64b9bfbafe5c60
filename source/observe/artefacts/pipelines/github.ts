import type {PipelineJob} from '../../../domain/artefacts/pipeline.ts';
import {parseYaml} from '../structured.ts';
import {entriesOf, isRecord, recordOf, textOf} from '../values.ts';
import {createFollowing} from './follow.ts';
import {expressionsOf, isFalse} from './github-expression.ts';
import {type JobPlace, jobSteps} from './github-steps.ts';
import {githubTriggers} from './github-triggers.ts';
import {atPath, type PlatformReader} from './platform.ts';
import {jobOf} from './step.ts';

/** Workflows of GitHub Actions, which run from `.github/workflows/` at the root only. */
export const githubActions: PlatformReader = {
	matches: atPath(/^\.github\/workflows\/[^/]+\.ya?ml$/),
	parse: (text, file, context) => {
		const data = parseYaml(text);
		const workflow = data.documents[0];
		if (!isRecord(workflow) || !isRecord(workflow.jobs)) return undefined;
		const following = createFollowing(context);
		const jobs = entriesOf(workflow.jobs)
			.filter(([, job]) => isRecord(job))
			.map(([id, job]): PipelineJob => {
				const place: JobPlace = {data, path: ['jobs', id], workflow, values: new Map(), depth: 0, following};
				const {name, environment, ...rest} = recordOf(job);
				return jobOf({
					id,
					name: textOf(name),
					line: data.lineOf(place.path),
					steps: jobSteps(recordOf(job), place),
					environment: textOf(environment) ?? textOf(recordOf(environment).name),
					mayFail: isAlways(rest['continue-on-error']),
					isDisabled: isFalse(rest.if),
				});
			});
		return {
			platform: 'github-actions',
			name: textOf(workflow.name) ?? file.base.replace(/\.ya?ml$/, ''),
			triggers: githubTriggers(workflow.on ?? workflow.true),
			jobs,
		};
	},
};

const isAlways = (value: unknown): boolean => expressionsOf(textOf(value) ?? '') === 'true';
