// npm run walk [-- --keys 10000 --seed 1 --size 80x24]
//
// Walks at random through the wizard: keys and resizes at three sizes, drawn in memory. After each key what must hold of a
// session is checked, that the answers are on the disk, and that the screen fits; each time the walk leaves, that the
// terminal is as it was. Ends with 1 and what led there when something does not hold; the same seed walks the same way.
import {spawn} from 'node:child_process';
import {parseArgs} from 'node:util';
import {bundleProgram} from '../test/e2e/bundle.ts';

const {values} = parseArgs({
	options: {
		keys: {type: 'string', default: '10000'},
		seed: {type: 'string', default: '1'},
		size: {type: 'string', multiple: true, default: ['80x24', '120x40', '40x15']},
	},
});
// `CI` makes Ink draw nothing until the end.
const {CI: _, ...env} = process.env;

const walk = (program, size) =>
	new Promise(resolve => {
		const words = [program, ...size.split('x'), values.keys, values.seed];
		spawn(process.execPath, words, {env, stdio: ['ignore', 'inherit', 'ignore']}).once('close', resolve);
	});

const program = await bundleProgram('walk.ts');
let failures = 0;
for (const size of values.size) {
	console.log(size);
	const code = await walk(program, size);
	if (code !== 0) {
		failures++;
		console.log(`ended with ${code}`);
	}
}
process.exit(failures === 0 ? 0 : 1);
