import {expect, test} from 'vitest';
import {splitKeys} from '../../source/ui/split-keys.ts';

test('a chunk falls into keys: sequences, characters, pastes', () => {
	expect(splitKeys('\u001B[Bj\u001B[1;5C\u001BOA👩‍👩‍👧\r\u001Bb\u001B[200~a\rb\u001B[201~x').keys).toEqual([
		'\u001B[B',
		'j',
		'\u001B[1;5C',
		'\u001BOA',
		'👩‍👩‍👧',
		'\r',
		'\u001Bb',
		'\u001B[200~a\rb\u001B[201~',
		'x',
	]);
});

test('the start of a sequence waits for its end', () => {
	expect(splitKeys('j\u001B[')).toEqual({keys: ['j'], rest: '\u001B['});
	expect(splitKeys('\u001B[200~abc')).toEqual({keys: [], rest: '\u001B[200~abc'});
});

test('in a text field a run of letters stays in one piece, and Enter stays a key', () => {
	expect(splitKeys('abc déf\rx', true).keys).toEqual(['abc déf', '\r', 'x']);
});
