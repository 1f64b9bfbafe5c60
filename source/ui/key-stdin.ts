import {Readable} from 'node:stream';
import type {ReadStream} from 'node:tty';
import {pasteStart, splitKeys} from './split-keys.ts';

const interrupt = '\u0003';
/** A lone Escape is the Escape key when nothing follows for so long. @unit ms */
const escapeMs = 20;
/** A paste that never ends is given up as keys at this length, so that it can not fill the memory. @unit characters */
const longestPaste = 1_000_000;

type Options = {
	/** Whether a text field has the keyboard. */
	readonly isWriting: () => boolean;
};

/**
 * The keyboard as Ink gets it: one key at a time, each after the one before has been drawn. Several keys in one read
 * would otherwise be judged by the state before the first (Down Down Enter would choose the first item). What is typed
 * before `open()` is dropped, since it was meant for another program; Ctrl+C alone waits, since it means any program.
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
		this.#next();
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
		if (!this.#isOpen) {
			if (data.includes(interrupt)) this.#queue = [interrupt];
			return;
		}
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
