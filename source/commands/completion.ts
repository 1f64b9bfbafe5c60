import type {AnyCommand} from '../command-line/command.ts';
import {bashScript} from '../command-line/completion/bash.ts';
import {fishScript} from '../command-line/completion/fish.ts';
import {completionModel} from '../command-line/completion/model.ts';
import {zshScript} from '../command-line/completion/zsh.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';

export type CompletionOptions =
	| {readonly kind: 'script'; readonly shell: 'bash' | 'zsh' | 'fish'}
	/** The ids of saved assessments, one a line: what the scripts ask while a person types. */
	| {readonly kind: 'ids'};

const scripts = {bash: bashScript, zsh: zshScript, fish: fishScript} as const;

/** `klar completion`: a script for a shell, made from the table of commands. */
export const completion = async (
	options: CompletionOptions,
	commands: readonly AnyCommand[],
	services: Services,
): Promise<Outcome> => {
	if (options.kind === 'script') {
		return {stdout: scripts[options.shell](completionModel(commands)), exitCode: exitCodes.done};
	}

	const ids = (await services.openStore()).list().flatMap(one => (one.kind === 'saved' ? [one.id] : []));
	return {stdout: ids.map(id => `${id}\n`).join(''), exitCode: exitCodes.done};
};
