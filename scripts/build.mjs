// Bundles klar into dist/ (or the folder named on the command line): one small entry, and chunks that are loaded when a command needs them.
import {chmodSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {parse} from 'yaml';
import {cardSchema} from '../source/domain/card.ts';
import {packSchema} from '../source/domain/pack.ts';
import {cardFormSchema, packFileSchema} from '../source/domain/pack-file.ts';
import {bundleOptions} from './bundle-options.ts';

const folder = process.argv[2] ?? 'dist';
rmSync(folder, {recursive: true, force: true});
const {metafile} = await build({
	...bundleOptions,
	metafile: true,
	entryPoints: {cli: 'source/cli.ts', main: 'source/main.ts', 'read-worker': 'source/observe/read-worker.ts'},
	splitting: true,
	outdir: folder,
	chunkNames: 'chunks/[name]-[hash]',
	legalComments: 'linked',
	minifySyntax: true,
	minifyWhitespace: true,
	logLevel: 'warning',
});
const escaped = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
// esbuild leaves what is not ASCII in patterns. Node holds a text of plain ASCII in half the memory, and reads it faster.
for (const file of Object.keys(metafile.outputs).filter(name => name.endsWith('.js'))) {
	writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7F]/g, escaped));
}
/** The licences of all packages that the bundle holds: they ask to be shipped with it. */
const licencesOf = inputs => {
	const packages = new Set(
		Object.keys(inputs).flatMap(input => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[0] ?? []),
	);
	return [...packages].toSorted().map(folder => {
		const {name, version, license} = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
		const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
		const text = file === undefined ? `Licence: ${license}` : readFileSync(`${folder}${file}`, 'utf8').trim();
		return `${name} ${version}\n\n${text}\n`;
	});
};
writeFileSync(`${folder}/third-party-licences.txt`, licencesOf(metafile.inputs).join(`\n${'-'.repeat(80)}\n\n`));
const readYaml = folder =>
	readdirSync(folder)
		.filter(name => name.endsWith('.yaml'))
		.map(name => parse(readFileSync(`${folder}/${name}`, 'utf8')));
// Parsing the YAML at each start would cost more than drawing the first screen. Parsed by their schemas here, the files
// are taken as they are by the program.
const packs = readYaml('questions/packs').map(pack => packFileSchema.parse(pack));
const cards = readYaml('questions/cards')
	.flat()
	.map(card => cardFormSchema.parse(card));
writeFileSync(`${folder}/questions.json`, JSON.stringify({packs, cards}));
// Nearly every start needs the default pack and no other: it has a file of its own, with its cards alone.
const pack = packSchema.parse(packs.find(({id}) => id === 'production-readiness'));
const wanted = new Set(
	pack.categories.flatMap(({criteria}) => criteria.flatMap(({checks}) => checks.map(({id}) => id))),
);
const own = cards.filter(({id}) => wanted.has(id)).map(card => cardSchema.parse(card));
writeFileSync(`${folder}/default-pack.json`, JSON.stringify({pack, cards: own}));
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(`${folder}/package.json`, `${JSON.stringify({type: 'module', version})}\n`);
chmodSync(`${folder}/cli.js`, 0o755);
