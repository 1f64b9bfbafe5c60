// The wizard over 1,000 checks and 200 questions, all scanned, for measurements. It saves nowhere.
import type {ReadStream, WriteStream} from 'node:tty';
import {runWizard} from '../../../source/ui/run-wizard.tsx';
import {fakeScan} from './fake-scan.ts';
import {madePack} from './made-pack.ts';

const {pack, cards} = madePack({checks: 1000, questions: 200});
const scan = await fakeScan(pack, {stepMs: 0})(() => {}, new AbortController().signal);
await runWizard({
	assessment: {
		schemaVersion: 1,
		id: 'large',
		target: {path: '/srv/large', name: 'large'},
		pack: {id: pack.id, version: pack.version},
		createdAt: '2026-11-21T09:00:00.000Z',
		updatedAt: '2026-11-21T09:00:00.000Z',
		scan,
		answers: {},
		skipped: [],
		assigned: {},
		milestones: [],
	},
	pack,
	cards,
	today: '2026-11-21',
	scan: async () => scan,
	save: () => {},
	evidenceExists: () => true,
	onChooseSaved: () => {
		throw new Error('There is none.');
	},
	stdin: process.stdin as ReadStream,
	stdout: process.stdout as WriteStream,
});
