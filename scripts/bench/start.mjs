// Times from the start of the process to the first frame in a terminal: klar's wizard, and the least program that Ink
// allows, bundled the same way.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {spawn} from '@lydell/node-pty';
import {build} from 'esbuild';

const hello = `
import {createElement} from 'react';
import {render, Text} from 'ink';
render(createElement(Text, null, 'hello, first frame'));
`;

/** Bundles the least Ink program with the options of scripts/build.mjs. @returns its file */
export const buildHello = async folder => {
	const outfile = path.join(folder, 'hello.mjs');
	await build({
		stdin: {contents: hello, resolveDir: import.meta.dirname},
		bundle: true,
		platform: 'node',
		format: 'esm',
		mainFields: ['module', 'main'],
		target: 'node22',
		outfile,
		minifySyntax: true,
		minifyWhitespace: true,
		define: {'process.env.NODE_ENV': '"production"'},
		alias: {'react-devtools-core': path.join(import.meta.dirname, '../stand-ins/no-devtools.js')},
		banner: {
			js: "import {createRequire as __klarRequire} from 'node:module';const require=__klarRequire(import.meta.url);",
		},
		logLevel: 'error',
	});
	writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}\n');
	return outfile;
};

const interrupt = '\u0003';
/** @unit milliseconds */
const interruptsAfter = [200, 700];
const killAfter = 4000;

/** Starts a program in a terminal and gives the time until it has written a text; then interrupts it. @unit milliseconds */
export const timeToFrame = (words, mark, {cwd, env}) =>
	new Promise((resolve, reject) => {
		const started = performance.now();
		const terminal = spawn(process.execPath, words, {cols: 100, rows: 30, cwd, env: {...process.env, ...env}});
		let text = '';
		let ms;
		const timer = setTimeout(() => terminal.kill('SIGKILL'), 60_000);
		terminal.onData(data => {
			text += data;
			if (ms !== undefined || !text.includes(mark)) return;
			ms = performance.now() - started;
			// It ends as for a user, so that Node writes its cache of compiled code.
			for (const after of interruptsAfter) setTimeout(() => terminal.write(interrupt), after);
			setTimeout(() => terminal.kill('SIGKILL'), killAfter);
		});
		terminal.onExit(() => {
			clearTimeout(timer);
			if (ms === undefined) reject(new Error(`no frame with "${mark}": ${text.slice(0, 500)}`));
			else resolve(ms);
		});
	});
