import type {Terminal} from '../commands/assess.ts';
import type {Outcome} from '../commands/outcome.ts';
import type {Services} from '../commands/services.ts';
import {UserError} from '../errors.ts';

/** What the flags of a command were given as; a flag that takes several values has a list. */
export type Flags = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Flags by name, as `util.parseArgs` takes them. */
export type FlagTable = Readonly<
	Record<string, {readonly type: 'boolean' | 'string'; readonly short?: string; readonly multiple?: boolean}>
>;

/** One command of the program: how it is written, told, read and run. */
export type Command<Options> = {
	readonly name: string;
	readonly usage: string;
	/** One line of the overview. */
	readonly summary: string;
	readonly details: string;
	readonly examples: readonly string[];
	/** Beside --help, --version and --no-color. */
	readonly flags: FlagTable;
	/** How many words may follow its name. Default 0. */
	readonly mostWords?: number;
	/** @throws UserError for values out of range; `refuse` makes one that names the usage */
	readonly read: (words: readonly string[], flags: Flags, refuse: (why: string) => UserError) => Options;
	/** What it needs is imported here, when it runs, so that `--help` loads neither the engine nor Ink. */
	readonly run: (options: Options, services: Services, terminal: Terminal) => Promise<Outcome>;
};

/** A command whose words were read. */
export type Prepared = {
	readonly name: string;
	readonly options: unknown;
	readonly run: (services: Services, terminal: Terminal) => Promise<Outcome>;
};

/** A command whatever its options are, as lists hold it. */
export type AnyCommand = Omit<Command<unknown>, 'read' | 'run'> & {
	/** @throws UserError for words and values that it does not take */
	readonly prepare: (words: readonly string[], flags: Flags) => Prepared;
};

const spelled = ['no words', 'one word', 'two words', 'three words'];

/** An error that tells how the command is written. */
export const usageError = (command: Pick<AnyCommand, 'name' | 'usage'> | undefined, why: string): UserError =>
	new UserError({
		what: why,
		why: command === undefined ? 'klar does not know these words' : `the usage is \`${command.usage}\``,
		next: `see \`klar ${command === undefined ? '' : `${command.name} `}--help\``,
	});

/** Closes a command over its own type of options, so that one list can hold them all. */
export const defineCommand = <Options>(command: Command<Options>): AnyCommand => {
	const {read, run, ...told} = command;
	return {
		...told,
		prepare: (words, flags) => {
			const most = command.mostWords ?? 0;
			if (words.length > most) {
				throw usageError(command, `\`klar ${command.name}\` takes ${spelled[most]}, not ${words.length}`);
			}

			const options = read(words, flags, why => usageError(command, why));
			return {name: command.name, options, run: (services, terminal) => run(options, services, terminal)};
		},
	};
};
