// When pipelines run, and which changes start them.
import type {Pipeline} from '../../source/domain/artefacts/pipeline.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {items, record, texts} from './plain.ts';

const changeEvents: ReadonlySet<string> = new Set([
	'push',
	'pull_request',
	'pull_request_target',
	'merge_request',
	'merge_group',
]);

/** Whether a change starts a pipeline: each one, those of some paths, or none (by hand, by schedule, by a release). */
export type Start = 'every-change' | 'some-changes' | 'other';

/** Platforms whose triggers are set outside the repository. */
const triggeredElsewhere: ReadonlySet<Pipeline['platform']> = new Set(['cloud-build', 'tekton']);

/** When a pipeline runs. One without triggers runs on each change where that is the platform's default. */
export const startOf = ({triggers, platform}: Pipeline): Start => {
	if (triggers.length === 0)
		return triggeredElsewhere.has(platform) || platform === 'github-actions' ? 'other' : 'every-change';
	const changes = triggers.filter(({event}) => changeEvents.has(event));
	if (changes.length === 0) return 'other';
	return changes.every(({hasPathFilter}) => hasPathFilter) ? 'some-changes' : 'every-change';
};

const maxPattern = 200;

/** A path pattern of GitHub as a test; patterns too long to be written by people match all. */
const matcher = (pattern: string): ((path: string) => boolean) => {
	if (pattern.length > maxPattern || pattern.split('*').length > 8) return () => true;
	const source = pattern
		.replace(/[.+^${}()|\\]/g, '\\$&')
		.replace(/\*\*\/?|\*/g, mark => (mark === '*' ? '[^/]*' : mark === '**' ? '.*' : '(?:.*/)?'));
	try {
		const expression = new RegExp(`^${source}$`);
		return path => expression.test(path);
	} catch {
		// A pattern with an unbalanced bracket: GitHub would refuse it, and it limits nothing here.
		return () => true;
	}
};

const isMatched = (patterns: readonly string[], path: string): boolean =>
	patterns.reduce(
		(matched, pattern) =>
			pattern.startsWith('!') ? matched && !matcher(pattern.slice(1))(path) : matched || matcher(pattern)(path),
		false,
	);

/**
 * Whether a change of a file starts a pipeline, by the path filters of its change events. Platforms other than GitHub
 * Actions keep their filters at the job, mostly for the folder that it builds: they count as started.
 */
export const startsOnChangeOf = (
	{path, pipeline}: {readonly path: string; readonly pipeline: Pipeline},
	{artefacts}: Pick<Observations, 'artefacts'>,
): ((changed: string) => boolean) => {
	const start = startOf(pipeline);
	if (start !== 'some-changes') return () => start === 'every-change';
	const data = artefacts.yaml.find(({file}) => file.path === path);
	if (data === undefined || pipeline.platform !== 'github-actions') return () => true;
	const workflow = record(items(data.value.documents)[0]);
	const events = Object.entries(record(workflow.on ?? workflow.true)).filter(([event]) => changeEvents.has(event));
	const filters = events.map(([, value]) => {
		const paths = record(value).paths;
		return {only: paths === undefined ? ['**'] : texts(paths), without: texts(record(value)['paths-ignore'] ?? [])};
	});
	return changed => filters.some(({only, without}) => isMatched(only, changed) && !isMatched(without, changed));
};
