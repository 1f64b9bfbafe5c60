// npm run pictures: draws the screens of the real program, assessing the sample system, as SVG files in docs/.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseFixture} from '../test/fixture-tree.ts';

const root = path.join(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'klar-pictures-'));
const target = path.join(work, 'orders');
const scanned = 'enter,{until:What the scan found}';
const asked = `${scanned},right,{until:1 of}`;

/** Keys that lead to each screen from the start. */
const screens = {
	start: '',
	findings: `${scanned},{wait:300}`,
	question: `${asked},{wait:300}`,
	note: `${asked},n,{wait:200},asked the team on Friday`,
	help: `${asked},?,{wait:200}`,
	contents: `${asked},t,{wait:200}`,
	review: `${asked},2,enter,3,enter,s,r,{wait:300}`,
};

try {
	for (const [file, text] of parseFixture(readFileSync(path.join(root, 'fixtures/targets/orders.txtar'), 'utf8'))
		.files) {
		mkdirSync(path.dirname(path.join(target, file)), {recursive: true});
		writeFileSync(path.join(target, file), text);
	}

	mkdirSync(path.join(root, 'docs'), {recursive: true});
	for (const [cols, rows] of [
		[80, 24],
		[120, 40],
	]) {
		for (const [name, keys] of Object.entries(screens)) {
			const home = path.join(work, `${name}-${cols}`);
			const out = path.join(root, `docs/${name}-${cols}x${rows}.svg`);
			const words = [
				'scripts/screenshot.mjs',
				'--out',
				out,
				'--cols',
				cols,
				'--rows',
				rows,
				...(keys === '' ? [] : ['--keys', keys]),
				'--',
				process.execPath,
				'dist/cli.js',
				target,
			];
			execFileSync(process.execPath, words.map(String), {
				cwd: root,
				env: {...process.env, KLAR_HOME: home},
				stdio: 'inherit',
			});
			console.log(path.relative(root, out));
		}
	}
} finally {
	rmSync(work, {recursive: true, force: true});
}
