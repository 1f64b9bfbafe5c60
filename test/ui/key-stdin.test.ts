import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {expect, test, vi} from 'vitest';
import {KeyStdin, splitKeys} from '../../source/ui/key-stdin.ts';

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

test('a chunk falls into keys: sequences, characters, pastes', () => {
	expect(splitKeys('\u001B[Bj\u001B[1;5C\u001BOA👩‍👩‍👧\r\u001Bb\u001B[200~a\rb\u001B[201~x').keys).toEqual([
		'\u001B[B',
		'j',
		'\u001B[1;5C',
		'\u001BOA',
		'👩‍👩‍👧',
		'\r',
		'\u001Bb',
		'\u001B[200~a\rb\u001B[201~',
		'x',
	]);
});

test('the start of a sequence waits for its end', () => {
	expect(splitKeys('j\u001B[')).toEqual({keys: ['j'], rest: '\u001B['});
	expect(splitKeys('\u001B[200~abc')).toEqual({keys: [], rest: '\u001B[200~abc'});
});

test('in a text field a run of letters stays in one piece, and Enter stays a key', () => {
	expect(splitKeys('abc déf\rx', true).keys).toEqual(['abc déf', '\r', 'x']);
});

test('keys come one at a time, and those before the start never', async () => {
	const {terminal, keys, got} = setUp();
	terminal.emit('data', 'early');
	keys.open();
	terminal.emit('data', '\u001B[B\u001B[B\r');
	expect(got).toEqual([]);
	await vi.waitFor(() => expect(got).toEqual(['\u001B[B', '\u001B[B', '\r']));
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
