import {parseArgs} from 'node:util';
import {type Severity, severities} from './domain/pack.ts';
import {UserError} from './errors.ts';
import {type CommandName, commandHelp} from './help.ts';

/** How the wizard draws: over the whole terminal, in the normal screen, or as plain lines (`--accessible`). */
export type WizardForm = 'full-screen' | 'in-line' | 'plain-lines';

/** What the command line asks for. */
export type Command =
	| {readonly name: 'help'; readonly about?: CommandName}
	| {readonly name: 'version'}
	| {readonly name: 'assess'; readonly path: string; readonly isNew: boolean; readonly form: WizardForm}
	| {readonly name: 'resume'; readonly id?: string; readonly form: WizardForm}
	| {readonly name: 'list'; readonly json: boolean}
	| {
			readonly name: 'scan';
			readonly path: string;
			readonly json: boolean;
			readonly timing: boolean;
			readonly failUnder?: number;
			readonly failOn?: Severity;
	  }
	| {readonly name: 'scorecard'; readonly id?: string; readonly json: boolean}
	| {readonly name: 'explain'; readonly check?: string}
	| {readonly name: 'delete'; readonly id: string};

type Flags = Readonly<Record<string, string | boolean | undefined>>;

const wizardFlags = {'no-alt-screen': {type: 'boolean'}, accessible: {type: 'boolean'}} as const;

/** Flags of each command beside --help, --version and --no-color. */
const flagsOf = {
	assess: {new: {type: 'boolean'}, ...wizardFlags},
	resume: wizardFlags,
	list: {json: {type: 'boolean'}},
	scan: {
		json: {type: 'boolean'},
		timing: {type: 'boolean'},
		'fail-under': {type: 'string'},
		'fail-on': {type: 'string'},
	},
	scorecard: {json: {type: 'boolean'}},
	explain: {},
	delete: {},
} as const satisfies Record<CommandName, Record<string, {type: 'boolean' | 'string'}>>;

const globalFlags = {
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'v'},
	'no-color': {type: 'boolean'},
} as const;

const isCommandName = (word: string | undefined): word is CommandName =>
	word !== undefined && Object.hasOwn(commandHelp, word);

const usageError = (command: CommandName | undefined, why: string): UserError =>
	new UserError({
		what: why,
		why: command === undefined ? 'klar does not know these words' : `the usage is \`${commandHelp[command].usage}\``,
		next: `see \`klar ${command === undefined ? '' : `${command} `}--help\``,
	});

const parseScore = (text: string): number => {
	const score = Number(text);
	if (text.trim() === '' || !Number.isFinite(score) || score < 0 || score > 100) {
		throw usageError('scan', `\`--fail-under\` takes a number from 0 to 100, not \`${text}\``);
	}

	return score;
};

const parseSeverity = (text: string): Severity => {
	const severity = severities.find(known => known === text);
	if (severity === undefined) throw usageError('scan', `\`--fail-on\` takes ${severities.join(', ')}, not \`${text}\``);
	return severity;
};

const wizardForm = (flags: Flags): WizardForm => {
	if (flags.accessible === true) return 'plain-lines';
	return flags['no-alt-screen'] === true ? 'in-line' : 'full-screen';
};

const build = (name: CommandName, words: readonly string[], flags: Flags): Command => {
	const [first] = words;
	const most = name === 'list' ? 0 : 1;
	if (words.length > most)
		throw usageError(name, `\`klar ${name}\` takes ${most === 0 ? 'no words' : 'one word'}, not ${words.length}`);
	const id = first === undefined ? {} : {id: first};
	switch (name) {
		case 'assess':
			return {name, path: first ?? '.', isNew: flags.new === true, form: wizardForm(flags)};
		case 'resume':
			return {name, ...id, form: wizardForm(flags)};
		case 'list':
			return {name, json: flags.json === true};
		case 'scan': {
			const under = flags['fail-under'];
			const on = flags['fail-on'];
			return {
				name,
				path: first ?? '.',
				json: flags.json === true,
				timing: flags.timing === true,
				...(typeof under === 'string' ? {failUnder: parseScore(under)} : {}),
				...(typeof on === 'string' ? {failOn: parseSeverity(on)} : {}),
			};
		}

		case 'scorecard':
			return {name, ...id, json: flags.json === true};
		case 'explain':
			return {name, ...(first === undefined ? {} : {check: first})};
		case 'delete':
			if (first === undefined) throw usageError(name, '`klar delete` needs the id of an assessment');
			return {name, id: first};
	}
};

/**
 * Reads the command line. A first word that is no command is the path to assess.
 * @param argv the words behind the program's name
 * @throws UserError for unknown flags, too many words and values out of range
 */
export const parseArguments = (argv: readonly string[]): Command => {
	const [first, ...rest] = argv;
	const hasCommand = isCommandName(first);
	const name: CommandName = hasCommand ? first : 'assess';
	if (first === 'help') return isCommandName(rest[0]) ? {name: 'help', about: rest[0]} : {name: 'help'};
	let parsed: {values: Flags; positionals: string[]};
	try {
		parsed = parseArgs({
			args: hasCommand ? rest : [...argv],
			options: {...globalFlags, ...flagsOf[name]},
			allowPositionals: true,
		}) as {values: Flags; positionals: string[]}; // The flags differ by command, so only the union's shape is known.
	} catch (error) {
		throw usageError(
			hasCommand ? name : undefined,
			error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
		);
	}

	if (parsed.values.help === true) return hasCommand ? {name: 'help', about: name} : {name: 'help'};
	if (parsed.values.version === true) return {name: 'version'};
	return build(name, parsed.positionals, parsed.values);
};
