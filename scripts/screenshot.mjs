// Takes a picture of the real program: runs a command in a terminal of a size, presses keys, writes the screen as SVG.
//
//   node scripts/screenshot.mjs --out docs/wizard.svg --cols 120 --rows 36 --keys 'enter,{until:What the scan},right' \
//     -- node dist/cli.js assess fixtures/targets/shop
//
// Keys: names of `test/e2e/terminal.ts`, `{until:text}` to wait for a text, `{wait:ms}`, `{size:80x24}`; all else is typed.
import {writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {launch} from '../test/e2e/terminal.ts';
import {act} from './pictures/act.mjs';
import {screenToSvg} from './screen-to-svg.mjs';

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		out: {type: 'string'},
		cols: {type: 'string', default: '120'},
		rows: {type: 'string', default: '36'},
		keys: {type: 'string', default: ''},
		title: {type: 'string', default: 'klar'},
		cwd: {type: 'string'},
		text: {type: 'boolean', default: false},
	},
});
const [file, ...args] = positionals;
if (file === undefined || (values.out === undefined && !values.text)) {
	console.error('usage: node scripts/screenshot.mjs --out file.svg [--cols n] [--rows n] [--keys a,b] -- command …');
	process.exit(2);
}
const terminal = launch(file, args, {
	cols: Number(values.cols),
	rows: Number(values.rows),
	// What the caller set for the program is meant for it; the harness takes the rest away.
	env: Object.fromEntries(
		Object.entries(process.env).filter(([name]) => name.startsWith('KLAR_') || name.startsWith('XDG_')),
	),
	...(values.cwd === undefined ? {} : {cwd: values.cwd}),
});
await terminal.waitFor(text => text.trim() !== '');
await terminal.settled(200);
await act(terminal, values.keys.split(/,(?![^{]*\})/).filter(Boolean));
if (values.text) console.log(terminal.text());
if (values.out !== undefined) writeFileSync(values.out, screenToSvg(terminal.screen, values.title));
terminal.kill();
process.exit(0);
