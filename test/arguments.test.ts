import {expect, test} from 'vitest';
import {parseArguments} from '../source/arguments.ts';
import {UserError} from '../source/errors.ts';
import {commandHelp, helpText} from '../source/help.ts';

test.each([
	[[], {name: 'assess', path: '.', isNew: false, form: 'full-screen'}],
	[['~/shop'], {name: 'assess', path: '~/shop', isNew: false, form: 'full-screen'}],
	[['assess', 'shop', '--new'], {name: 'assess', path: 'shop', isNew: true, form: 'full-screen'}],
	[['resume'], {name: 'resume', form: 'full-screen'}],
	[['resume', '--no-alt-screen'], {name: 'resume', form: 'in-line'}],
	[['--accessible'], {name: 'assess', path: '.', isNew: false, form: 'plain-lines'}],
	[
		['scan', '.', '--json', '--fail-under', '60', '--fail-on', 'critical'],
		{name: 'scan', path: '.', json: true, timing: false, failUnder: 60, failOn: 'critical'},
	],
	[['scorecard', 'shop', '--json'], {name: 'scorecard', id: 'shop', json: true}],
	[['explain', 'SEC-1.1'], {name: 'explain', check: 'SEC-1.1'}],
	[['--version'], {name: 'version'}],
	[['scan', '--help'], {name: 'help', about: 'scan'}],
	[['help', 'scan'], {name: 'help', about: 'scan'}],
])('klar %j', (argv, command) => {
	expect(parseArguments(argv)).toEqual(command);
});

test.each([
	[['scan', '--nope'], /--nope/],
	[['scan', 'a', 'b'], /takes one word/],
	[['list', 'x'], /takes no words/],
	[['scan', '--fail-under', 'ten'], /from 0 to 100/],
	[['scan', '--fail-under', '101'], /from 0 to 100/],
	[['scan', '--fail-on', 'awful'], /critical, high, medium, low/],
	[['delete'], /needs the id/],
])('klar %j is refused with what is wrong and what to do', (argv, message) => {
	expect(() => parseArguments(argv)).toThrow(UserError);
	expect(() => parseArguments(argv)).toThrow(message);
	expect(() => parseArguments(argv)).toThrow(/--help/);
});

test('the overview names every command, and each command has its own help with examples', () => {
	for (const name of Object.keys(commandHelp)) expect(helpText()).toMatch(new RegExp(`^  ${name}\\s`, 'm'));
	for (const [name, help] of Object.entries(commandHelp)) {
		expect(helpText(name as keyof typeof commandHelp)).toContain(help.examples[0]);
	}
});
