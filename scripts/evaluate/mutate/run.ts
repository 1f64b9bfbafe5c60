import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
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

/** One bundle for the whole run, so that a change of the sources meanwhile changes nothing. */
const bundleScan = async (folder: string): Promise<string> => {
	const outfile = path.join(folder, 'scan.mjs');
	await build({
		entryPoints: [path.join(import.meta.dirname, 'scan-entry.ts')],
		bundle: true,
		platform: 'node',
		format: 'esm',
		mainFields: ['module', 'main'],
		outfile,
		banner: {
			js: "import {createRequire as __klarRequire} from 'node:module';const require=__klarRequire(import.meta.url);",
		},
		logLevel: 'error',
	});
	return pathToFileURL(outfile).href;
};

const runIn = (workerData: Readonly<Record<string, unknown>>): Promise<readonly Outcome[]> =>
	new Promise((resolve, reject) => {
		const worker = new Worker(new URL('worker.ts', import.meta.url), {workerData});
		worker.once('message', resolve);
		worker.once('error', reject);
		worker.once('exit', code => reject(new Error(`${workerData.name}: its thread ended with ${code}`)));
	});

/**
 * Runs the mutations over all repositories of a folder.
 * @returns the report, and how many mutations did not do what a person would expect
 */
export const mutate = async (request: MutateRequest): Promise<{text: string; failed: number}> => {
	const work = mkdtempSync(path.join(tmpdir(), 'klar-mutate-bundle-'));
	try {
		const bundle = await bundleScan(work);
		const names = readdirSync(request.folder).filter(
			name => existsSync(path.join(request.folder, name, '.git')) && (request.trees?.includes(name) ?? true),
		);
		const queue = [...names];
		const outcomes: Outcome[] = [];
		const work1 = async (): Promise<void> => {
			for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
				outcomes.push(
					...(await runIn({
						bundle,
						questions: path.join(root, 'questions'),
						name,
						folder: path.join(request.folder, name),
						only: request.only,
						maxGroup: request.isAlone ? 1 : maxGroup,
					})),
				);
			}
		};

		await Promise.all(Array.from({length: threads}, work1));
		return report(outcomes);
	} finally {
		rmSync(work, {recursive: true, force: true});
	}
};
