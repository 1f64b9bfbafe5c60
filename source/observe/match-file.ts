import type {FileEntry} from '../domain/file.ts';
import type {Hit, Signal} from '../domain/signal.ts';
import {search} from './aho-corasick.ts';
import {stripComments} from './code/comments.ts';
import {spanKinds} from './code/lex-state.ts';
import {createLexed, type Lexed} from './code/lexed.ts';
import type {CompiledSignals} from './compile-signals.ts';

/** A hit before it is given back to its signal; it may cross from a worker thread. */
export type RawHit = {
	readonly signal: number;
	readonly line: number;
	readonly text: string;
	readonly groups: Hit['groups'];
};

export type Matched = {readonly hits: readonly RawHit[]; readonly keepsText: boolean};

/** A line longer than twice this is cut around the keyword. @unit bytes */
const window = 1024;
const maxText = 400;
const defaultPerFile = 20;
const newline = 10;

/** Where the line around a keyword starts and ends, at most one window away on each side. */
const lineAround = (bytes: Buffer, length: number, end: number): {from: number; to: number} => {
	let from = end - 1;
	const first = Math.max(0, end - window);
	while (from > first && bytes[from - 1] !== newline) from--;
	let to = end;
	const last = Math.min(length, end + window);
	while (to < last && bytes[to] !== newline) to++;
	return {from, to};
};

const countNewlines = (bytes: Buffer, from: number, to: number): number => {
	let count = 0;
	for (let i = from; i < to; i++) if (bytes[i] === newline) count++;
	return count;
};

