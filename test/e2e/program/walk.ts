// A random walk through the wizard: keys and resizes by a seed, drawn in memory. Arguments: columns, rows, keys, seed.
// Prints one line of JSON; ends with 1 and what led there when something that must hold does not.
import {isDeepStrictEqual} from 'node:util';
import {type Assessment, assessmentSchema} from '../../../source/domain/assessment.ts';
import {type Sitting, startWizard} from '../../../source/ui/run-wizard.tsx';
import {broken} from '../../assessment/invariants.ts';
import {fakeScan} from './fake-scan.ts';
import {madePack} from './made-pack.ts';
import {oneOf, randomOf} from './random.ts';
import {virtualTerminal} from './virtual-terminal.ts';
import {randomKey} from './walk-keys.ts';

const [cols = 80, rows = 24, total = 1000, seed = 1] = process.argv.slice(2).map(Number);
const random = randomOf(seed);
const {pack, cards} = madePack({checks: 143, questions: 48});
const terminal = virtualTerminal(cols, rows);
const history: string[] = [];
const remembered = 40;
/** So many keys lie between two comparisons with a picture drawn anew. */
const redrawEach = 40;
const counts = {keys: 0, resizes: 0, sittings: 0, saves: 0, frames: 0, slowestMs: 0};
/** A key that takes longer than this has hung the wizard. @unit ms of processor time */
const longestKeyMs = 3000;

/** What was saved, by id, and the assessment that the next sitting opens. */
const disk = new Map<string, string>();
let current = 'walk';
const fresh: Assessment = {
	schemaVersion: 1,
	id: 'walk',
	target: {path: '/srv/walk', name: 'walk'},
	pack: {id: pack.id, version: pack.version},
	createdAt: '2026-11-21T09:00:00.000Z',
	updatedAt: '2026-11-21T09:00:00.000Z',
	answers: {},
	skipped: [],
	assigned: {},
	milestones: [],
};

const fail = (what: string): never => {
	console.log(what);
	console.log(JSON.stringify({seed, size: `${cols}x${rows}`, ...counts, history}));
	console.log(terminal.lines().join('\n'));
	process.exit(1);
};
process.on('unhandledRejection', error => fail(`unhandled: ${error instanceof Error ? error.stack : error}`));

const saved = (id: string): Assessment => {
	const text = disk.get(id);
	return text === undefined ? {...fresh, id} : assessmentSchema.parse(JSON.parse(text));
};

const sit = (): Sitting => {
	counts.sittings++;
	return startWizard({
		assessment: saved(current),
		pack,
		cards,
		today: '2026-11-21',
		scan: fakeScan(pack, {stepMs: 0}),
		save: assessment => {
			counts.saves++;
			current = assessment.id;
			disk.set(current, JSON.stringify(assessment));
		},
		evidenceExists: path => path === 'src/app.ts',
		onChooseSaved: id => ({assessment: saved(id ?? `walk-${disk.size}`)}),
		stdin: terminal.openStdin(),
		stdout: terminal.stdout,
		env: {LANG: 'C.UTF-8', EDITOR: 'true'},
	});
};

const turn = () => new Promise(resolve => setImmediate(resolve));
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** A key has been taken in after two turns, a lone Escape when nothing has followed it for a while. */
const taken = async (key: string): Promise<void> => {
	if (key === '\u001B') await pause(25);
	// A key is handed on every other turn, and text character by character.
	for (let n = 0; n < 6 + 3 * key.length; n++) await turn();
	// While the editor has the terminal, keys are the editor's.
	for (const from = performance.now(); !terminal.isRaw(); await pause(5)) {
		const {ended} = sitting.wizard.state();
		if (ended !== undefined) break;
		if (performance.now() - from > 20_000) fail('the editor did not give the terminal back');
	}
	await terminal.drawn();
};

/** Until nothing has been drawn for a while. */
const quiet = async (since: number): Promise<void> => {
	const isOver = () => {
		const now = performance.now();
		return now - since > 3000 || (terminal.writtenAt() > since && now - terminal.writtenAt() > 60);
	};
	while (!isOver()) await pause(5);
	await terminal.drawn();
};

/** The picture of the new size comes with the next frame, and is whole when nothing more is drawn. */
const resized = async (width: number, height: number): Promise<void> => {
	const from = performance.now();
	terminal.resize(width, height);
	await quiet(from);
};

