import type {CompletionOptions} from '../commands/completion.ts';
import {defineCommand} from './command.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export const completion = defineCommand<CompletionOptions>({
	name: 'completion',
	usage: 'klar completion bash|zsh|fish',
	summary: 'print a script that completes klar’s commands, flags and ids in a shell',
	details: `  bash   eval "$(klar completion bash)" in ~/.bashrc
  zsh    eval "$(klar completion zsh)" in ~/.zshrc, behind compinit
  fish   klar completion fish > ~/.config/fish/completions/klar.fish`,
	examples: ['klar completion bash', 'klar completion fish > ~/.config/fish/completions/klar.fish'],
	flags: {},
	mostWords: 1,
	read: ([word], _flags, refuse) => {
		// The scripts ask by it for what they can't know; it is no shell and stands in no help.
		if (word === 'ids') return {kind: 'ids'};
		const shell = shells.find(known => known === word);
		if (shell === undefined) throw refuse(`\`klar completion\` takes ${shells.join(', ')}`);
		return {kind: 'script', shell};
	},
	run: async (options, services) => {
		const {commands} = await import('./index.ts');
		return (await import('../commands/completion.ts')).completion(options, commands, services);
	},
});
