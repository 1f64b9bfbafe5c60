#!/usr/bin/env node
// This file must parse on every Node that people still have, so that the message below reaches them: no syntax newer
// than ES2018, and nothing imported before the version is known.
const neededMajor = 22;
const major = Number(process.versions.node.split('.')[0]);

if (major < neededMajor) {
	process.stderr.write(
		`klar needs Node ${neededMajor} or newer; this is Node ${process.versions.node}. ` +
			'Install a current Node (https://nodejs.org), or start klar from its repository with `npm start`, which brings its own.\n',
	);
	process.exitCode = 2;
} else {
	import('node:module')
		.then(({enableCompileCache}) => enableCompileCache())
		.then(() => import('./main.ts'))
		.then(({main}) => main(process.argv.slice(2)));
}