/** What a person sees fits, and shows no trace of what was drawn before. */
const checkScreen = (): void => {
	counts.frames++;
	const lines = terminal.lines();
	if (terminal.isWrapped()) fail('a line is too wide');
	if (lines.at(-1) !== '') fail('something stands in the last row');
	if (lines.join('').includes('undefined') || lines.join('').includes('NaN')) fail('a value is missing on the screen');
};

const redraw = '\u000C';

/** Only what changed is drawn with each key: all of it drawn anew must look the same. */
const checkRedrawn = async (): Promise<void> => {
	await pause(100);
	await terminal.drawn();
	const before = terminal.lines().join('\n');
	const from = performance.now();
	terminal.type(redraw);
	await quiet(from);
	const after = terminal.lines().join('\n');
	if (before !== after) fail(`drawn anew it looks otherwise:\n${before}\n--- anew\n${after}`);
};

type Edits = Pick<Assessment, 'answers' | 'skipped' | 'assigned' | 'drafts'>;

/** What a person has said, as it is on the disk: without what is undefined, and whatever the order of the keys. */
const editsOf = ({answers, skipped, assigned, drafts}: Assessment): Edits =>
	JSON.parse(JSON.stringify({answers, skipped, assigned, drafts}));
const isSame = (a: Assessment, b: Assessment): boolean => isDeepStrictEqual(editsOf(a), editsOf(b));

const difference = (assessment: Assessment): string =>
	[saved(assessment.id), assessment].map(one => JSON.stringify(editsOf(one))).join('\n--- in memory\n');

let checked: Assessment | undefined;
/** Nothing of what was done is only in memory: the disk has what the wizard has. */
const checkSaved = ({wizard}: Sitting): void => {
	const {assessment} = wizard.state();
	if (assessment === checked) return;
	if (!isSame(saved(assessment.id), assessment)) fail(`an answer is not on the disk:\n${difference(assessment)}`);
	checked = assessment;
};

const checkLeft = async (sitting: Sitting): Promise<void> => {
	await sitting.over;
	await terminal.drawn();
	if (terminal.isAlternate()) fail('the alternate screen was not left');
	if (!terminal.hasCursor()) fail('the cursor stayed hidden');
	if (terminal.isRaw()) fail('raw mode stayed on');
	const {assessment} = sitting.wizard.state();
	if (!isSame(saved(assessment.id), assessment)) fail(`an answer was lost on leaving:\n${difference(assessment)}`);
};

const sizes = [
	[cols, rows],
	[cols, rows],
	[120, 40],
	[80, 24],
	[40, 15],
	[39, 10],
	[200, 60],
	[70, 21],
] as const;

const opened = async (): Promise<Sitting> => {
	const sitting = sit();
	for (let n = 0; n < 10; n++) await pause(5);
	return sitting;
};

let sitting = await opened();
while (counts.keys + counts.resizes < total) {
	const isResize = random() < 0.03;
	if (isResize) {
		const [width, height] = oneOf(random, sizes);
		counts.resizes++;
		history.push(`${width}x${height}`);
		await resized(width, height);
	}
	const key = isResize ? '' : randomKey(random);
	if (!isResize) {
		counts.keys++;
		history.push(key);
		terminal.type(key);
	}
	if (history.length > remembered) history.shift();
	const from = process.cpuUsage();
	await taken(key);
	const {user} = process.cpuUsage(from);
	counts.slowestMs = Math.max(counts.slowestMs, Math.round(user / 1000));
	if (user / 1000 > longestKeyMs) fail('a key took too long');
	const {wizard, context} = sitting;
	if (history.length > 0 && counts.keys % 100 === 0)
		console.error(`${counts.keys} ${Math.round(performance.now())} ms`);
	const names = broken(wizard.state(), context);
	if (names.length > 0) fail(names.join(', '));
	checkSaved(sitting);
	if (wizard.state().ended !== undefined) {
		await checkLeft(sitting);
		sitting = await opened();
	} else {
		checkScreen();
		if (counts.keys % redrawEach === 0 && wizard.state().screen.kind !== 'scan') await checkRedrawn();
	}
}
const {assessment} = sitting.wizard.state();
sitting.wizard.dispatch({type: 'signal'});
await checkLeft(sitting);
console.log(JSON.stringify({seed, ...counts, answers: Object.keys(assessment.answers).length}));
process.exit(0);
