import type {CompletedCommand, CompletedFlag} from './model.ts';

const spelled = ({name, short}: CompletedFlag): readonly string[] => [
	`--${name}`,
	...(short === undefined ? [] : [`-${short}`]),
];

const words = ({words: kind}: CompletedCommand): string => {
	if (typeof kind === 'object') return `COMPREPLY=($(compgen -W '${kind.join(' ')}' -- "$cur"))`;
	if (kind === 'nothing') return 'COMPREPLY=(); compopt +o default 2>/dev/null';
	if (kind === 'ids') return 'COMPREPLY=($(compgen -W "$(_klar_ids)" -- "$cur"))';
	if (kind === 'ids-or-paths') return 'COMPREPLY=($(compgen -W "$(_klar_ids)" -- "$cur") $(compgen -f -- "$cur"))';
	return 'COMPREPLY=()';
};

const caseOf = (command: CompletedCommand): string => {
	const flags = command.flags.flatMap(spelled).join(' ');
	return `		${command.name})
			if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '${flags}' -- "$cur"))
			else ${words(command)}
			fi ;;`;
};

/** Flags with a value are the same in every command that has them. */
const valueCases = (commands: readonly CompletedCommand[]): readonly string[] => {
	const flags = new Map(commands.flatMap(command => command.flags.map(flag => [flag.name, flag] as const)));
	return [...flags.values()].flatMap(flag => {
		if (!flag.takesValue) return [];
		const offer = flag.values.length === 0 ? '' : ` COMPREPLY=($(compgen -W '${flag.values.join(' ')}' -- "$cur"));`;
		return [`		${spelled(flag).join('|')})${offer} return ;;`];
	});
};

/** A script for bash 3.2 and newer. What it does not complete, bash completes as files. */
export const bashScript = (commands: readonly CompletedCommand[]): string => {
	const names = commands.map(({name}) => name);
	return `# klar completion for bash: eval "$(klar completion bash)"
_klar_ids() { klar completion ids 2>/dev/null; }

_klar() {
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word
	COMPREPLY=()
	for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case $word in
		${names.join('|')}) command=$word; break ;;
		esac
	done
	case $prev in
${valueCases(commands).join('\n')}
	esac
	case $command in
		'') if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W '--help --version --no-color' -- "$cur"))
			else COMPREPLY=($(compgen -W '${names.join(' ')} help' -- "$cur") $(compgen -d -- "$cur"))
			fi ;;
${commands.map(caseOf).join('\n')}
	esac
}
complete -o default -F _klar klar
`;
};
