import type {AnyCommand} from '../command.ts';
import {valuesOf, type WordKind, wordsOf} from './hints.ts';

/** A flag as a shell completes it. */
export type CompletedFlag = {
	readonly name: string;
	readonly short?: string;
	/** It is followed by a value. */
	readonly takesValue: boolean;
	/** Values to offer; empty where any file may be meant. */
	readonly values: readonly string[];
	/** One line out of the command's help; empty where that has none. */
	readonly told: string;
};

/** A command as a shell completes it. */
export type CompletedCommand = {
	readonly name: string;
	readonly summary: string;
	readonly flags: readonly CompletedFlag[];
	readonly words: WordKind;
};

const everywhere: readonly CompletedFlag[] = [
	{name: 'help', short: 'h', takesValue: false, values: [], told: 'tell what the command does'},
	{name: 'no-color', takesValue: false, values: [], told: 'no colours'},
];

/** A flag's line of the help: `  --json   the result as JSON`. Its text may stand on the next line. */
const toldIn = (details: string, flag: string): string => {
	const line = new RegExp(
		`^ {2,8}(?:-\\w, )?--${flag}(?: <[^>\\n]{1,40}>)?(?:=<[^>\\n]{1,20}>)?[ \\n]{1,60}(\\S[^\\n]*)`,
		'm',
	);
	return line.exec(details)?.[1] ?? '';
};

/** What shells complete, made from the table of commands. */
export const completionModel = (commands: readonly AnyCommand[]): readonly CompletedCommand[] => {
	// A flag that several commands share may be told by one of them only.
	const anyDetails = commands.map(({details}) => details).join('\n');
	return commands.map(({name, summary, flags, details}) => ({
		name,
		summary,
		words: wordsOf[name] ?? 'paths',
		flags: [
			...Object.entries(flags).map(([flag, {type, short}]) => ({
				name: flag,
				...(short === undefined ? {} : {short}),
				takesValue: type === 'string',
				values: valuesOf[flag] ?? [],
				told: toldIn(details, flag) || toldIn(anyDetails, flag),
			})),
			...everywhere,
		],
	}));
};
