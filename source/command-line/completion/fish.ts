import type {CompletedCommand, CompletedFlag} from './model.ts';

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const flagLine = (condition: string, {name, short, takesValue, values, told}: CompletedFlag): string =>
	[
		`complete -c klar -n ${condition} -l ${name}`,
		...(short === undefined ? [] : [`-s ${short}`]),
		...(takesValue ? [values.length === 0 ? '-r -F' : `-x -a ${quoted(values.join(' '))}`] : []),
		...(told === '' ? [] : [`-d ${quoted(told)}`]),
	].join(' ');

const wordLine = (condition: string, {words}: CompletedCommand): readonly string[] => {
	if (typeof words === 'object') return [`complete -c klar -n ${condition} -f -a ${quoted(words.join(' '))}`];
	if (words === 'nothing') return [`complete -c klar -n ${condition} -f`];
	if (words === 'paths') return [];
	const files = words === 'ids' ? ' -f' : '';
	return [`complete -c klar -n ${condition}${files} -a '(klar completion ids 2>/dev/null)'`];
};

const commandLines = (command: CompletedCommand): readonly string[] => {
	const condition = quoted(`__fish_seen_subcommand_from ${command.name}`);
	return [...command.flags.map(flag => flagLine(condition, flag)), ...wordLine(condition, command)];
};

/** A script for fish 3 and newer. */
export const fishScript = (commands: readonly CompletedCommand[]): string =>
	[
		'# klar completion for fish: klar completion fish > ~/.config/fish/completions/klar.fish',
		...commands.map(({name, summary}) => `complete -c klar -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`),
		...commands.flatMap(commandLines),
		'',
	].join('\n');
