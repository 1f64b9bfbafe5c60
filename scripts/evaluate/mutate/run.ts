import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import {build} from 'esbuild';
import {report} from './report.ts';
import type {Outcome} from './run-tree.ts';

export type MutateRequest = {
	/** Folder with one repository a folder. */
	readonly folder: string;
	/** Check ids or mutation ids. @default all */
	readonly only?: readonly string[];
	/** Names of the repositories. @default all */
	readonly trees?: readonly string[];
	/** One mutation a scan. @default false */
	readonly isAlone?: boolean;
};

const root = path.join(import.meta.dirname, '../../..');
/** Threads at once: each holds one repository's observations. */
const threads = 2;
const maxGroup = 24;
/** From so many repositories on, the run has to flip enough checks. */
const wholeRun = 5;

/** One bundle for the whole run: klar, the mutations and what runs them. */
const bundleWorker = async (folder: string): Promise<string> => {
	const outfile = path.join(folder, 'worker.mjs');
	await build({
		entryPoints: [path.join(import.meta.dirname, 'worker.ts')],
		bundle: true,
		platform: 'node',
		format: 'esm',
		// jsonc-parser's main file is UMD, whose requires a bundler cannot follow; its module file can be.
		mainFields: ['module', 'main'],
		outfile,
		banner: {
			js: "import {createRequire as __klarRequire} from 'node:module';const require=__klarRequire(import.meta.url);",
		},
		logLevel: 'error',
	});
	return outfile;
};

const runIn = (worker: string, workerData: Readonly<Record<string, unknown>>): Promise<readonly Outcome[]> =>
	new Promise((resolve, reject) => {
		const thread = new Worker(worker, {workerData});
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', code => reject(new Error(`${workerData.name}: its thread ended with ${code}`)));
	});

/**
 * Runs the mutations over all repositories of a folder.
 * @returns the report, and whether all mutations did what a person would expect, for as many checks as there should be
 */
export const mutate = async (request: MutateRequest): Promise<{readonly text: string; readonly isGood: boolean}> => {
	const work = mkdtempSync(path.join(tmpdir(), 'klar-mutate-run-'));
	try {
		const worker = await bundleWorker(work);
		// Read once, like the sources: all repositories are held against the same pack.
		const pack = readFileSync(path.join(root, 'questions/packs/production-readiness.yaml'), 'utf8');
		const names = readdirSync(request.folder).filter(
			name => existsSync(path.join(request.folder, name, '.git')) && (request.trees?.includes(name) ?? true),
		);
		const queue = [...names];
		const outcomes: Outcome[] = [];
		const takeNext = async (): Promise<void> => {
			for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
				const of = await runIn(worker, {
					pack,
					name,
					folder: path.join(request.folder, name),
					only: request.only,
					maxGroup: request.isAlone ? 1 : maxGroup,
				});
				outcomes.push(...of);
			}
		};

		await Promise.all(Array.from({length: threads}, takeNext));
		return report(outcomes, {isWhole: request.only === undefined && names.length >= wholeRun});
	} finally {
		rmSync(work, {recursive: true, force: true});
	}
};
