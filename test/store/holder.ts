// A process that opens an assessment for writing, says so, and holds it until its standard input ends or it is killed.
// Arguments: folder, id, `takeover` or nothing. It prints `open`, or `refused` with the message.
import fs from 'node:fs';
import {UserError} from '../../source/errors.ts';
import {assessmentStore} from '../../source/store/store.ts';
import {sampleAssessment, savesOf} from './sample-assessment.ts';

const [folder = '', id = '', how] = process.argv.slice(2);

try {
	const open = assessmentStore(folder).open(id, {mode: 'write', takeOver: how === 'takeover'});
	// One save for the winner: two winners would count the same number twice.
	open.save(sampleAssessment(id, savesOf(open.value()) + 1));
	fs.writeSync(1, 'open\n');
	process.stdin.on('end', () => open.close());
	process.stdin.resume();
} catch (error) {
	if (!(error instanceof UserError)) throw error;
	fs.writeSync(1, `refused ${error.message}\n`);
}
