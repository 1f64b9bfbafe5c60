import {expect, test} from 'vitest';
import {UserError} from '../../source/errors.ts';
import {loadPack} from '../../source/packs/load.ts';
import {questionsFolder, soundCards, soundPack} from './sample-questions.ts';

test('a pack is loaded with its cards by id, and defaults are filled in', () => {
	const {pack, cards} = loadPack(questionsFolder({'sample.yaml': soundPack}, {'a.yaml': soundCards}), 'sample');
	expect(pack.bands).toEqual({ready: 80, nearlyReady: 60});
	expect(pack.categories[0]?.criteria[0]?.checks[0]).toMatchObject({id: 'backups', dependsOn: []});
	expect([...cards.keys()]).toEqual(['backups', 'changelog']);
	expect(cards.get('backups')?.question?.options.map(({score}) => score)).toEqual([0, 50, 100]);
});

test('a broken pack is refused with file, line and column', () => {
	const folder = questionsFolder(
		{'sample.yaml': soundPack.replace('weight: 60', 'weight: many')},
		{'a.yaml': soundCards},
	);
	expect(() => loadPack(folder, 'sample')).toThrow(UserError);
	expect(() => loadPack(folder, 'sample')).toThrow(/sample\.yaml:9:13: `categories\.0\.weight`/);
});

test('of many faults the first are told and the rest is counted', () => {
	const folder = questionsFolder(
		{
			'sample.yaml': soundPack
				.replaceAll(/severity: \w+/g, 'severity: x')
				.replaceAll(/by: \w+/g, 'by: x')
				.replaceAll(/weight: \d+/g, 'weight: x'),
		},
		{'a.yaml': soundCards},
	);
	expect(() => loadPack(folder, 'sample')).toThrow(/; and 3 more\. Mend them/);
});

test('a pack that is not there is refused with the names of those that are', () => {
	const folder = questionsFolder({'sample.yaml': soundPack}, {'a.yaml': soundCards});
	expect(() => loadPack(folder, 'other')).toThrow(/There is no pack `other`.*has `sample`/);
});
