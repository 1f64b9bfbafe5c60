import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import type {Signal} from '../../source/domain/signal.ts';
import {artefactReaders} from '../../source/observe/artefacts/index.ts';
import {classify} from '../../source/observe/classify.ts';
import {compileSignals} from '../../source/observe/compile-signals.ts';
import {createFileIndex} from '../../source/observe/file-index.ts';
import {keptText} from '../../source/observe/kept-text.ts';
import {defaultLimits} from '../../source/observe/limits.ts';
import {createBatchReader} from '../../source/observe/read-batch.ts';
import {createWorkerPool, type WorkerPool} from '../../source/observe/worker-pool.ts';

let root: string;
let pool: WorkerPool | undefined;

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'klar-pool-'));
});

afterEach(async () => {
	await pool?.close();
	pool = undefined;
	rmSync(root, {recursive: true, force: true});
});

const large = `# Guide\n${'A sentence of a long document.\n'.repeat(4000)}`;
const files = {
	'src/app.ts': 'import {query} from "./db";\nexport const start = () => query("hangs");\n',
	'src/db.ts': 'export const query = (text: string) => text;\n',
	'src/app.test.ts': 'it("starts", () => { expect(1).toBe(1); });\n',
	'docs/guide.md': large,
	'vitest.config.ts': 'export default {};\n',
};

const request = (wanted: readonly Signal[], maxFileMs: number) => {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
		writeFileSync(path.join(root, file), text);
	}

	const index = createFileIndex(Object.keys(files).map(file => classify(file, true)));
	const limits = {...defaultLimits, maxFileMs};
	return {root, index, wanted, signals: compileSignals(wanted), readers: artefactReaders, limits};
};

it('gives what is read in the same thread', async () => {
	const asked = request([{keywords: ['query'], pattern: /query\((.+)\)/}], 20_000);
	pool = createWorkerPool(asked);
	const there = await pool.read(asked.index.all);
	const here = createBatchReader({...asked, files: asked.index})(asked.index.all);
	expect(there).toEqual(here);
	const guide = there.readings.find(reading => reading.path === 'docs/guide.md')?.kept;
	expect(guide?.isPacked).toBe(true);
	expect(guide && keptText(guide)).toBe(large);
});

it('leaves out a file that it hangs on, and reads the others', async () => {
	// Not linear on purpose: each further `a` doubles its time.
	const endless: Signal = {keywords: ['hangs'], pattern: /(.+)+!$/};
	const asked = request([endless], 1500);
	pool = createWorkerPool(asked);
	const {readings, problems} = await pool.read(asked.index.all);
	expect(problems).toEqual([{why: 'it took too long', path: 'src/app.ts'}]);
	expect(readings.map(reading => reading.path)).toEqual(
		Object.keys(files)
			.filter(file => file !== 'src/app.ts')
			.toSorted(),
	);
});
