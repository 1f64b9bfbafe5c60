// Variables that viper reads for Go: a key with the prefix of the program, in upper case. No line names them as they are.
import type {Hit} from '../../../source/domain/signal.ts';
import type {EnvironmentRead} from './environment-reads.ts';

const key = /\bviper\.(?:Get\w{0,20}|(?:Must)?BindEnv|SetDefault|BindPFlag)\(\s*"([\w.-]{2,60})"/;
/** Only with this each key is looked for in the environment. */
const automatic = /\bviper\.AutomaticEnv\(/;
const prefixed = /\bviper\.SetEnvPrefix\(\s*"(\w{1,40})"/;
const bound = /\bviper\.(?:Must)?BindEnv\(\s*"[\w.-]{2,60}"\s*,\s*"([A-Z][A-Z0-9_]{1,80})"/;
/** A flag says on the command line what it is for. */
const flag =
	/\.(?:String|Int|Bool|Duration|Float|Uint|StringSlice|StringArray|Count)\w{0,12}\((?:&[\w.]{1,60},\s*)?"([\w.-]{2,60})",.{1,200}"[^"]{8,}"\s*\)/;

/** Names that stand for keys, and the keys that a flag describes. */
export type ViperReads = {readonly reads: readonly EnvironmentRead[]; readonly described: ReadonlySet<string>};

/** Reads them from the lines with `viper.` and from those that define flags. */
export const viperReads = (settings: readonly Hit[], flags: readonly Hit[]): ViperReads => {
	const prefix = settings.map(({text}) => prefixed.exec(text)?.[1]).find(Boolean);
	const nameOf = (one: string): string =>
		`${prefix === undefined ? '' : `${prefix}_`}${one.replace(/[.-]/g, '_')}`.toUpperCase();
	const isAutomatic = settings.some(({text}) => automatic.test(text));
	const reads = settings.flatMap(({path, line, text}): readonly EnvironmentRead[] => {
		const own = bound.exec(text)?.[1];
		if (own !== undefined) return [{name: own, path, line}];
		const given = key.exec(text)?.[1];
		return given === undefined || !(isAutomatic || /BindEnv/.test(text)) ? [] : [{name: nameOf(given), path, line}];
	});
	return {reads, described: new Set(flags.flatMap(({text}) => flag.exec(text)?.[1] ?? []).map(nameOf))};
};
