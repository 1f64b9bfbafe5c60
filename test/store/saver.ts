// A process that saves one assessment over and over until it is killed. It prints the number of each save that returned.
// Arguments: folder, id, and how files are written: `whole`, or `cut` for a disk that is full at every second save.
import fs from 'node:fs';
import {UserError} from '../../source/errors.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {type Write, writeByConf} from '../../source/store/write.ts';
import {sampleAssessment, savesOf} from './sample-assessment.ts';

const [folder = '', id = '', how = 'whole'] = process.argv.slice(2);

const cut: Write = (file, assessment) => {
	if (savesOf(assessment) % 2 === 0) return writeByConf(file, assessment);
	// As conf does it on a full disk: the start of the new version is renamed over the old, without an error.
	const text = JSON.stringify(assessment);
	fs.writeFileSync(`${file}.tmp-cut`, text.slice(0, text.length >> 1));
	fs.renameSync(`${file}.tmp-cut`, file);
	return Buffer.byteLength(text);
};

const store = assessmentStore(folder, how === 'cut' ? cut : writeByConf);
const assessment = store.open(id, {mode: 'write'});
let last = savesOf(assessment.value());
fs.writeSync(1, `open ${last}\n`);

for (let next = last + 1; ; next++) {
	try {
		assessment.save(sampleAssessment(id, next));
		last = next;
		fs.writeSync(1, `saved ${last}\n`);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
}
