import {PassThrough, Writable} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';

const rowsOf = (screen: InstanceType<typeof xterm.Terminal>) => {
	const {active} = screen.buffer;
	return Array.from({length: screen.rows}, (_, y) => active.getLine(active.viewportY + y));
};

/** A terminal without a process: what is written is drawn in memory, and keys come from the program itself. */
export const virtualTerminal = (cols: number, rows: number) => {
	// A line feed goes to the first column, as Node's raw mode leaves it.
	const screen = new xterm.Terminal({cols, rows, allowProposedApi: true, scrollback: 100, convertEol: true});
	screen.loadAddon(new graphemes.UnicodeGraphemesAddon());
	screen.unicode.activeVersion = '15-graphemes';
	let isRaw = false;
	let drawn = Promise.resolve();
	let hasCursor = true;
	let writtenAt = 0;
	const stdout = Object.assign(
		new Writable({
			decodeStrings: false,
			write: (chunk: string | Buffer, _, done) => {
				const text = chunk.toString();
				writtenAt = performance.now();
				for (const [, on] of text.matchAll(/\u001B\[\?25([hl])/g)) hasCursor = on === 'h';
				drawn = new Promise(resolve => screen.write(text, resolve));
				done();
			},
		}),
		{columns: cols, rows, isTTY: true as const},
	);
	const newStdin = () =>
		Object.assign(new PassThrough(), {
			isTTY: true as const,
			setRawMode: (raw: boolean) => {
				isRaw = raw;
			},
			ref: () => {},
			unref: () => {},
		});
	let stdin = newStdin();
	return {
		screen,
		// Both have what Ink and the wizard use of a terminal; the rest of these classes is not touched.
		stdout: stdout as unknown as WriteStream,
		/** A new keyboard for a new sitting, as each program opens its own. */
		openStdin: (): ReadStream => {
			stdin = newStdin();
			return stdin as unknown as ReadStream;
		},
		type: (keys: string) => void stdin.write(keys),
		resize: (columns: number, height: number) => {
			screen.resize(columns, height);
			Object.assign(stdout, {columns, rows: height});
			stdout.emit('resize');
		},
		drawn: () => drawn,
		/** When something was drawn last. @unit ms, as performance.now() */
		writtenAt: () => writtenAt,
		isRaw: () => isRaw,
		hasCursor: () => hasCursor,
		isAlternate: () => screen.buffer.active.type === 'alternate',
		lines: (): readonly string[] =>
			rowsOf(screen).map(line => line?.translateToString(true, 0, screen.cols).trimEnd() ?? ''),
		/** A line was too long for the window and went on in the next. */
		isWrapped: () => rowsOf(screen).some(line => line?.isWrapped),
	};
};

export type VirtualTerminal = ReturnType<typeof virtualTerminal>;
