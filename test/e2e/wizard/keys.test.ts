import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {keys} from '../terminal.ts';
import {atQuestions, open} from './open.ts';

describe('keys', () => {
	test('two hundred keys at once give the same answers as typed one by one', async () => {
		const pattern = [
			keys.down,
			keys.enter,
			'j',
			'j',
			keys.enter,
			'k',
			keys.enter,
			's',
			'u',
			keys.shiftTab,
			keys.right,
			'3',
			'1',
		];
		const burst = Array.from({length: 200}, (_, index) => pattern[index % pattern.length] ?? '');
		const fast = await atQuestions();
		fast.write(burst.join(''));
		const slow = await atQuestions();
		for (const key of burst) {
			slow.write(key);
			await slow.settled(8);
		}
		await slow.settled(300);
		await vi.waitFor(() => expect({...fast.saved(), updatedAt: ''}).toEqual({...slow.saved(), updatedAt: ''}), 10_000);
		await vi.waitFor(() => expect(fast.text()).toBe(slow.text()), 10_000);
		expect(Object.keys(fast.saved().answers).length).toBeGreaterThan(0);
	});

	test('typed before the first frame answer nothing and leave no trace on the screen', async () => {
		const terminal = open();
		terminal.write('\r\r\rjjxyz');
		await terminal.waitFor('Scan this folder');
		await terminal.settled(200);
		expect(terminal.text()).not.toContain('xyz');
		expect(terminal.text()).toContain('❯ 1 Scan this folder');
		expect(existsSync(terminal.file)).toBe(false);
	});

	test('letters are letters in a text field, whole characters are deleted, and a paste stays one line', async () => {
		const terminal = await atQuestions();
		await terminal.press('n');
		terminal.write('quit? sure 👩‍👩‍👧é');
		await terminal.press(keys.backspace, keys.backspace);
		terminal.write('\u001B[200~, then\r\n\u001B[31mred\u001B[0m\u001B[201~');
		await terminal.settled();
		await terminal.press(keys.enter);
		await terminal.waitFor('Kept the note');
		expect(terminal.saved().drafts).toEqual({restore: {note: 'quit? sure , then red'}});
		await terminal.waitFor('quit? sure , then red');
	});

	test('a paste outside of a text field answers nothing', async () => {
		const terminal = await atQuestions();
		terminal.write('\u001B[200~2\r\r\u001B[201~');
		await terminal.settled(150);
		expect(terminal.text()).toContain('❯ 1 Nothing of it (α restore)');
		expect(terminal.saved().answers).toEqual({});
	});

	test('evidence that is not in the target is refused, and a link is taken', async () => {
		const terminal = await atQuestions();
		await terminal.press('e');
		terminal.write('nowhere.md');
		await terminal.press(keys.enter);
		await terminal.waitFor('There is no `nowhere.md`');
		await terminal.press('\u0015');
		terminal.write('https://wiki.example.org/restore');
		await terminal.press(keys.enter);
		await terminal.waitFor('Kept the evidence');
		await terminal.press('3', keys.enter);
		await terminal.waitFor('α backups');
		expect(terminal.saved().answers.restore).toMatchObject({
			choice: {kind: 'option', option: 'all'},
			evidence: [{path: 'https://wiki.example.org/restore'}],
		});
	});

	test('$EDITOR writes a field, and the wizard comes back as it was', async () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'klar-e2e-'));
		const editor = path.join(folder, 'editor.sh');
		writeFileSync(editor, '#!/bin/sh\nprintf "from\\nmy editor" > "$1"\n', {mode: 0o755});
		const terminal = await atQuestions({env: {EDITOR: editor}});
		await terminal.press('n', keys.ctrlG);
		await terminal.waitFor('from my editor');
		expect(terminal.isAlternate()).toBe(true);
		await terminal.press(keys.enter);
		await terminal.waitFor('Kept the note');
		expect(terminal.saved().drafts).toEqual({restore: {note: 'from my editor'}});
		rmSync(folder, {recursive: true});
	});
});
