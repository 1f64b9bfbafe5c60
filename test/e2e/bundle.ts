import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';

const stub = 'export default {initialize() {}, connectToDevTools() {}};';

/**
 * Bundles a test program as the product is bundled, and gives the path of the file that Node can run.
 * @param entry below `program/`
 */
export const bundleProgram = async (entry = 'main.ts'): Promise<string> => {
	const folder = mkdtempSync(path.join(tmpdir(), 'klar-e2e-'));
	const outfile = path.join(folder, 'program.mjs');
	await build({
		entryPoints: [path.join(import.meta.dirname, 'program', entry)],
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		outfile,
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		banner: {
			js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);",
		},
		plugins: [
			{
				name: 'no-devtools',
				setup: ({onResolve, onLoad}) => {
					onResolve({filter: /^react-devtools-core$/}, () => ({path: 'devtools', namespace: 'stub'}));
					onLoad({filter: /.*/, namespace: 'stub'}, () => ({contents: stub}));
				},
			},
		],
		logLevel: 'error',
	});
	return outfile;
};
