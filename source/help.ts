/** One command as `--help` shows it. */
export type CommandHelp = {
	readonly usage: string;
	readonly summary: string;
	readonly details: string;
	readonly examples: readonly string[];
};

/** Every command, in the order of the overview. Flags are described here and parsed in arguments.ts. */
export const commandHelp = {
	assess: {
		usage: 'klar [assess] [path] [--new] [--accessible] [--no-alt-screen]',
		summary: 'assess a repository in the wizard; offers to go on with a saved assessment',
		details:
			'Scans the folder (default: this one), asks what no file can prove, and prints the scorecard at the end. Every answer is\n' +
			'saved before the next question is drawn; stop whenever you like and go on with `klar resume`.\n\n' +
			'  --new             start a new assessment without asking whether to continue a saved one\n' +
			'  --no-alt-screen   draw in the normal screen, so that the last screen stays in the scroll-back\n' +
			'  --accessible      plain lines, nothing is ever drawn over: for screen readers, dumb terminals and pipes',
		examples: ['klar', 'klar ~/code/shop', 'klar assess . --new'],
	},
	resume: {
		usage: 'klar resume [id] [--accessible] [--no-alt-screen]',
		summary: 'go on with a saved assessment (the latest, or the one with this id)',
		details: 'Ids are listed by `klar list`; the beginning of an id is enough when only one assessment starts with it.',
		examples: ['klar resume', 'klar resume shop-2026', 'klar resume --accessible'],
	},
	list: {
		usage: 'klar list [--json]',
		summary: 'list the saved assessments of this machine',
		details: '  --json   the list as JSON',
		examples: ['klar list'],
	},
	scan: {
		usage: 'klar scan [path] [--json] [--fail-under <score>] [--fail-on <severity>] [--timing]',
		summary: 'scan without questions and print the scorecard (for CI)',
		details:
			'  --json               the result as JSON (schema klar/assessment@1, in the package as schemas/assessment-1.json)\n' +
			'  --fail-under <n>     exit with 1 when the score (its low end) is below n, 0-100\n' +
			'  --fail-on <severity> exit with 1 when an open gap is this severe or more: critical, high, medium or low\n' +
			'  --timing             tell on stderr how long each part took',
		examples: ['klar scan', 'klar scan . --json > klar.json', 'klar scan . --fail-on critical --fail-under 60'],
	},
	scorecard: {
		usage: 'klar scorecard [id] [--json]',
		summary: 'print the scorecard of a saved assessment (the latest, or the one with this id)',
		details: '  --json   the assessment as JSON, as `klar scan --json` prints it',
		examples: ['klar scorecard', 'klar scorecard shop-2026 --json'],
	},
	explain: {
		usage: 'klar explain [check]',
		summary: 'tell what a check means, why it matters and how to fix it; without a check, list them all',
		details: 'A check is named by its id (`no-hardcoded-secrets`) or its code (`SEC-1.1`).',
		examples: ['klar explain graceful-shutdown', 'klar explain SEC-1.1'],
	},
	delete: {
		usage: 'klar delete <id>',
		summary: 'delete a saved assessment from this machine',
		details: 'Deletes the answers with it; there is no undo.',
		examples: ['klar delete shop-2026-11-21'],
	},
} as const satisfies Record<string, CommandHelp>;

export type CommandName = keyof typeof commandHelp;

const width = Math.max(...Object.keys(commandHelp).map(name => name.length));

const overview = (): string => `klar: is this system ready for production, how do we know, and what do we do next?

Usage
  klar [path]                assess a repository in the wizard
  klar <command> [options]

Commands
${Object.entries(commandHelp)
	.map(([name, help]) => `  ${name.padEnd(width)}  ${help.summary}`)
	.join('\n')}

Options
  -h, --help       this text, or a command’s own: klar scan --help
  -v, --version    the version
      --no-color   no colours (NO_COLOR works too)

Results go to stdout, everything else to stderr.
Exit codes: 0 done · 1 a threshold was missed · 2 wrong usage or bad input · 3 an auditor failed · 130 stopped with Ctrl+C
Nothing leaves this machine: no network, no telemetry. Answers are kept in $XDG_STATE_HOME/klar (default ~/.local/state/klar).
`;

/** The text of `--help`: the overview, or one command's. */
export const helpText = (command?: CommandName): string => {
	if (command === undefined) return overview();
	const help = commandHelp[command];
	const examples = help.examples.map(example => `  ${example}`).join('\n');
	return `${help.usage}\n\n${help.summary}\n\n${help.details}\n\nExamples\n${examples}\n`;
};
