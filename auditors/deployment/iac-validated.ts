import type {PipelineJob} from '../../source/domain/artefacts/pipeline.ts';
import type {TaskFile} from '../../source/domain/artefacts/task-file.ts';
import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {productionStacks} from '../lexicon/compose-stacks.ts';
import {infrastructureIn, validations} from '../lexicon/iac.ts';

type Step = {readonly text: string; readonly folder: string; readonly place: Evidence; readonly mayFail: boolean};

const commandsOf = (tasks: readonly TaskFile[], name: string): string =>
	tasks.flatMap(file => file.tasks.filter(task => task.name === name).map(task => task.command)).join('\n');

/** A step's own text and the text of the tasks and scripts that it calls. */
const expand = (text: string, seen: Observations): string => {
	const tasks = seen.artefacts.taskFiles.map(({value}) => value);
	const called = [...text.matchAll(/\b(?:make|just|task|npm run|pnpm|yarn|tox -e) ([\w:-]{1,60})/g)].map(
		([, name = '']) => name,
	);
	const scripts = [...text.matchAll(/(?:^|\s)(?:\.\/|bash |sh )?([\w./-]{1,100}\.sh)\b/g)].map(([, path = '']) =>
		path.replace(/^\.\//, ''),
	);
	return [text, ...called.map(name => commandsOf(tasks, name)), ...scripts.map(path => seen.text(path) ?? '')].join(
		'\n',
	);
};

const stepsOf = (seen: Observations): readonly Step[] =>
	seen.artefacts.pipelines.flatMap(({file, value}) =>
		value.jobs
			.filter((job: PipelineJob) => !job.isDisabled)
			.flatMap(job =>
				job.steps
					.filter(step => !step.isDisabled)
					.map(step => {
						const inputs = Object.entries(step.with).map(([key, input]) => `${key}: ${input}`);
						const text = [step.uses ?? '', ...inputs, expand(step.run ?? '', seen)].join('\n');
						return {
							text,
							folder: step.folder,
							place: at(file.path, step.line, step.name ?? step.uses ?? step.run),
							mayFail: step.mayFail || job.mayFail,
						};
					}),
			),
	);

/** CI validates the infrastructure code. */
export const iacValidated = defineCheck({
	id: 'iac-validated',
	decide: seen => {
		const tools = [...new Set(infrastructureIn(seen).map(({tool}) => tool))];
		const steps = stepsOf(seen);
		const checked = tools.flatMap(tool => {
			const rules = validations.filter(rule => rule.tool.test(tool));
			const by = steps.filter(step => rules.some(rule => rule.command.test(step.text)));
			return by.length === 0 ? [] : [{tool, by}];
		});
		if (checked.length > 0) {
			// A manifest of a platform has no validator of its own: it takes nothing from the share.
			const without = tools.filter(
				tool => !checked.some(one => one.tool === tool) && !/manifest$|^Compose$/.test(tool),
			);
			const open = checked.filter(({by}) => by.every(step => step.mayFail)).map(({tool}) => tool);
			const places = checked.flatMap(({by}) => by.map(step => step.place));
			const said = `CI validates ${list(checked.map(({tool}) => tool))}`;
			if (without.length > 0)
				return partial(
					`${said}, not ${list(without)}`,
					places,
					(100 * checked.length) / (checked.length + without.length),
				);
			if (open.length > 0)
				return partial(`${said}, but a failure does not stop the pipeline: ${list(open)}`, places, 60);
			return pass(said, places);
		}

		const stacks = productionStacks(seen).map(({file}) => file);
		const started = steps.filter(({text, folder}) => {
			const call = /docker[ -]compose\b(.{0,120})\b(up|build)\b/.exec(text);
			if (call === null) return false;
			const named = [...(call[1] ?? '').matchAll(/(?:-f|--file)[ =](\S{1,100})/g)].map(([, path = '']) =>
				path.replace(/^(\.{0,2}\/)+/, ''),
			);
			return named.length > 0
				? stacks.some(({path}) => named.some(name => path.endsWith(name)))
				: stacks.some(file => file.folder === folder);
		});
		if (started.length > 0 && tools.includes('Compose')) {
			return partial(
				'CI builds and starts the Compose stack, but checks nothing of what only production adds',
				started.map(step => step.place),
				40,
			);
		}
		if (tools.length === 0) return fail('there is no infrastructure code that CI could validate');
		return fail(
			seen.artefacts.pipelines.length === 0
				? `no CI pipeline validates the infrastructure code (${list(tools)})`
				: `no CI step validates the infrastructure code (${list(tools)}): no plan, synth, lint or policy tool`,
			[...seen.artefacts.pipelines.map(({file}) => at(file.path))].slice(0, 4),
		);
	},
});
