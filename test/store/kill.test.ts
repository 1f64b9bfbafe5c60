import {expect, test} from 'vitest';
import {assessmentStore} from '../../source/store/store.ts';
import {killRound} from './kill-round.ts';
import {emptyFolder, leftovers, sampleAssessment} from './sample-assessment.ts';

const rounds = 20;

test(`of ${rounds} kills while saving none loses a save that had returned`, async () => {
	const folder = emptyFolder();
	assessmentStore(folder).create(sampleAssessment('shop')).close();
	for (let n = 0; n < rounds; n++) {
		const {acknowledged, found, recovered} = await killRound(folder, 'shop', 'whole', 60);
		// A save may have reached the disk before it could be reported.
		expect(found - acknowledged).toBeOneOf([0, 1]);
		expect(recovered).toBeUndefined();
		expect(leftovers(folder)).toEqual([]);
	}
}, 120_000);

test(`of ${rounds} kills while a full disk cuts every second save none loses a save that had returned`, async () => {
	const folder = emptyFolder();
	assessmentStore(folder).create(sampleAssessment('shop')).close();
	for (let n = 0; n < rounds; n++) {
		const {acknowledged, found} = await killRound(folder, 'shop', 'cut', 60);
		expect(found - acknowledged).toBeOneOf([0, 2]);
		expect(found % 2, 'a cut save was taken for whole').toBe(0);
		expect(leftovers(folder).filter(name => !name.includes('.corrupt-'))).toEqual([]);
	}
}, 120_000);
