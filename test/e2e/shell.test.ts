import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {bundleProgram} from './bundle.ts';
import {keys, launch} from './terminal.ts';

test('Ctrl+Z gives the shell its terminal back, and fg brings the wizard back as it was', async () => {
	const program = await bundleProgram();
	const pack = path.join(import.meta.dirname, 'pack');
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'klar-e2e-')), 'saved.json');
	const terminal = launch('bash', ['--norc', '--noprofile', '-i'], {env: {PS1: 'shell> '}});
	try {
		await terminal.waitFor('shell>');
		terminal.write(`'${process.execPath}' '${program}' '${pack}/pack.yaml' '${pack}/cards' '${file}'\r`);
		await terminal.waitFor('❯ 1 Scan this folder');
		await terminal.settled(200);
		await terminal.press(keys.enter);
		await terminal.waitFor('scan found');
		await terminal.press(keys.tab, '2');
		terminal.write(keys.ctrlZ);
		await terminal.waitFor('Stopped');
		expect(terminal.isAlternate()).toBe(false);
		// The shell reads lines and echoes them: raw mode is off.
		terminal.write("echo back in the sh''ell\r");
		await terminal.waitFor('back in the shell');
		terminal.write('fg\r');
		await terminal.waitFor('❯ 2 Some of it');
		expect(terminal.isAlternate()).toBe(true);
		await terminal.press(keys.enter);
		await terminal.waitFor('α backups');
	} finally {
		terminal.kill();
	}
});
