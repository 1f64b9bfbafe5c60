import {rmSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {keys} from '../terminal.ts';
import {atQuestions, open} from './open.ts';

describe('leaving', () => {
	test('Ctrl+C says that all is saved, and the second one exits with 130', async () => {
		const terminal = await atQuestions();
		await terminal.press(keys.ctrlC);
		await terminal.waitFor('Ctrl+C again to leave. Everything is saved.');
		terminal.write(keys.ctrlC);
		expect(await terminal.exited()).toBe(130);
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.text()).toContain('ended interrupted');
	});

	test.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
	])('%s gives the terminal back and exits with %i', async (signal, code) => {
		const terminal = await atQuestions();
		terminal.child.kill(signal);
		expect(await terminal.exited()).toBe(code);
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.raw().endsWith('\u001B[?25l')).toBe(false);
	});

	test('a crash gives the terminal back and shows what happened', async () => {
		const terminal = open({env: {KLAR_TEST_CRASH_AT: '3'}});
		await terminal.waitFor('Scan this folder');
		await terminal.settled(200);
		terminal.write(keys.enter);
		await terminal.waitFor('scan found');
		terminal.write(`${keys.tab}${keys.enter}`);
		expect(await terminal.exited()).toBe(1);
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.text()).toContain('the test made it crash');
	});

	test('killed at any moment, it goes on where it was with every answer', async () => {
		const first = await atQuestions();
		await first.press('2', keys.enter);
		await first.waitFor('α backups');
		first.child.kill('SIGKILL');
		await first.exited();
		const second = open({file: first.file});
		await second.waitFor('Go on where you left');
		await second.settled(200);
		await second.press(keys.enter);
		await second.waitFor('α backups');
		expect(second.saved().answers.restore?.choice).toEqual({kind: 'option', option: 'some'});
	});

	test('a full disk is told at once, and nothing is lost when there is room again', async () => {
		const terminal = await atQuestions();
		writeFileSync(`${terminal.file}.full`, '');
		await terminal.press('2', keys.enter);
		await terminal.waitFor('The disk is full');
		await terminal.waitFor('not saved');
		rmSync(`${terminal.file}.full`);
		await terminal.press(keys.enter);
		await terminal.waitFor('✔ saved');
		expect(terminal.saved().answers.restore?.choice).toEqual({kind: 'option', option: 'some'});
	});
});
