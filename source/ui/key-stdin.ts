import {Readable} from 'node:stream';
import type {ReadStream} from 'node:tty';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
// CSI, SS3, or Escape with a character; at most 64 characters are looked at.
const sequence = /^(?:\u001B\u001B?\[\[?[0-?]*[ -/]*[@-~]|\u001B\u001B?O[0-9;]*[@-~]|\u001B[^\u001B[O])/;
const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
/** A lone Escape is the Escape key when nothing follows for so long. @unit ms */
const escapeMs = 20;
/** A paste that never ends is given up as keys at this length, so that it can not fill the memory. @unit characters */
const longestPaste = 1_000_000;

/** What a terminal sent, taken apart. */
export type Keys = {
	readonly keys: readonly string[] /** The start of a key whose end has not come yet. */;
	readonly rest: string;
};

/**
 * Takes a chunk apart into keys: escape sequences and bracketed pastes stay whole, the rest falls into characters.
 * @param joinsText whether a run of printable characters stays in one piece, as a paste into a text field
 */
export const splitKeys = (chunk: string, joinsText = false): Keys => {
	const keys: string[] = [];
	let at = 0;
	while (at < chunk.length) {
		if (chunk.startsWith(pasteStart, at)) {
			const end = chunk.indexOf(pasteEnd, at);
			if (end === -1) return {keys, rest: chunk.slice(at)};
			keys.push(chunk.slice(at, end + pasteEnd.length));
			at = end + pasteEnd.length;
			continue;
		}
		if (chunk[at] === '\u001B') {
			const match = sequence.exec(chunk.slice(at, at + 64));
			if (match === null) return {keys, rest: chunk.slice(at)};
			keys.push(match[0]);
			at += match[0].length;
			continue;
		}
		const nextEscape = chunk.indexOf('\u001B', at);
		const run = chunk.slice(at, nextEscape === -1 ? undefined : nextEscape);
		keys.push(...splitRun(run, joinsText));
		at += run.length;
	}
	return {keys, rest: ''};
};

const splitRun = (run: string, joinsText: boolean): readonly string[] => {
	if (joinsText) return run.split(/(?<=[\u0000-\u001F\u007F])|(?=[\u0000-\u001F\u007F])/);
	const keys: string[] = [];
	for (const {segment} of segmenter.segment(run)) keys.push(...(segment === '\r\n' ? ['\r', '\n'] : [segment]));
	return keys;
};

type Options = {
	/** Whether a text field has the keyboard. */
	readonly isWriting: () => boolean;
};

/**
 * The keyboard as Ink gets it: one key at a time, each after the one before has been drawn. Several keys in one read
 * would otherwise be judged by the state before the first (Down Down Enter would choose the first item). What is typed
 * before `open()` is dropped: it was meant for another program.
 */
export class KeyStdin extends Readable {
	readonly isTTY: boolean;
	readonly #source: ReadStream;
	readonly #isWriting: () => boolean;
	#queue: string[] = [];
	#rest = '';
	#isOpen = false;
	#isBusy = false;
	#isListening = false;
	#timer: NodeJS.Timeout | undefined;

	constructor(source: ReadStream, {isWriting}: Options) {
		super({read() {}, encoding: 'utf8'});
		this.#source = source;
		this.#isWriting = isWriting;
		this.isTTY = Boolean(source.isTTY);
	}

	/** From now on keys count. */
	open(): void {
		this.#isOpen = true;
	}

	/** As of a terminal: Ink turns it off while an editor or the shell has the terminal. */
	setRawMode(isRaw: boolean): this {
		this.#source.setRawMode(isRaw);
		if (isRaw === this.#isListening) return this;
		this.#isListening = isRaw;
		if (isRaw) {
			this.#source.setEncoding('utf8');
			this.#source.on('data', this.#onData);
			this.#source.resume();
			return this;
		}
		this.#source.off('data', this.#onData);
		this.#source.pause();
		this.#queue = [];
		this.#rest = '';
		clearTimeout(this.#timer);
		return this;
	}

	ref(): this {
		this.#source.ref();
		return this;
	}

	unref(): this {
		this.#source.unref();
		return this;
	}

	readonly #onData = (data: string): void => {
		if (!this.#isOpen) return;
		clearTimeout(this.#timer);
		// A field that an earlier key of this chunk opens is not open yet: then characters come one by one, which is
		// slower and as right.
		const {keys, rest} = splitKeys(this.#rest + data, this.#isWriting() && this.#queue.length === 0);
		for (const key of keys) this.#queue.push(key);
		this.#rest = rest;
		const isPaste = rest.startsWith(pasteStart) && rest.length < longestPaste;
		if (rest !== '' && !isPaste) this.#timer = setTimeout(this.#flushRest, escapeMs);
		this.#next();
	};

	readonly #flushRest = (): void => {
		this.#queue.push(this.#rest);
		this.#rest = '';
		this.#next();
	};

	readonly #next = (): void => {
		if (this.#isBusy) return;
		const key = this.#queue.shift();
		if (key === undefined) return;
		this.#isBusy = true;
		this.push(key);
		// Two turns: in the first Ink reads the key and React commits, in the second its effects have run.
		setImmediate(() =>
			setImmediate(() => {
				this.#isBusy = false;
				this.#next();
			}),
		);
	};
}
