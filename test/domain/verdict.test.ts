import {expect, test} from 'vitest';
import {pass} from '../../source/domain/verdict.ts';

test('names a place once, and two excerpts of one line as two', () => {
	const step = {path: '.github/workflows/image.yml', line: 9, excerpt: 'build'};
	const other = {...step, excerpt: 'push'};
	expect(pass('built', [step, {...step}, other]).evidence).toEqual([step, other]);
});
