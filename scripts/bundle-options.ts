// How klar's code is bundled: for the program, and for the tests that run parts of it in a terminal.
import path from 'node:path';
import type {BuildOptions} from 'esbuild';

const standIn = (name: string): string => path.join(import.meta.dirname, 'stand-ins', name);

export const bundleOptions: BuildOptions = {
	bundle: true,
	platform: 'node',
	format: 'esm',
	// jsonc-parser's main file is UMD, whose requires a bundler cannot follow; its module file can be.
	mainFields: ['module', 'main'],
	target: 'node22',
	// klar asks no network for anything. Ink's layout engine would read its own code with fetch, for which Node first loads
	// its whole HTTP client: a third of the time to the first frame.
	define: {'process.env.NODE_ENV': '"production"', fetch: 'undefined', 'Intl.Segmenter': 'KlarSegmenter'},
	inject: [standIn('segmenter.ts')],
	alias: {
		// Ink asks for its developer tools by name; the shipped program has none.
		'react-devtools-core': standIn('no-devtools.js'),
		// conf validates by a schema only when it is given one, and klar gives it none: zod does that.
		'ajv/dist/2020.js': standIn('no-ajv.js'),
		'ajv-formats': standIn('no-ajv.js'),
		semver: standIn('no-semver.js'),
		'string-width': standIn('string-width.ts'),
	},
	// Bundled CommonJS packages call `require` for Node's own modules.
	banner: {
		js: "import {createRequire as __klarRequire} from 'node:module';const require=__klarRequire(import.meta.url);",
	},
};