/** Number of the first span that ends behind an offset. */
const spanBehind = (spans: Int32Array, offset: number): number => {
	let low = 0;
	let high = spans.length / 3;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((spans[middle * 3 + 1] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}

	return low;
};

/** One line with spaces in place of its comments. */
const strippedLine = (bytes: Buffer, from: number, to: number, spans: Int32Array): string => {
	const parts: string[] = [];
	let at = from;
	for (let i = spanBehind(spans, from) * 3; i < spans.length && (spans[i] ?? 0) < to; i += 3) {
		if (spans[i + 2] !== spanKinds.comment) continue;
		const start = Math.max(at, spans[i] ?? 0);
		const end = Math.min(to, spans[i + 1] ?? 0);
		parts.push(bytes.toString('utf8', at, start), bytes.toString('utf8', start, end).replace(/[^\r]/g, ' '));
		at = end;
	}

	return at === from ? bytes.toString('utf8', from, to) : parts.join('') + bytes.toString('utf8', at, to);
};

/** The text of one file without its comments: line by line, as most files have hits on a few lines only. */
const createStripped = (bytes: Buffer, language: string, lexed: () => Lexed) => {
	let text: string | undefined;
	let from = -1;
	let to = -1;
	let line = '';
	return {
		whole(): string {
			if (text === undefined) {
				const source = bytes.toString('utf8');
				text = stripComments(source, language, source.length === bytes.length ? lexed().spans : undefined);
			}

			return text;
		},
		/** The line on which an offset lies. Hits come in order, so the last line is kept. */
		lineAt(offset: number): string {
			if (offset >= from && offset <= to) return line;
			from = offset === 0 ? 0 : bytes.lastIndexOf(newline, offset - 1) + 1;
			const end = bytes.indexOf(newline, offset);
			to = end === -1 ? bytes.length : end;
			line = strippedLine(bytes, from, to, lexed().spans);
			return line;
		},
	};
};

const groupsOf = (signal: Signal, text: string): readonly (string | undefined)[] | undefined => {
	if (signal.pattern === undefined) return [text.trim().slice(0, maxText)];
	const match = signal.pattern.exec(text);
	return match === null ? undefined : [...match];
};

const matchWhole = (
	signal: Signal,
	text: string,
	add: (line: number, text: string, groups: Hit['groups']) => boolean,
): void => {
	if (signal.pattern === undefined) return;
	const all = new RegExp(signal.pattern.source, `${signal.pattern.flags}g`);
	let line = 1;
	let counted = 0;
	for (const match of text.matchAll(all)) {
		for (; counted < match.index; counted++) if (text.charCodeAt(counted) === newline) line++;
		const end = text.indexOf('\n', match.index);
		const start = text.lastIndexOf('\n', match.index - 1) + 1;
		if (!add(line, text.slice(start, end === -1 ? undefined : end), [...match])) return;
	}
};

/**
 * Matches all signals against one file that was read.
 * @param lexed its comments and strings, where others want them too
 */
export const matchFile = (
	bytes: Buffer,
	file: FileEntry,
	compiled: CompiledSignals,
	lexed: () => Lexed = createLexed(bytes, file.language),
): Matched => {
	const {length} = bytes;
	const interest = compiled.interest(file);
	if (interest === undefined) return {hits: [], keepsText: false};
	const hits: RawHit[] = [];
	const counts = new Map<number, {total: number; line: number}>();
	const whole = new Set<number>();
	/** Signal → offset up to which its pattern has seen all that stands on the line. */
	const seenUntil = new Map<number, number>();
	const stripped = createStripped(bytes, file.language, lexed);
	let keepsText = false;
	let line = 1;
	let counted = 0;

	const isFull = (number: number, signal: Signal): boolean =>
		(counts.get(number)?.total ?? 0) >= (signal.maxPerFile ?? defaultPerFile);

	const add = (number: number, signal: Signal, at: number, text: string, groups: Hit['groups']): boolean => {
		const seen = counts.get(number) ?? {total: 0, line: 0};
		if (seen.line === at) return true;
		if (seen.total >= (signal.maxPerFile ?? defaultPerFile)) return false;
		counts.set(number, {total: seen.total + 1, line: at});
		hits.push({signal: number, line: at, text: text.trim().slice(0, maxText), groups});
		keepsText ||= signal.keepsText ?? false;
		return true;
	};

	search(compiled.automaton, bytes, length, (keyword, end) => {
		if (interest[keyword] === 0) return true;
		let text: string | undefined;
		for (const number of compiled.signalsOf[keyword] as readonly number[]) {
			if (!compiled.accepts(number, file)) continue;
			const signal = compiled.signals[number] as Signal;
			if (signal.multiline) {
				whole.add(number);
				continue;
			}

			// A keyword that stands a thousand times on a line must not run the pattern a thousand times.
			if (end <= (seenUntil.get(number) ?? 0) || isFull(number, signal)) continue;
			const {from, to} = lineAround(bytes, length, end);
			seenUntil.set(number, to < end + window ? to : end + window / 2);
			text ??= bytes.toString('utf8', from, to);
			const groups = groupsOf(signal, text);
			if (groups === undefined) continue;
			if (from > counted) {
				line += countNewlines(bytes, counted, from);
				counted = from;
			}

			if (signal.within === 'text') {
				add(number, signal, line, text, groups);
				continue;
			}

			const bare = stripped.lineAt(from);
			const code = bare === text ? groups : groupsOf(signal, bare);
			if (code !== undefined && bare.trim() !== '' && (signal.pattern !== undefined || holdsKeyword(signal, bare))) {
				add(number, signal, line, text, code);
			}
		}

		return true;
	});

	for (const number of whole) {
		const signal = compiled.signals[number] as Signal;
		const text = signal.within === 'text' ? bytes.toString('utf8', 0, length) : stripped.whole();
		matchWhole(signal, text, (at, lineText, groups) => add(number, signal, at, lineText, groups));
	}

	return {hits, keepsText};
};

const holdsKeyword = (signal: Signal, line: string): boolean => {
	const lower = line.toLowerCase();
	return signal.keywords.some(keyword => lower.includes(keyword.toLowerCase()));
};
