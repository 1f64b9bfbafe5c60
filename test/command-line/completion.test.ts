import {spawnSync} from 'node:child_process';
import {describe, expect, test} from 'vitest';
import {bashScript} from '../../source/command-line/completion/bash.ts';
import {fishScript} from '../../source/command-line/completion/fish.ts';
import {valuesOf, wordsOf} from '../../source/command-line/completion/hints.ts';
import {completionModel} from '../../source/command-line/completion/model.ts';
import {zshScript} from '../../source/command-line/completion/zsh.ts';
import {commands} from '../../source/command-line/index.ts';

const model = completionModel(commands);
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

test('hints name only commands and flags that there are', () => {
	const names = commands.map(({name}) => name);
	const flags = new Set(commands.flatMap(command => Object.keys(command.flags)));
	expect(Object.keys(wordsOf).filter(name => !names.includes(name))).toEqual([]);
	expect(Object.keys(valuesOf).filter(name => !flags.has(name))).toEqual([]);
});

test('every flag is told as its command’s help tells it', () => {
	const untold = model.flatMap(({name, flags}) =>
		flags.filter(({told}) => told === '').map(flag => `${name} ${flag.name}`),
	);
	expect(untold).toEqual([]);
	const scan = model.find(({name}) => name === 'scan')!;
	expect(scan.flags.find(({name}) => name === 'json')?.told).toMatch(/^the result as JSON/);
	expect(scan.flags.find(({name}) => name === 'max-gaps')?.told).toMatch(/^exit with 1 when more than n gaps/);
});

/** What bash offers for the last of these words; a stand-in for klar knows two ids. */
const bash = (...words: readonly string[]): readonly string[] => {
	const script = `klar() { [ "$1 $2" = 'completion ids' ] && printf 'shop-1\\nshop-2\\n'; }
${bashScript(model)}
COMP_WORDS=(klar "$@"); COMP_CWORD=$#; _klar; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const {stdout, stderr} = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], {encoding: 'utf8', cwd: '/'});
	expect(stderr).toBe('');
	return stdout.split('\n').filter(line => line !== '');
};

describe.skipIf(!has('bash'))('bash', () => {
	test('accepts the script', () => {
		const {status, stderr} = spawnSync('bash', ['-n'], {input: bashScript(model), encoding: 'utf8'});
		expect([status, stderr]).toEqual([0, '']);
	});

	test.each([
		[['sca'], ['scan']],
		[
			['scan', '--fail-o'],
			['--fail-on', '--fail-on-regression'],
		],
		[
			['scan', '--fail-on', ''],
			['critical', 'high', 'medium', 'low'],
		],
		[
			['report', '--format', 'sarif'],
			['sarif', 'sarif-failures'],
		],
		[
			['scorecard', 'shop'],
			['shop-1', 'shop-2'],
		],
		[['diff', 'shop-1', 'shop-2'], ['shop-2']],
		[
			['completion', ''],
			['bash', 'zsh', 'fish'],
		],
		[['--ver'], ['--version']],
		[['list', ''], []],
		[['report', '--no-such'], []],
	])('completes klar %j', (words, offered) => {
		expect(bash(...words).filter(one => !one.startsWith('/') && !['dev', 'etc'].includes(one))).toEqual(offered);
	});

	test('offers every command', () => {
		expect(bash('')).toEqual(expect.arrayContaining(commands.map(({name}) => name)));
	});
});

describe.skipIf(!has('zsh'))('zsh', () => {
	test('accepts the script, and completes by it', () => {
		const {status, stderr} = spawnSync('zsh', ['-n'], {input: zshScript(model), encoding: 'utf8'});
		expect([status, stderr]).toEqual([0, '']);
		const loaded = spawnSync(
			'zsh',
			['-f', '-c', `autoload -U compinit; compinit -D; ${zshScript(model)}; print $_comps[klar]`],
			{
				encoding: 'utf8',
			},
		);
		expect([loaded.stdout, loaded.stderr]).toEqual(['_klar\n', '']);
	});
});

describe.skipIf(!has('fish'))('fish', () => {
	const offers = (line: string): readonly string[] =>
		spawnSync('fish', ['--no-config', '-c', `${fishScript(model)}\ncomplete -C '${line}'`], {encoding: 'utf8'})
			.stdout.split('\n')
			.filter(one => one !== '')
			.map(one => one.split('\t')[0] ?? '');

	test('accepts the script, and completes by it', () => {
		const {status, stderr} = spawnSync('fish', ['--no-config', '--no-execute', '-c', fishScript(model)], {
			encoding: 'utf8',
		});
		expect([status, stderr]).toEqual([0, '']);
		expect(offers('klar sca')).toEqual(expect.arrayContaining(['scan']));
		expect(offers('klar scan --fail-on ')).toEqual(['critical', 'high', 'low', 'medium']);
		expect(offers('klar scan --fail-u')).toEqual(['--fail-under']);
	});
});
