// A process that saves an assessment that grows by 2 KB with each save until a save fails, and prints what came of it.
// Argument: folder.
import fs from 'node:fs';
import {assessmentStore} from '../../source/store/store.ts';
import {sampleAssessment, savesOf} from './sample-assessment.ts';

const [folder = ''] = process.argv.slice(2);
const store = assessmentStore(folder);
const open = store.open('shop', {mode: 'write'});
const maxSaves = 1000;
let saved = 0;
let error = '';

while (error === '' && saved < maxSaves) {
	try {
		const next = saved + 1;
		open.save({...sampleAssessment('shop', next), assigned: {all: 'x'.repeat(2000 * next)}});
		saved = next;
	} catch (caught) {
		error = caught instanceof Error ? caught.message : String(caught);
	}
}

open.close();
const read = store.open('shop', {mode: 'read'});
fs.writeSync(1, JSON.stringify({error, saved, found: savesOf(read.value()), recovered: read.recovered !== undefined}));
