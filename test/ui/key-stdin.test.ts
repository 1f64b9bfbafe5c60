import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {expect, test, vi} from 'vitest';
import {KeyStdin} from '../../source/ui/key-stdin.ts';

class FakeTerminal extends EventEmitter {
	readonly isTTY = true;
	readonly modes: boolean[] = [];
	setRawMode(isRaw: boolean) {
		this.modes.push(isRaw);
		return this;
	}
	setEncoding() {}
	resume() {}
	pause() {}
	ref() {}
	unref() {}
}

const setUp = (isWriting = false) => {
	const terminal = new FakeTerminal();
	// What KeyStdin uses of a terminal is in the fake.
	const keys = new KeyStdin(terminal as unknown as ReadStream, {isWriting: () => isWriting});
	const got: string[] = [];
	keys.on('data', (key: string) => got.push(key));
	keys.setRawMode(true);
	return {terminal, keys, got};
};

test('keys come one at a time, and those before the start never', async () => {
	const {terminal, keys, got} = setUp();
	terminal.emit('data', 'early');
	keys.open();
	terminal.emit('data', '\u001B[B\u001B[B\r');
	expect(got).toEqual([]);
	await vi.waitFor(() => expect(got).toEqual(['\u001B[B', '\u001B[B', '\r']));
});

test('Ctrl+C before the start waits for it', async () => {
	const {terminal, keys, got} = setUp();
	terminal.emit('data', 'early\u0003');
	keys.open();
	await vi.waitFor(() => expect(got).toEqual(['\u0003']));
});

test('a sequence in two chunks is one key, and a lone Escape is Escape', async () => {
	const {terminal, keys, got} = setUp();
	keys.open();
	terminal.emit('data', '\u001B[');
	terminal.emit('data', 'A');
	await vi.waitFor(() => expect(got).toEqual(['\u001B[A']));
	terminal.emit('data', '\u001B');
	await vi.waitFor(() => expect(got).toEqual(['\u001B[A', '\u001B']));
});

test('while an editor has the terminal, nothing is read and what waited is dropped', async () => {
	const {terminal, keys, got} = setUp();
	keys.open();
	terminal.emit('data', 'ab');
	keys.setRawMode(false);
	terminal.emit('data', 'cd');
	keys.setRawMode(true);
	terminal.emit('data', 'e');
	await vi.waitFor(() => expect(got).toContain('e'));
	expect(got).not.toContain('b');
	expect(got).not.toContain('c');
	expect(terminal.modes).toEqual([true, false, true]);
});
