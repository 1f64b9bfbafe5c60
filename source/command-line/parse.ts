import {parseArgs} from 'node:util';
import {type AnyCommand, type Flags, type Prepared, usageError} from './command.ts';
import {commands} from './index.ts';

/** What the command line asks for. */
export type Parsed =
	| {readonly kind: 'help'; readonly about?: AnyCommand}
	| {readonly kind: 'version'}
	| ({readonly kind: 'run'} & Prepared);

const globalFlags = {
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'v'},
	'no-color': {type: 'boolean'},
} as const;

const commandNamed = (word: string | undefined): AnyCommand | undefined => commands.find(({name}) => name === word);

const helpAbout = (about: AnyCommand | undefined): Parsed => ({kind: 'help', ...(about === undefined ? {} : {about})});

/**
 * Reads the command line. A first word that is no command is the path to assess.
 * @param argv the words behind the program's name
 * @throws UserError for unknown flags, too many words and values out of range
 */
export const parse = (argv: readonly string[]): Parsed => {
	const [first, ...rest] = argv;
	if (first === 'help') return helpAbout(commandNamed(rest[0]));
	const named = commandNamed(first);
	const command = named ?? commands[0];
	let parsed: {values: Flags; positionals: string[]};
	try {
		parsed = parseArgs({
			args: named === undefined ? [...argv] : rest,
			options: {...globalFlags, ...command.flags},
			allowPositionals: true,
		}) as {values: Flags; positionals: string[]}; // The flags differ by command, so only the union's shape is known.
	} catch (error) {
		throw usageError(named, error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
	}

	const {values, positionals} = parsed;
	if (values.help === true) return helpAbout(named);
	if (values.version === true) return {kind: 'version'};
	return {kind: 'run', ...command.prepare(positionals, values)};
};
