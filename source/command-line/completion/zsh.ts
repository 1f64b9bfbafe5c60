import type {CompletedCommand, CompletedFlag} from './model.ts';

/** Text within the brackets of a specification, within single quotes. */
const quoted = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''");

const valueSpec = ({takesValue, values}: CompletedFlag): string => {
	if (!takesValue) return '';
	return values.length === 0 ? ':value:_files' : `:value:(${values.map(quoted).join(' ')})`;
};

/** Flags may be given again where several make sense; offering them twice does no harm elsewhere. */
const flagSpec = (flag: CompletedFlag): readonly string[] => {
	const rest = `[${quoted(flag.told)}]${valueSpec(flag)}`;
	return [`'*--${flag.name}${rest}'`, ...(flag.short === undefined ? [] : [`'*-${flag.short}${rest}'`])];
};

const wordSpec = ({words}: CompletedCommand): readonly string[] => {
	if (typeof words === 'object') return [`'1:word:(${words.join(' ')})'`];
	if (words === 'nothing') return [];
	if (words === 'ids') return ["'*:assessment:_klar_ids'"];
	return words === 'ids-or-paths' ? ["'*:assessment or path:_klar_ids_or_paths'"] : ["'*:path:_files'"];
};

const caseOf = (command: CompletedCommand): string =>
	`		${command.name}) _arguments ${[...command.flags.flatMap(flagSpec), ...wordSpec(command)].join(' ')} ;;`;

/** A script for zsh, to be evaluated or to lie in $fpath as _klar. */
export const zshScript = (commands: readonly CompletedCommand[]): string => `#compdef klar
# klar completion for zsh: eval "$(klar completion zsh)" behind compinit
_klar_ids() { local -a ids; ids=(\${(f)"$(klar completion ids 2>/dev/null)"}); compadd -a ids }
_klar_ids_or_paths() { _klar_ids; _files }

_klar() {
	local -a commands
	commands=(
${commands.map(({name, summary}) => `		'${name}:${quoted(summary)}'`).join('\n')}
	)
	if (( CURRENT == 2 )); then
		_describe -t commands command commands
		_files -/
		return
	fi
	local command=$words[2]
	shift words
	(( CURRENT-- ))
	case $command in
${commands.map(caseOf).join('\n')}
		*) _files ;;
	esac
}

if [[ $funcstack[1] == _klar ]]; then _klar "$@"; else compdef _klar klar; fi
`;
