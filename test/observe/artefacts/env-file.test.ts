import {describe, expect, it} from 'vitest';
import {envFileReader} from '../../../source/observe/artefacts/env-file.ts';
import {classify} from '../../../source/observe/classify.ts';
import {read} from './reading.ts';

const env = (text: string, path = '.env') => read(envFileReader, path, {texts: {[path]: text}})!;
const pairs = (text: string) => env(text).entries.map(({key, value}) => [key, value]);

describe('envFileReader', () => {
	it('knows env files by their names', () => {
		const isOne = (path: string) => envFileReader.matches(classify(path, true));
		const names = [
			'.env',
			'.env.local',
			'a/.env.example',
			'prod.env',
			'env.example',
			'.env-sample',
			'env.sample.local',
			'env-example-relational',
		];
		expect(names.filter(name => !isOne(name))).toEqual([]);
		const others = [
			'.env.d.ts',
			'env.ts',
			'environment',
			'.env.yaml',
			'.env.gpg',
			'.envrc',
			'env',
			'env.py',
			'.env.md',
		];
		expect(others.filter(isOne)).toEqual([]);
	});

	it('tells examples from files that are read as they are', () => {
		const isTemplate = (path: string) => env('A=1', path).isTemplate;
		expect(
			['.env.example', 'sample.env', '.env.local.example', '.env.dist', 'env.template', '.env-default'].every(
				isTemplate,
			),
		).toBe(true);
		expect(['.env', '.env.production', 'local.env', '.env.distributed'].some(isTemplate)).toBe(false);
	});

	it('reads keys, quotes, comments, export and CRLF', () => {
		const text =
			'A=1\r\nexport B = "two # 2" # note\r\nC=\'$x\\n\'\r\nD=a#b #c\r\nE=\r\nF: yaml\r\nnot a line\r\nG="a\\"b\\nc"\r\n';
		expect(pairs(text)).toEqual([
			['A', '1'],
			['B', 'two # 2'],
			['C', '$x\\n'],
			['D', 'a#b'],
			['E', ''],
			['F', 'yaml'],
			['G', 'a"b\nc'],
		]);
	});

	it('marks entries that are commented out, and leaves prose alone', () => {
		expect(env('# KEY=value\n#export OTHER="x" # y\n# set a=b\n# Note: x\n').entries).toEqual([
			{key: 'KEY', value: 'value', line: 1, isCommented: true},
			{key: 'OTHER', value: 'x', line: 2, isCommented: true},
		]);
	});

	it('reads a value over several lines and counts on after it', () => {
		const {entries} = env('KEY="-----BEGIN\nabc\n-----END"\n\nB=2\n');
		expect(entries).toEqual([
			{key: 'KEY', value: '-----BEGIN\nabc\n-----END', line: 1, isCommented: false},
			{key: 'B', value: '2', line: 5, isCommented: false},
		]);
	});

	it('does not let a quote without end swallow the lines after it', () => {
		expect(pairs('A="x\nB="y"\nC=\'z\nD=1')).toEqual([
			['A', 'x'],
			['B', 'y'],
			['C', 'z'],
			['D', '1'],
		]);
	});

	it.each([
		['many quotes without end', 'A="x\n'.repeat(90_000), 90_000],
		['one huge line', `A=${'# x'.repeat(300_000)}`, 1],
		['many blanks', `A${' '.repeat(900_000)}`, 0],
		['many escapes', `A="${'\\"'.repeat(400_000)}`, 1],
	])('reads %s', (_, text, count) => {
		expect(env(text).entries).toHaveLength(count);
	});

	it('refuses NULs and more than 1 MiB', () => {
		expect(() => env('A=\0')).toThrow('NUL');
		expect(() => env('x'.repeat(1024 * 1024 + 1))).toThrow('longer');
	});
});
