import type {FileEntry, Role} from '../domain/file.ts';
import type {Signal} from '../domain/signal.ts';
import {type Automaton, buildAutomaton} from './aho-corasick.ts';

const defaultRoles: readonly Role[] = ['source', 'config', 'ci'];
/** Shorter keywords occur in nearly every line and make the one pass useless. */
const minKeywordLength = 4;

/** All signals of a scan with one automaton for their keywords. */
export type CompiledSignals = {
	readonly signals: readonly Signal[];
	readonly automaton: Automaton;
	/** Keyword number → numbers of the signals that named it. */
	readonly signalsOf: readonly (readonly number[])[];
	/** Keywords that matter for files of this role and language, 1 or 0 by keyword number; undefined when none does. */
	interest(file: FileEntry): Uint8Array | undefined;
	/** The signal takes hits from this file. */
	accepts(signal: number, file: FileEntry): boolean;
};

/**
 * Compiles signals for the read pass. The same signal object named by several checks is compiled once.
 * @param automaton of the very same signals, where another thread has built it
 * @throws Error for a keyword under 4 characters or a pattern with `g` or `y`: both are bugs of the check
 */
export const compileSignals = (wanted: readonly Signal[], automaton?: Automaton): CompiledSignals => {
	const signals = [...new Set(wanted)];
	const numbers = new Map<string, number>();
	const signalsOf: number[][] = [];
	for (const [number, signal] of signals.entries()) {
		if (signal.pattern?.global || signal.pattern?.sticky) throw new Error(`pattern ${signal.pattern} has flag g or y`);
		if (signal.keywords.length === 0) throw new Error(`the signal with pattern ${signal.pattern} has no keyword`);
		for (const keyword of signal.keywords) {
			if (keyword.length < minKeywordLength)
				throw new Error(`keyword \`${keyword}\` is shorter than ${minKeywordLength} characters`);
			const folded = keyword.toLowerCase();
			const known = numbers.get(folded) ?? numbers.size;
			numbers.set(folded, known);
			signalsOf[known] ??= [];
			if (!signalsOf[known].includes(number)) signalsOf[known].push(number);
		}
	}

	const takes = (signal: Signal, file: FileEntry): boolean =>
		(signal.roles ?? defaultRoles).includes(file.role) && (signal.languages?.includes(file.language) ?? true);
	const interests = new Map<string, {readonly active: Uint8Array; readonly paths: readonly RegExp[] | undefined}>();
	const interestIn = (file: FileEntry) => {
		const key = `${file.role}\n${file.language}`;
		const known = interests.get(key);
		if (known !== undefined) return known;
		const takers = signals.filter(signal => takes(signal, file));
		const paths = takers.flatMap(signal => signal.paths ?? []);
		const active = Uint8Array.from(signalsOf, of =>
			of.some(number => takes(signals[number] as Signal, file)) ? 1 : 0,
		);
		const interest = {active, paths: paths.length === takers.length ? paths : undefined};
		interests.set(key, interest);
		return interest;
	};

	return {
		signals,
		automaton: automaton ?? buildAutomaton([...numbers.keys()]),
		signalsOf,
		interest(file) {
			const {active, paths} = interestIn(file);
			// Where every signal names its paths, a file outside all of them need not be searched at all.
			return paths === undefined || paths.some(path => path.test(file.path)) ? active : undefined;
		},
		accepts(number, file) {
			const signal = signals[number] as Signal;
			return takes(signal, file) && (signal.paths?.test(file.path) ?? true);
		},
	};
};
