import {expect, test} from 'vitest';
import {resolveTarget} from '../../source/commands/target.ts';

test.each([
	['scorcard', /no command of that name.*did you mean `klar scorecard`/],
	['./scorcard', /name the folder of a repository/],
	['/nowhere/at/all', /name the folder of a repository/],
])('`klar %s` tells that there is no such folder, and what was probably meant', (given, message) => {
	expect(() => resolveTarget(given)).toThrow(message);
});
