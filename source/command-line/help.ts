import type {AnyCommand} from './command.ts';
import {commands} from './index.ts';

const width = Math.max(...commands.map(({name}) => name.length));

const overview = (): string => `klar: is this system ready for production, how do we know, and what do we do next?

Usage
  klar [path]                assess a repository in the wizard
  klar <command> [options]

Commands
${commands.map(({name, summary}) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Options
  -h, --help       this text, or a command’s own: klar scan --help
  -v, --version    the version
      --no-color   no colours (NO_COLOR works too)

Results go to stdout, everything else to stderr.
Exit codes: 0 done · 1 a threshold was missed · 2 wrong usage or bad input · 3 an auditor failed · 130 stopped with Ctrl+C
Nothing leaves this machine: no network, no telemetry. Answers are kept in $XDG_STATE_HOME/klar (default ~/.local/state/klar).
`;

/** The text of `--help`: the overview, or one command's. */
export const helpText = (command?: AnyCommand): string => {
	if (command === undefined) return overview();
	const examples = command.examples.map(example => `  ${example}`).join('\n');
	const parts = [command.usage, command.summary, command.details, `Examples\n${examples}`];
	return `${parts.filter(part => part !== '').join('\n\n')}\n`;
};
