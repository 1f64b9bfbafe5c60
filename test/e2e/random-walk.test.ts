import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {beforeAll, expect, test} from 'vitest';
import {assessmentSchema} from '../../source/domain/assessment.ts';
import {bundleProgram} from './bundle.ts';
import {oneOf, randomOf} from './program/random.ts';
import {randomKey} from './program/walk-keys.ts';
import {keys, launch} from './terminal.ts';

const run = promisify(execFile);
let walk: string;
let program: string;

beforeAll(async () => {
	[walk, program] = [await bundleProgram('walk.ts'), await bundleProgram()];
}, 60_000);

// `CI` makes Ink draw nothing until the end.
const {CI: _, ...env} = process.env;

/** `npm run walk` takes ten thousand keys at each size; these few find what breaks at once. */
test.each([
	[80, 24],
	[120, 40],
	[40, 15],
])(
	'random keys and resizes at %i by %i crash nothing, lose no answer and leave no trace on the screen',
	async (cols, rows) => {
		const {stdout} = await run(process.execPath, [walk, ...[cols, rows, 200, 20_261_121].map(String)], {env});
		expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({seed: 20_261_121});
	},
	180_000,
);

const sizes: readonly (readonly [number, number])[] = [
	[120, 40],
	[40, 15],
	[39, 11],
	[80, 24],
];

test('in a real terminal random keys and resizes end with the terminal as it was and every answer on the disk', async () => {
	const random = randomOf(7);
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'klar-e2e-')), 'saved.json');
	const pack = path.join(import.meta.dirname, 'pack');
	const terminal = launch(process.execPath, [program, path.join(pack, 'pack.yaml'), path.join(pack, 'cards'), file], {
		env: {EDITOR: 'true'},
	});
	try {
		await terminal.waitFor('Scan this folder');
		await terminal.settled(200);
		await terminal.press(keys.enter);
		await terminal.waitFor('scan found');
		let code: number | undefined;
		void terminal.exited().then(exitCode => {
			code = exitCode;
		});
		for (let n = 0; n < 150 && code === undefined; n++) {
			const [width, height] = oneOf(random, sizes);
			if (random() < 0.05) terminal.resize(width, height);
			const key = randomKey(random);
			// These leave, which the end of the walk does.
			if (key !== keys.ctrlC && key !== 'q') await terminal.press(key);
		}
		// The walk may have come to the end by itself, through the review.
		const isFinished = code !== undefined;
		if (!isFinished) terminal.child.kill('SIGTERM');
		expect(await terminal.exited()).toBe(isFinished ? 0 : 143);
		expect(terminal.isAlternate()).toBe(false);
		expect(terminal.text()).toMatch(/ended (?:finished|interrupted)/);
		const saved = assessmentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
		expect(terminal.text()).toContain(`${Object.keys(saved.answers).length} answers unsaved=false`);
	} finally {
		terminal.kill();
	}
}, 180_000);
