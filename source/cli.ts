#!/usr/bin/env node
// This file must parse on every Node that people still have, so that the message below reaches them: no syntax newer
// than ES2018, and nothing imported before the version is known.
const neededMajor = 22;
/**
 * For a scan: the C library gives memory back and keeps one pool for all threads, which lowers the peak by a sixth at no
 * cost in time. It reads this when the process begins, so the process begins once more, in its own place (Node 24, Linux).
 */
const frugal = {MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072'};
const isHungry = process.argv[2] === 'scan' && process.platform === 'linux';
const major = Number(process.versions.node.split('.')[0]);

if (major < neededMajor) {
	process.stderr.write(
		`klar needs Node ${neededMajor} or newer; this is Node ${process.versions.node}. ` +
			'Install a current Node (https://nodejs.org), or start klar from its repository with `npm start`, which brings its own.\n',
	);
	process.exitCode = 2;
} else if (isHungry && typeof process.execve === 'function' && process.env.MALLOC_ARENA_MAX === undefined) {
	const words = [process.execPath].concat(process.execArgv, process.argv.slice(1));
	process.execve(process.execPath, words, Object.assign({}, process.env, frugal));
} else {
	import('node:module')
		.then(({enableCompileCache}) => enableCompileCache())
		.then(() => import('./main.ts'))
		.then(({main}) => main(process.argv.slice(2)));
}
