import {existsSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {keys} from '../terminal.ts';
import {atQuestions, open} from './open.ts';

describe('scanning', () => {
	test('shows a line an auditor, and Escape cancels it', async () => {
		const terminal = open({env: {KLAR_TEST_STEP_MS: '400'}});
		await terminal.waitFor('Scan this folder');
		await terminal.settled(200);
		terminal.write(keys.enter);
		await terminal.waitFor(/Recovery.*1\/3/);
		await terminal.press(keys.esc);
		await terminal.waitFor('The scan was cancelled');
		expect(existsSync(terminal.file)).toBe(false);
	});

	test('a failed auditor stays in sight with its error, and scores its category 0', async () => {
		const terminal = open({env: {KLAR_TEST_FAILING: 'people'}});
		await terminal.waitFor('Scan this folder');
		await terminal.settled(200);
		terminal.write(keys.enter);
		await terminal.waitFor('1 of 2 auditors failed');
		expect(terminal.text()).toContain('TypeError');
		await terminal.press(keys.enter);
		await terminal.waitFor('scan found');
	});
});

test('an assessment that is open elsewhere can be looked at and not changed', async () => {
	const first = await atQuestions();
	const terminal = open({file: first.file, env: {KLAR_TEST_READ_ONLY: '1'}});
	await terminal.waitFor('read only');
	await terminal.settled(200);
	await terminal.press(keys.enter, keys.enter);
	await terminal.waitFor('can not be changed here');
	expect(terminal.saved().answers).toEqual({});
});
