import {keymap} from '../../../source/ui/keys/table.ts';
import {oneOf} from './random.ts';

const sent: Readonly<Record<string, string>> = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	'ctrl+left': '\u001B[1;5D',
	'ctrl+right': '\u001B[1;5C',
	home: '\u001B[H',
	end: '\u001B[F',
	'page-up': '\u001B[5~',
	'page-down': '\u001B[6~',
	enter: '\r',
	esc: '\u001B',
	tab: '\t',
	'shift+tab': '\u001B[Z',
	space: ' ',
	backspace: '\u007F',
	delete: '\u001B[3~',
	'alt+b': '\u001Bb',
	'alt+f': '\u001Bf',
	'alt+backspace': '\u001B\u007F',
};

const bytesOf = (key: string): string => {
	const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
	return letter === undefined ? (sent[key] ?? key) : String.fromCharCode(letter.charCodeAt(0) - 96);
};

// Ctrl+Z stops the process, which a walk in the same process would not survive; the shell's test presses it.
const known = [...new Set(keymap.flatMap(({keys}) => keys))].filter(key => key !== 'ctrl+z').map(bytesOf);
const often = ['enter', 'down', 'right', 'enter', 'up', 'space'].map(bytesOf);
const odd = [
	'é',
	'👩‍👩‍👧',
	'漢',
	'\u0007',
	'\u0000',
	'[',
	'\u001B[200~two\r\nlines\u001B[31m\u001B[201~',
	'\u001B[99~',
	'src/app.ts:3',
	'https://example.org/x',
];

/** A key as a terminal sends it: all of the table, the usual ones more often, and some that mean nothing. */
export const randomKey = (random: () => number): string => {
	const kind = random();
	if (kind < 0.4) return oneOf(random, often);
	return kind < 0.92 ? oneOf(random, known) : oneOf(random, odd);
};
