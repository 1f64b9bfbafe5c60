// A small program around `runWizard`, for tests that need a real terminal but no real scan.
// Arguments: pack file, cards folder, file to save in. KLAR_TEST_* in the environment changes what goes wrong.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {ReadStream, WriteStream} from 'node:tty';
import {parse} from 'yaml';
import {z} from 'zod';
import {type Assessment, assessmentSchema} from '../../../source/domain/assessment.ts';
import {cardSchema} from '../../../source/domain/card.ts';
import {packSchema} from '../../../source/domain/pack.ts';
import {fakeScan} from './fake-scan.ts';

const [packFile = '', cardsFolder = '', saveFile = ''] = process.argv.slice(2);
const {env} = process;
const pack = packSchema.parse(parse(readFileSync(packFile, 'utf8')));
const cards = new Map(
	readdirSync(cardsFolder)
		.flatMap(name => z.array(cardSchema).parse(parse(readFileSync(path.join(cardsFolder, name), 'utf8'))))
		.map(card => [card.id, card]),
);
const fresh = (): Assessment => ({
	schemaVersion: 1,
	id: 'shop-20261121',
	target: {path: '/home/ada/shop', name: 'shop'},
	pack: {id: pack.id, version: pack.version},
	createdAt: '2026-11-21T09:00:00.000Z',
	updatedAt: '2026-11-21T09:00:00.000Z',
	answers: {},
	skipped: [],
	assigned: {},
	milestones: [],
});
const saved = existsSync(saveFile) ? assessmentSchema.parse(JSON.parse(readFileSync(saveFile, 'utf8'))) : undefined;

if (env.NO_COLOR) env.FORCE_COLOR = '0';
let saves = 0;
const {runWizard} = await import('../../../source/ui/run-wizard.tsx');
const result = await runWizard({
	assessment: saved ?? fresh(),
	isReadOnly: env.KLAR_TEST_READ_ONLY === '1',
	pack,
	cards,
	today: '2026-11-21',
	scan: fakeScan(pack, {stepMs: Number(env.KLAR_TEST_STEP_MS ?? 0), failing: env.KLAR_TEST_FAILING}),
	save: assessment => {
		saves++;
		if (existsSync(`${saveFile}.full`)) throw new Error('The disk is full: free some space, then try again.');
		if (env.KLAR_TEST_CRASH_AT === String(saves))
			setTimeout(() => {
				throw new Error('the test made it crash');
			});
		writeFileSync(saveFile, JSON.stringify(assessment));
	},
	evidenceExists: file => ['src/app.ts', 'docs/plan.md'].includes(file),
	onChooseSaved: id => {
		if (id !== undefined) throw new Error(`\`${id}\` is damaged.`);
		return {assessment: {...fresh(), id: 'shop-new'}};
	},
	stdin: process.stdin as ReadStream,
	stdout: process.stdout as WriteStream,
});
console.log(
	`ended ${result.ended} ${Object.keys(result.assessment.answers).length} answers unsaved=${result.isUnsaved}`,
);
process.exitCode = result.exitCode;
