import {beginning, type End, type Entry, entrySchema, hashOf} from './entry.ts';

/** Something that is wrong with a log, as a sentence; `line` is 1-based and missing where it is about the whole. */
export type Finding = {readonly line?: number; readonly problem: string};

/** What a log says and whether it can be believed. */
export type Verified = {
	readonly entries: readonly Entry[];
	readonly findings: readonly Finding[];
	/** Where it ends. */
	readonly end: End;
};

type Line = {readonly number: number; readonly entry: Entry | undefined};

const parsed = (text: string): Entry | undefined => {
	try {
		return entrySchema.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
};

const linesOf = (text: string): readonly Line[] => {
	const lines = text.split('\n');
	// A log ends with a line break; what follows it is no line.
	if (lines.at(-1) === '') lines.pop();
	return lines.map((line, n) => ({number: n + 1, entry: parsed(line)}));
};

const missing = (from: number, to: number): string =>
	from === to ? `entry ${from} is missing before it` : `entries ${from} to ${to} are missing before it`;

/** What is wrong with the place of an entry, given the one before. */
const misplaced = (entry: Entry, before: End): string | undefined => {
	if (entry.n > before.n + 1) return missing(before.n + 1, entry.n - 1);
	if (entry.n <= before.n)
		return `it is entry ${entry.n} and stands behind entry ${before.n}: lines were moved or doubled`;
	return entry.previous === before.hash
		? undefined
		: 'it was not written after the line before it: that one, or both, were replaced';
};

/** What was read so far: the last whole entry, and how many lines after it could not be read. */
type Reached = {readonly end: End; readonly unread: number};

/** An entry behind lines that could not be read: these were entries and are counted, or were cut and are not. */
const followsUnread = (entry: Entry, {end, unread}: Reached): boolean =>
	unread > 0 && entry.n > end.n + 1 && entry.n <= end.n + 1 + unread;

const problemsOf = (entry: Entry, reached: Reached): readonly string[] => {
	const place = followsUnread(entry, reached) ? undefined : misplaced(entry, reached.end);
	return [
		...(place === undefined ? [] : [place]),
		...(entry.isAfterLostEnd ? ['the note of where the log ends was gone: lines may be missing before it'] : []),
		...(hashOf(entry) === entry.hash ? [] : ['it was changed after it was written']),
	];
};

const unreadable = 'it cannot be read: it was changed, or a full disk cut it';

/**
 * Checks each line against its own hash and against the line before. After a finding it goes on from the line that is
 * there, so that one change makes one finding.
 */
const checkLines = (lines: readonly Line[]): {readonly findings: readonly Finding[]; readonly reached: Reached} => {
	const findings: Finding[] = [];
	let reached: Reached = {end: {n: 0, hash: beginning}, unread: 0};
	for (const {number, entry} of lines) {
		if (entry === undefined) {
			findings.push({line: number, problem: unreadable});
			reached = {...reached, unread: reached.unread + 1};
		} else {
			findings.push(...problemsOf(entry, reached).map(problem => ({line: number, problem})));
			reached = {end: {n: entry.n, hash: entry.hash}, unread: 0};
		}
	}
	return {findings, reached};
};

/** What is wrong with the end of a log that has lines, by the note beside it. */
const checkEnd = ({end, unread}: Reached, noted: End | undefined, isEmpty: boolean): readonly string[] => {
	if (noted === undefined)
		return isEmpty ? [] : ['the note of where the log ends is gone: lines may be missing at the end'];
	const count = noted.n - end.n - unread;
	if (count > 0)
		return [`the last ${count === 1 ? 'entry is' : `${count} entries are`} missing: it went on to entry ${noted.n}`];
	// One more is what a kill between the line and the note leaves behind.
	if (noted.n < end.n - 1) return [`it ended with entry ${noted.n}, and what follows was not added by klar`];
	if (noted.n === end.n && noted.hash !== end.hash) return ['its last line is not the one that was written'];
	return [];
};

/** What is wrong by an end that somebody keeps elsewhere. */
const checkKept = (entries: readonly Entry[], kept: End | undefined): readonly string[] => {
	if (kept === undefined) return [];
	const entry = entries.find(({n}) => n === kept.n);
	if (entry === undefined) return [`entry ${kept.n}, which you kept the hash of, is missing`];
	return entry.hash === kept.hash ? [] : [`entry ${kept.n} is not the one that you kept the hash of`];
};

/**
 * Finds lines that were changed, removed, moved, doubled or cut off. Pure.
 *
 * A chain of hashes can be forged as a whole by whoever may write all of it, and a log that is cut together with the note
 * of its end looks shorter and whole. Only an end that is kept elsewhere shows these.
 * @param noted the end as the file beside the log tells it
 * @param kept an end that somebody keeps elsewhere
 */
export const verifyLog = (text: string, noted: End | undefined, kept?: End): Verified => {
	const lines = linesOf(text);
	const entries = lines.flatMap(({entry}) => entry ?? []);
	const {findings, reached} = checkLines(lines);
	const whole = [...checkEnd(reached, noted, lines.length === 0), ...checkKept(entries, kept)];
	return {entries, findings: [...findings, ...whole.map(problem => ({problem}))], end: reached.end};
};
