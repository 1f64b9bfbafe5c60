import type {TaskFile} from '../../domain/artefacts/task-file.ts';
import type {FileEntry} from '../../domain/file.ts';
import type {ArtefactReader} from './reader.ts';
import {composerTasks, denoTasks, npmTasks, nxTasks, turboTasks} from './tasks/json-tasks.ts';
import {justTasks} from './tasks/just.ts';
import {mageTasks} from './tasks/mage.ts';
import {makeTasks} from './tasks/make.ts';
import {noxTasks, rakeTasks} from './tasks/script-tasks.ts';
import {miseTasks, pyprojectTasks, toxTomlTasks} from './tasks/toml-tasks.ts';
import {toxTasks} from './tasks/tox.ts';
import {preCommitTasks, skaffoldTasks, taskfileTasks} from './tasks/yaml-tasks.ts';

type Form = {readonly name: RegExp; parse(text: string, file: FileEntry): TaskFile | undefined};

/** Compared with the base name in lower case. To add a form: one entry. */
const forms: readonly Form[] = [
	{name: /^package\.json$/, parse: npmTasks},
	{name: /^deno\.jsonc?$/, parse: denoTasks},
	{name: /^composer\.json$/, parse: composerTasks},
	{name: /^(?:nx|project)\.json$/, parse: (text, file) => nxTasks(text, file.base)},
	{name: /^turbo\.jsonc?$/, parse: turboTasks},
	{name: /^(?:gnu)?makefile$|\.mk$|^makefile\.\w{1,20}$/, parse: makeTasks},
	{name: /^magefile\.go$/, parse: mageTasks},
	{name: /^\.?justfile$|\.just$/, parse: justTasks},
	{name: /^taskfile(?:\.dist)?\.ya?ml$/, parse: taskfileTasks},
	{name: /^tox\.ini$/, parse: toxTasks},
	{name: /^tox\.toml$/, parse: toxTomlTasks},
	{name: /^pyproject\.toml$/, parse: pyprojectTasks},
	{name: /^\.?mise(?:\.\w{1,20})?\.toml$/, parse: miseTasks},
	{name: /^noxfile\.py$/, parse: noxTasks},
	{name: /^rakefile$|\.rake$/, parse: rakeTasks},
	{name: /^skaffold[\w.-]{0,40}\.ya?ml$/, parse: skaffoldTasks},
	{name: /^\.pre-commit-config\.ya?ml$/, parse: preCommitTasks},
];

const formOf = (file: FileEntry): Form | undefined => forms.find(form => form.name.test(file.base.toLowerCase()));

/** Commands that people and CI call by name: npm scripts, Make targets, tox environments and their like. */
export const taskFileReader: ArtefactReader<TaskFile> = {
	matches: file => formOf(file) !== undefined,
	parse: (text, file) => formOf(file)?.parse(text, file),
};
