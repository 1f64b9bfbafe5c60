import {describe, expect, test} from 'vitest';
import {commandOf, helpOf, hintsOf} from '../../source/ui/keymap.ts';
import type {Mode} from '../../source/ui/keys/binding.ts';
import {keymap} from '../../source/ui/keys/table.ts';
import {createTheme} from '../../source/ui/theme.ts';

const {symbols} = createTheme({LANG: 'C.UTF-8'});
const modes = [...new Set(keymap.flatMap(binding => binding.modes))];

describe.each(modes)('in %s', mode => {
	test('no key means two things', () => {
		const keys = keymap.filter(binding => binding.modes.includes(mode)).flatMap(binding => binding.keys);
		expect(keys).toEqual([...new Set(keys)]);
	});

	test('each hint names a key that works there', () => {
		for (const {hints = [], keys, command, modes: own} of keymap)
			for (const {modes: shownIn = own, text} of hints)
				if (shownIn.includes(mode)) expect(commandOf(mode, {name: keys[0] ?? ''}), text).toEqual(command);
	});

	test('Ctrl+C always works', () => {
		expect(commandOf(mode, {name: 'ctrl+c'})).toEqual({type: 'interrupt'});
	});
});

test('in a text field letters are letters, also those that are keys elsewhere', () => {
	for (const letter of ['q', 'j', 's', '?', '/', '1'])
		expect(commandOf('field', {name: letter, text: letter})).toEqual({
			type: 'edit',
			edit: {kind: 'insert', text: letter},
		});
	expect(commandOf('field', {name: 'space', text: ' '})).toEqual({type: 'edit', edit: {kind: 'insert', text: ' '}});
});

test('a run of letters outside of a text field means nothing', () => {
	expect(commandOf('questions', {text: 'qqq'})).toBeUndefined();
});

test('the help names every key of the screens that has a meaning', () => {
	const screens: readonly Mode[] = ['start', 'scan', 'findings', 'questions', 'gaps', 'review', 'field'];
	const help = helpOf(screens, symbols).map(({text}) => text);
	for (const {meaning, modes: own} of keymap)
		if (meaning && own.some(mode => screens.includes(mode))) expect(help).toContain(meaning);
});

test('every screen says how to get help and how to leave', () => {
	for (const mode of ['start', 'scan', 'findings', 'questions', 'gaps', 'review'] as const) {
		const texts = hintsOf(mode, symbols).map(({text}) => text);
		expect(texts).toEqual(expect.arrayContaining(['help', 'quit']));
	}
});
