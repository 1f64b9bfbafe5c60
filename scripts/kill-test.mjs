// Kills a process that saves an assessment, again and again, and counts what was lost: `node scripts/kill-test.mjs 100`.
// Fails when a save that had returned is not found again.
import {assessmentStore} from '../source/store/store.ts';
import {killRound} from '../test/store/kill-round.ts';
import {emptyFolder, leftovers, sampleAssessment} from '../test/store/sample-assessment.ts';

const rounds = Number(process.argv[2] ?? 100);
let lost = 0;

for (const how of ['whole', 'cut']) {
	const folder = emptyFolder();
	assessmentStore(folder).create(sampleAssessment('shop')).close();
	const seen = {kept: 0, ahead: 0, lost: 0, recovered: 0, leftovers: 0};
	for (let n = 0; n < rounds; n++) {
		const {acknowledged, found, recovered} = await killRound(folder, 'shop', how, 80);
		if (found < acknowledged) seen.lost++;
		else seen[found === acknowledged ? 'kept' : 'ahead']++;
		if (recovered !== undefined) seen.recovered++;
		seen.leftovers += leftovers(folder).filter(name => !name.includes('.corrupt-')).length;
	}
	lost += seen.lost;
	const disk = how === 'cut' ? 'a full disk cuts every second save' : 'the disk has room';
	console.log(
		`${rounds} kills while ${disk}: ${seen.lost} lost, ${seen.kept} as reported, ${seen.ahead} one ahead of the report, ` +
			`${seen.recovered} recovered from the backup, ${seen.leftovers} files left over`,
	);
}

process.exitCode = lost === 0 ? 0 : 1;
