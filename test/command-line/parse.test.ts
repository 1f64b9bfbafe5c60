import {expect, test} from 'vitest';
import {helpText} from '../../source/command-line/help.ts';
import {commands} from '../../source/command-line/index.ts';
import {parse} from '../../source/command-line/parse.ts';
import {UserError} from '../../source/errors.ts';

test.each([
	[[], {name: 'assess', path: '.', isNew: false, form: 'full-screen'}],
	[['~/shop'], {name: 'assess', path: '~/shop', isNew: false, form: 'full-screen'}],
	[['assess', 'shop', '--new'], {name: 'assess', path: 'shop', isNew: true, form: 'full-screen'}],
	[['resume'], {name: 'resume', form: 'full-screen'}],
	[['resume', '--no-alt-screen'], {name: 'resume', form: 'in-line'}],
	[['--accessible'], {name: 'assess', path: '.', isNew: false, form: 'plain-lines'}],
	[
		['scan', '.', '--json', '--fail-under', '60', '--fail-on', 'critical'],
		{path: '.', json: true, timing: false, thresholds: {failUnder: 60, failOn: 'critical'}},
	],
	[
		['scan', '--fail-under', '60', '--fail-under', 'security=70', '--max-gaps', 'high=3', '--max-gaps', 'low=0'],
		{thresholds: {failUnder: 60, failUnderCategory: {security: 70}, maxGaps: {high: 3, low: 0}}},
	],
	[
		['scan', '--baseline', 'base.json', '--fail-on-regression', '--report', 'junit=a=b.xml', '--summary', 's.md'],
		{
			baseline: 'base.json',
			failsOnRegression: true,
			outputs: {reports: [{format: {name: 'junit'}, output: 'a=b.xml'}], summary: 's.md'},
		},
	],
	[
		['report', '--encrypt', 'age1x', '--encrypt', 'age1y'],
		{kind: 'write', write: {sealing: {kind: 'recipients', recipients: ['age1x', 'age1y']}}},
	],
	[['report', '--passphrase'], {kind: 'write', write: {sealing: {kind: 'passphrase'}}}],
	[
		['report', '--decrypt', 'a.age', '--identity', 'k', '-o', 'a.md'],
		{kind: 'decrypt', decrypt: {file: 'a.age', identityFiles: ['k'], output: 'a.md'}},
	],
	[['diff', 'a', 'b', '--markdown'], {before: 'a', after: 'b', form: 'markdown', failsOnRegression: false}],
	[['log', '--end', `3:${'a'.repeat(64)}`], {isVerifying: true, kept: {n: 3, hash: 'a'.repeat(64)}}],
	[['scorecard', 'shop', '--json'], {id: 'shop', json: true}],
	[['explain', 'SEC-1.1'], {check: 'SEC-1.1'}],
])('klar %j', (argv, options) => {
	expect(parse(argv)).toMatchObject({kind: 'run', options});
});

test('the version and the help are asked for by flag or word', () => {
	const scan = commands.find(({name}) => name === 'scan');
	expect(parse(['--version'])).toEqual({kind: 'version'});
	expect(parse(['scan', '--help'])).toEqual({kind: 'help', about: scan});
	expect(parse(['help', 'scan'])).toEqual({kind: 'help', about: scan});
	expect(parse(['--help'])).toEqual({kind: 'help'});
});

test.each([
	[['scan', '--nope'], /--nope/],
	[['scan', 'a', 'b'], /takes one word/],
	[['list', 'x'], /takes no words/],
	[['scan', '--fail-under', 'ten'], /from 0 to 100/],
	[['scan', '--fail-under', '101'], /from 0 to 100/],
	[['scan', '--fail-on', 'awful'], /critical, high, medium, low/],
	[['delete'], /needs the id/],
	[['scan', '--fail-under', 'security=x'], /from 0 to 100/],
	[['scan', '--max-gaps', 'high'], /high=3/],
	[['scan', '--max-gaps', 'awful=1'], /critical, high, medium, low/],
	[['scan', '--report', 'pdf=x'], /formats are md, html/],
	[['scan', '--report', 'sarif'], /a format and a file/],
	[['scan', '--fail-on-regression'], /--baseline/],
	[['report', '--encrypt', 'age1x', '--passphrase'], /one of them/],
	[['report', '--identity', 'k'], /--decrypt/],
	[['report', 'shop', '--decrypt', 'f'], /name no assessment/],
	[['diff', 'a'], /compares two/],
	[['log', '--end', '3'], /a number, a colon/],
])('klar %j is refused with what is wrong and what to do', (argv, message) => {
	expect(() => parse(argv)).toThrow(UserError);
	expect(() => parse(argv)).toThrow(message);
	expect(() => parse(argv)).toThrow(/--help/);
});

test('the overview names every command, and each command has its own help with examples', () => {
	for (const command of commands) {
		expect(helpText()).toMatch(new RegExp(`^  ${command.name}\\s`, 'm'));
		expect(helpText(command)).toContain(command.examples[0]);
	}
});

test('every flag of a command stands in its help', () => {
	for (const command of commands) {
		for (const flag of Object.keys(command.flags)) expect(helpText(command)).toContain(`--${flag}`);
	}
});
