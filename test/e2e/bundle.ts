import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import {bundleOptions} from '../../scripts/bundle-options.ts';

/**
 * Bundles a test program as the product is bundled, and gives the path of the file that Node can run.
 * @param entry below `program/`
 */
export const bundleProgram = async (entry = 'main.ts'): Promise<string> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-e2e-'));
	const outfile = path.join(folder, 'program.mjs');
	await build({
		...bundleOptions,
		// The terminal of the random walk is a CommonJS package with a module file that exports otherwise.
		mainFields: ['main', 'module'],
		entryPoints: [path.join(import.meta.dirname, 'program', entry)],
		outfile,
		jsx: 'automatic',
		logLevel: 'error',
	});
	return outfile;
};
