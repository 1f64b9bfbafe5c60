import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import {afterEach, beforeAll, expect} from 'vitest';
import type {Assessment} from '../../../source/domain/assessment.ts';
import {bundleProgram} from '../bundle.ts';
import {keys, type LaunchOptions, launch, type Terminal} from '../terminal.ts';

const pack = path.join(import.meta.dirname, '../pack');
let program: string;
let running: Terminal[] = [];

beforeAll(async () => {
	program = await bundleProgram();
}, 60_000);
afterEach(() => {
	for (const terminal of running) terminal.kill();
	running = [];
});

/** Opens the wizard on the small pack of these tests. */
export const open = (options: LaunchOptions & {readonly file?: string} = {}) => {
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

/**
 * Opens the wizard at its first question. A busy machine may take a moment between drawing the first frame and counting keys:
 * what comes before is dropped, so tests let the screen settle.
 */
export const atQuestions = async (options: Parameters<typeof open>[0] = {}) => {
	const terminal = open(options);
	await terminal.waitFor('Scan this folder');
	await terminal.settled(200);
	terminal.write(keys.enter);
	await terminal.waitFor('scan found');
	await terminal.press(keys.tab);
	await terminal.waitFor('α restore');
	return terminal;
};

/** No line is wider than the window, and its last row is free. */
export const fits = ({lines, screen}: Terminal) => {
	for (const line of lines()) expect(stringWidth(line)).toBeLessThanOrEqual(screen.cols);
	// So that no terminal scrolls.
	expect(lines().at(-1)).toBe('');
};
