import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {openRecorder} from '../../source/commands/open-recorder.ts';
import {openStore} from '../../source/commands/open-store.ts';
import type {Services} from '../../source/commands/services.ts';
import {printable} from '../../source/domain/printable.ts';
import {smallCards, smallPack} from '../assessments.ts';

/** Services over a store and a log of their own, with the small pack, on one day. */
export const testServices = (command = 'test', today = '2026-11-21'): Services & {readonly home: string} => {
	const home = mkdtempSync(path.join(tmpdir(), 'klar-commands-'));
	process.env.KLAR_HOME = home;
	const now = () => new Date(`${today}T12:00:00Z`);
	const {record} = openRecorder({command, version: '1.2.3', now});
	const made = {
		home,
		version: '1.2.3',
		now,
		today: () => today,
		style: {columns: 100, hasColour: false, hasUnicode: true},
		printable,
		loadPack: async () => ({pack: smallPack, cards: smallCards}),
		loadPackOf: async () => ({pack: smallPack, cards: smallCards}),
		library: () => ({packs: [], cards: new Map()}),
		openStore: async () => openStore(record),
		record,
	};
	// The library of shipped packs is for commands about packs alone, which have tests of their own.
	return made as unknown as Services & {readonly home: string};
};
