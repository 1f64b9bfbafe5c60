import type {FileEntry} from '../domain/file.ts';
import type {Hit, Signal} from '../domain/signal.ts';
import {search} from './aho-corasick.ts';
import {stripComments} from './code/comments.ts';
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

/** The text of one file without its comments, made when the first hit asks for it. */
const createStripped = (bytes: Buffer, length: number, language: string) => {
	let text: string | undefined;
	let lines: readonly string[] | undefined;
	const whole = (): string => {
		text ??= stripComments(bytes.toString('utf8', 0, length), language);
		return text;
	};

	return {
		whole,
		line(number: number): string {
			lines ??= whole().split('\n');
			return lines[number - 1] ?? '';
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
 * @param length how much of the buffer is the file
 */
export const matchFile = (bytes: Buffer, length: number, file: FileEntry, compiled: CompiledSignals): Matched => {
	const interest = compiled.interest(file);
	if (interest === undefined) return {hits: [], keepsText: false};
	const hits: RawHit[] = [];
	const counts = new Map<number, {total: number; line: number}>();
	const whole = new Set<number>();
	/** Signal → offset up to which its pattern has seen all that stands on the line. */
	const seenUntil = new Map<number, number>();
	const stripped = createStripped(bytes, length, file.language);
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

			const code = groupsOf(signal, stripped.line(line));
			if (
				code !== undefined &&
				stripped.line(line).trim() !== '' &&
				(signal.pattern !== undefined || holdsKeyword(signal, stripped.line(line)))
			) {
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
