import path from 'node:path';
import {expect, test} from 'vitest';
import {shown} from '../../source/packs/finding.ts';
import {lintFolder} from '../../source/packs/lint.ts';
import {loadPack} from '../../source/packs/load.ts';

const questions = path.join(import.meta.dirname, '../../questions');

test('the packs and cards that klar ships have nothing wrong with them', () => {
	expect(lintFolder(questions).map(finding => path.relative(questions, shown(finding)))).toEqual([]);
});

test('the default pack loads with a card for each of its checks', () => {
	const {pack, cards} = loadPack(questions, 'production-readiness');
	const ids = pack.categories.flatMap(({criteria}) => criteria.flatMap(({checks}) => checks.map(({id}) => id)));
	expect(ids.length).toBeGreaterThan(100);
	expect(ids.filter(id => !cards.has(id))).toEqual([]);
});
