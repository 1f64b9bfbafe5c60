// npm run bench:keys [-- --keys 200 --size 80x24]
//
// Times a key until its frame stands on the screen of a terminal emulator: in the wizard with 200 questions and 1,000
// findings, and in a bare ink-select-input list of 200 items, in turn in one run. Prints median and 95th percentile.
import {parseArgs} from 'node:util';
import {bundleProgram} from '../test/e2e/bundle.ts';
import {keys, launch} from '../test/e2e/terminal.ts';

const {values} = parseArgs({
	options: {keys: {type: 'string', default: '200'}, size: {type: 'string', default: '80x24'}},
});
const [cols, rows] = values.size.split('x').map(Number);
const total = Number(values.keys);
/** Between two keys, so that each frame is drawn at once and not held back by the one before. @unit ms */
const restMs = 45;
const rest = () => new Promise(resolve => setTimeout(resolve, restMs));

/** Milliseconds from the key to the moment when the screen looks otherwise; the last change of that moment counts. */
const timeKey = (terminal, key) =>
	new Promise((resolve, reject) => {
		const before = terminal.text();
		let changedAt;
		const start = performance.now();
		const listening = terminal.child.onData(() =>
			terminal.screen.write('', () => {
				if (changedAt === undefined && terminal.text() !== before) changedAt = performance.now();
			}),
		);
		const timer = setInterval(() => {
			const now = performance.now();
			if (changedAt === undefined && now - start < 5000) return;
			clearInterval(timer);
			listening.dispose();
			if (changedAt === undefined) reject(new Error(`nothing changed on ${JSON.stringify(key)}\n${before}`));
			else resolve(changedAt - start);
		}, 5);
		terminal.write(key);
	});

const percentile = (times, share) =>
	times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

/** Down to a place and up again, so that every key moves something. */
const toAndFro = length => n => (Math.floor(n / length) % 2 === 0 ? keys.down : keys.up);

const wizard = await bundleProgram('large.ts');
const bare = await bundleProgram('bare-list.tsx');
const open = async (program, wanted, pressed = []) => {
	const terminal = launch(process.execPath, [program], {cols, rows});
	await terminal.waitFor(wanted, 30_000);
	await terminal.settled(300);
	for (const key of pressed) await terminal.press(key);
	return terminal;
};

const atQuestions = ['enter'].map(key => keys[key]);
const measured = [
	{name: 'bare list of 200', open: () => open(bare, '0th'), keyAt: toAndFro(150)},
	{name: 'question, mark', open: () => open(wizard, 'Go on', atQuestions), keyAt: toAndFro(3)},
	{name: 'question, next', open: () => open(wizard, 'Go on', atQuestions), keyAt: () => keys.right},
	{name: 'question, answer', open: () => open(wizard, 'Go on', atQuestions), keyAt: () => keys.enter, most: 60},
	{name: 'findings, move', open: () => open(wizard, 'Go on', [...atQuestions, 'f']), keyAt: toAndFro(500)},
	{name: 'gaps, move', open: () => open(wizard, 'Go on', [...atQuestions, 'i']), keyAt: toAndFro(150)},
	{name: 'gaps, what if', open: () => open(wizard, 'Go on', [...atQuestions, 'i']), keyAt: () => ' ', most: 60},
	{name: 'contents, move', open: () => open(wizard, 'Go on', [...atQuestions, 't']), keyAt: toAndFro(150)},
];

const rounds = 4;
const times = new Map(measured.map(({name}) => [name, []]));
const opened = [];
try {
	for (const one of measured) opened.push({...one, terminal: await one.open(), pressed: 0});
	// In turn, so that a busy machine is as busy for all of them.
	for (let round = 0; round < rounds; round++) {
		for (const one of opened) {
			const count = Math.floor(Math.min(total, one.most ?? total) / rounds);
			for (let n = 0; n < count; n++) {
				times.get(one.name).push(await timeKey(one.terminal, one.keyAt(one.pressed++)));
				await rest();
			}
		}
	}
	console.log(`key to frame in a terminal of ${values.size}, 200 questions, 1,000 findings; ms`);
	for (const [name, all] of times)
		console.log(
			`${name.padEnd(18)} median ${percentile(all, 0.5).toFixed(1).padStart(6)}   95th ${percentile(all, 0.95).toFixed(1).padStart(6)}   of ${all.length}`,
		);
} finally {
	for (const {terminal} of opened) terminal.kill();
}
process.exit(0);
