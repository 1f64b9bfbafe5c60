import {describe, expect, test} from 'vitest';
import {keys} from '../terminal.ts';
import {atQuestions, fits} from './open.ts';

describe.each([
	[80, 24],
	[120, 40],
	[40, 15],
])('at %i by %i', (cols, rows) => {
	test('every screen fits, the scorecard is always in sight, and the way through ends with the answers', async () => {
		const terminal = await atQuestions({cols, rows});
		expect(terminal.isAlternate()).toBe(true);
		const inSight = () => {
			fits(terminal);
			expect(terminal.text()).toMatch(/\d+( \/ 100)?( up to| to)? /);
			expect(terminal.text()).toMatch(/proved/);
			expect(terminal.text()).toMatch(/NO-GO|CONDITIONAL GO|GO/);
			expect(terminal.text()).toMatch(/work left|ready/);
		};
		inSight();
		for (const key of ['?', 'w', 't', 'n', 'a', 'e', 'q', 'x']) {
			terminal.write(key);
			await terminal.waitFor(text => !/q quit/.test(text));
			inSight();
			// The next key must not come in the same read: Escape and a letter are Alt and the letter.
			await terminal.press(keys.esc);
			await terminal.waitFor(/q quit|Left as it was/);
		}
		await terminal.press('f');
		await terminal.waitFor('scan found');
		inSight();
		await terminal.press('p');
		for (const id of ['restore', 'backups', 'on-call', 'handover', 'replica']) {
			await terminal.waitFor(id === 'replica' ? /replica/ : `α ${id}`);
			inSight();
			await terminal.press(keys.enter);
		}
		await terminal.waitFor('Review');
		inSight();
		await terminal.press(keys.enter);
		expect(await terminal.exited()).toBe(0);
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.text().trim()).toMatch(/^ended finished \d answers unsaved=false$/);
		expect(Object.keys(terminal.saved().answers).length).toBeGreaterThanOrEqual(3);
	});
});
