import {describe, expect, test} from 'vitest';
import {keys} from '../terminal.ts';
import {atQuestions, fits, open} from './open.ts';

describe('the window', () => {
	test('can be resized at any time, and asks for more room when it is too small', async () => {
		const terminal = await atQuestions();
		for (const [cols, rows] of [
			[120, 40],
			[39, 20],
			[60, 11],
			[40, 12],
			[200, 60],
			[70, 20],
		] as const) {
			terminal.resize(cols, rows);
			const wanted = cols < 40 || rows < 12 ? 'larger window' : 'α restore';
			await terminal.waitFor(text => text.includes(wanted) && terminal.lines().at(-1) === '');
			await terminal.settled(150);
			fits(terminal);
		}
	});

	test('without a UTF-8 locale only ASCII is drawn by the wizard itself', async () => {
		const terminal = open({cols: 60, env: {LANG: 'C', LC_ALL: 'C'}});
		await terminal.waitFor('Scan this folder');
		await terminal.settled(200);
		await terminal.press(keys.enter);
		await terminal.waitFor('scan found');
		for (const key of ['?', keys.esc, 'p', 'w', keys.esc, 't', keys.esc, 'r', 'q']) {
			expect(await terminal.press(key)).toMatch(/^[\u0020-\u007E\n]*$/);
		}
	});

	test('NO_COLOR draws no colour, and the cursor of a field is still seen', async () => {
		const terminal = await atQuestions({env: {NO_COLOR: '1'}});
		await terminal.press('n', 'h', 'i');
		await terminal.waitFor('hi|');
		expect(terminal.raw()).not.toMatch(/\u001B\[[0-9;]*[1-9][0-9;]*m/);
	});
});
