import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import {afterEach, beforeAll, describe, expect, test, vi} from 'vitest';
import type {Assessment} from '../../source/domain/assessment.ts';
import {bundleProgram} from './bundle.ts';
import {keys, type LaunchOptions, launch, type Terminal} from './terminal.ts';

const pack = path.join(import.meta.dirname, 'pack');
let program: string;
let running: Terminal[] = [];

beforeAll(async () => {
	program = await bundleProgram();
}, 60_000);
afterEach(() => {
	for (const terminal of running) terminal.kill();
	running = [];
});

const open = (options: LaunchOptions & {readonly file?: string} = {}) => {
	const file = options.file ?? path.join(mkdtempSync(path.join(tmpdir(), 'klar-e2e-')), 'saved.json');
	const terminal = launch(
		process.execPath,
		[program, path.join(pack, 'pack.yaml'), path.join(pack, 'cards'), file],
		options,
	);
	running.push(terminal);
	const saved = (): Assessment => JSON.parse(readFileSync(file, 'utf8'));
	return {...terminal, file, saved};
};

/** Opens the wizard at its first question. */
const atQuestions = async (options: Parameters<typeof open>[0] = {}) => {
	const terminal = open(options);
	await terminal.waitFor('Scan this folder');
	await terminal.settled(200);
	terminal.write(keys.enter);
	await terminal.waitFor('scan found');
	await terminal.press(keys.tab);
	await terminal.waitFor('α restore');
	return terminal;
};

const fits = ({lines, screen}: Terminal) => {
	for (const line of lines()) expect(stringWidth(line)).toBeLessThanOrEqual(screen.cols);
	// The last row stays free, so that no terminal scrolls.
	expect(lines().at(-1)).toBe('');
};

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
		await second.settled();
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
	await terminal.settled();
	await terminal.press(keys.enter, keys.enter);
	await terminal.waitFor('can not be changed here');
	expect(terminal.saved().answers).toEqual({});
});
