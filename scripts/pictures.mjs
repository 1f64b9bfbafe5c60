// npm run pictures [-- --target FOLDER --out FOLDER --program FILE]
//
// Takes a session in the real program from the start to the printed scorecard, at two sizes, and draws each of its screens
// as SVG into docs/, with docs/session.md that shows them in turn. Without a folder the sample system is assessed.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {launch} from '../test/e2e/terminal.ts';
import {parseFixture} from '../test/fixture-tree.ts';
import {act} from './pictures/act.mjs';
import {steps} from './pictures/steps.mjs';
import {screenToSvg} from './screen-to-svg.mjs';

const root = path.join(import.meta.dirname, '..');
const {values} = parseArgs({
	options: {
		target: {type: 'string'},
		out: {type: 'string', default: path.join(root, 'docs')},
		program: {type: 'string', default: path.join(root, 'dist/cli.js')},
	},
});
const sizes = [
	[80, 24],
	[120, 40],
];
// Always the same, since the first picture shows it.
const work = path.join(tmpdir(), 'klar-pictures');
rmSync(work, {recursive: true, force: true});

const sampleTarget = () => {
	const folder = path.join(work, 'orders');
	const {files} = parseFixture(readFileSync(path.join(root, 'fixtures/targets/orders.txtar'), 'utf8'));
	for (const [file, text] of files) {
		mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
		writeFileSync(path.join(folder, file), text);
	}
	return folder;
};

const fileOf = (name, [cols, rows]) => `${name}-${cols}x${rows}.svg`;

/** What was printed at the end is longer than the window: the picture shows all of it. */
const exited = async (terminal, cols) => {
	await terminal.exited();
	const {active} = terminal.screen.buffer;
	terminal.screen.resize(cols, active.baseY + active.cursorY + 1);
};

const session = async (target, size) => {
	const [cols, rows] = size;
	const home = path.join(work, `home-${cols}`);
	const terminal = launch(process.execPath, [values.program, target], {cols, rows, env: {KLAR_HOME: home}});
	try {
		for (const {name, keys, until, ends = false} of steps) {
			await act(terminal, keys);
			if (until !== undefined) await terminal.waitFor(until, 60_000);
			if (ends) await exited(terminal, cols);
			else await terminal.settled(200);
			const file = path.join(values.out, fileOf(name, size));
			writeFileSync(file, screenToSvg(terminal.screen, 'klar'));
			console.log(path.relative(process.cwd(), file));
		}
	} finally {
		terminal.kill();
	}
};

try {
	mkdirSync(values.out, {recursive: true});
	const target = values.target ?? sampleTarget();
	for (const size of sizes) await session(target, size);
	const sections = steps.map(({name, says}) => {
		const pictures = sizes.map(size => `![${says}](${fileOf(name, size)})`);
		return `## ${name.replaceAll('-', ' ')}\n\n${says}\n\n${pictures.join('\n\n')}\n`;
	});
	const intro =
		'From the first key to the printed scorecard, at 80 by 24 and at 120 by 40. Drawn by `npm run pictures`.';
	writeFileSync(path.join(values.out, 'session.md'), `# A session\n\n${intro}\n\n${sections.join('\n')}`);
} finally {
	rmSync(work, {recursive: true, force: true});
}
process.exit(0);
