import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {assessmentStore} from '../../source/store/store.ts';
import {savesOf} from './sample-assessment.ts';

const saver = fileURLToPath(new URL('saver.ts', import.meta.url));
const node = path.resolve(fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url)));

/** What one kill did. */
export type Round = {
	/** The last save that had returned when the process died. */
	readonly acknowledged: number;
	/** The save that was read back. */
	readonly found: number;
	readonly recovered: string | undefined;
};

/**
 * Lets a process save an assessment over and over, kills it without warning at a random moment, and reads what it left.
 * @param how `cut` lets every second save meet a full disk
 */
export const killRound = async (folder: string, id: string, how: 'whole' | 'cut', maxMs: number): Promise<Round> => {
	const child = spawn(node, [saver, folder, id, how], {stdio: ['ignore', 'pipe', 'pipe']});
	let said = '';
	let complaint = '';
	child.stderr.on('data', data => {
		complaint += data;
	});
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', data => {
			said += data;
			resolve();
		});
		child.once('close', () => reject(new Error(`it ended before it was killed: ${complaint}`)));
	});
	const closed = once(child, 'close');
	setTimeout(() => child.kill('SIGKILL'), Math.random() * maxMs);
	const [, signal] = await closed;
	if (signal !== 'SIGKILL') throw new Error(`it ended before it was killed: ${complaint}`);
	// The last line may be cut by the kill.
	const lines = said.slice(0, said.lastIndexOf('\n')).split('\n');
	const open = assessmentStore(folder).open(id, {mode: 'write'});
	const round = {
		acknowledged: Number(lines.at(-1)?.split(' ')[1]),
		found: savesOf(open.value()),
		recovered: open.recovered,
	};
	open.close();
	return round;
};
