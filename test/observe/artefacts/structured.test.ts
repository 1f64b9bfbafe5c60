import {describe, expect, it} from 'vitest';
import {chartFolder, jsonReader, tomlReader, yamlReader} from '../../../source/observe/artefacts/structured.ts';
import {classify} from '../../../source/observe/classify.ts';
import {contextOf} from './reading.ts';

const fileAt = (path: string) => classify(path, true);

const yaml = (text: string, path = 'a.yaml', others: Readonly<Record<string, string>> = {}) =>
	yamlReader.parse(text, fileAt(path), contextOf({[path]: text, ...others}))!;
const json = (text: string) => jsonReader.parse(text, fileAt('a.json'), contextOf({'a.json': text}))!;
const toml = (text: string) => tomlReader.parse(text, fileAt('a.toml'), contextOf({}))!;

const mebibyte = 1024 * 1024;

describe('YAML', () => {
	it('writes out anchors and merge keys, own keys first', () => {
		const {documents} = yaml('base: &b {a: 1, b: 2}\nsvc:\n  <<: *b\n  a: 3\nlist:\n  <<: [*b, {c: 4}]\n');
		expect(documents[0]).toEqual({base: {a: 1, b: 2}, svc: {a: 3, b: 2}, list: {a: 1, b: 2, c: 4}});
	});

	it('keeps the values of unknown tags', () => {
		expect(yaml('a: !Ref Foo\nb: !Join ["", [x, !Sub "y"]]\nc: !reset null\n').documents[0]).toEqual({
			a: 'Foo',
			b: ['', ['x', 'y']],
			c: 'null',
		});
	});

	it('reads values that a build fills in', () => {
		const {documents} = yaml('info:\n  version: @project.version@\nserver: {port: 80}\n');
		expect(documents[0]).toEqual({info: {version: '@project.version@'}, server: {port: 80}});
		expect(() => yaml('a: @other\n')).toThrow('line 1');
	});

	it('gives the line of keys, items, merged keys and of the deepest part that exists', () => {
		const data = yaml('# note\r\nbase: &b\r\n  a: 1\r\nsvc:\r\n  <<: *b\r\n  ports:\r\n    - 80\r\n    - 81\r\n');
		expect(data.lineOf(['svc'])).toBe(4);
		expect(data.lineOf(['svc', 'a'])).toBe(3);
		expect(data.lineOf(['svc', 'ports', 1])).toBe(8);
		expect(data.lineOf(['svc', 'ports', 7, 'x'])).toBe(6);
	});

	it('reads several documents and leaves out empty ones', () => {
		const data = yaml('---\na: 1\n---\n# nothing\n---\na: 2\n');
		expect(data.documents).toEqual([{a: 1}, {a: 2}]);
		expect(data.lineOf(['a'], 1)).toBe(6);
	});

	it('keeps `on` and `__proto__` as plain keys', () => {
		const [value] = yaml('on: [push]\n__proto__: {polluted: 1}\n').documents;
		expect(Object.keys(value as object)).toEqual(['on', '__proto__']);
		expect(({} as {polluted?: number}).polluted).toBeUndefined();
	});

	it('leaves templates of a Helm chart to another reader', () => {
		const chart = {'deploy/app/Chart.yaml': 'name: app'};
		expect(yaml('a: {{ .Values.a }}', 'deploy/app/templates/sub/a.yaml', chart)).toBeUndefined();
		expect(yaml('a: 1', 'other/templates/a.yaml', chart).documents).toEqual([{a: 1}]);
		expect(chartFolder(fileAt('deploy/app/templates/a.yaml'), contextOf(chart).files)).toBe('deploy/app');
	});

	it('does not take lockfiles', () => {
		expect(yamlReader.matches(fileAt('pnpm-lock.yaml'))).toBe(false);
		expect(yamlReader.matches(fileAt('values.yml'))).toBe(true);
	});

	const bomb = ['a0: &a0 [x, x]', ...Array.from({length: 40}, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
	const mergeBomb = [
		'a0: &a0 {x: 1}',
		...Array.from({length: 40}, (_, i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}`),
	];
	it.each([
		['an alias bomb', bomb.join('\n'), 'aliases'],
		['a merge bomb', mergeBomb.join('\n'), 'aliases'],
		['an alias of itself', 'a: &a [*a]', 'no anchor'],
		['10,000 nested lists', '['.repeat(10_000), 'deeper'],
		['10,000 nested items on a line', '- '.repeat(10_000), 'deeper'],
		['10,000 nested complex keys', '? '.repeat(10_000), 'deeper'],
		[
			'depth made of aliases',
			`a: &a ${'['.repeat(150)}${']'.repeat(150)}\nb: ${'['.repeat(100)}*a${']'.repeat(100)}`,
			'deeper',
		],
		['more than 1 MiB', `a: ${'x'.repeat(mebibyte)}`, 'longer'],
		['a NUL', 'a: \0', 'NUL'],
		['an unterminated string', `a: "${'x\n'.repeat(50_000)}`, 'line '],
		['many closing brackets', ']'.repeat(100_000), 'line '],
		['an error on each line', `a:\n  b: 1\n${'- c\n'.repeat(90_000)}`, /^line 3: /],
		['very many lines', '\n'.repeat(mebibyte), 'lines'],
	])('refuses %s', (_, text, message) => {
		expect(() => yaml(text)).toThrow(message);
	});

	it('reads one huge line', () => {
		expect(yaml(`a: "${'x'.repeat(900_000)}"`).lineOf(['a'])).toBe(1);
	});
});

describe('JSON', () => {
	it('reads strict JSON, and JSON with comments and trailing commas', () => {
		expect(json('{"a": [1]}').documents).toEqual([{a: [1]}]);
		expect(json('\uFEFF// note\n{"a": [1,], /* b */}').documents).toEqual([{a: [1]}]);
	});

	it('gives the line of a key, also where the value stands lower', () => {
		const data = json('{\n  "a": {"b": 1},\n  "c":\n    [1,\n    2]\n}');
		expect([data.lineOf(['a', 'b']), data.lineOf(['c']), data.lineOf(['c', 1]), data.lineOf(['x'])]).toEqual([
			2, 3, 5, 1,
		]);
	});

	it('does not take lockfiles and notebooks, and takes .eslintrc only as JSON', () => {
		for (const name of ['package-lock.json', 'composer.lock', 'a.ipynb', 'packages.lock.json']) {
			expect(jsonReader.matches(fileAt(name))).toBe(false);
		}
		expect(jsonReader.parse('root: true', fileAt('.eslintrc'), contextOf({}))).toBeUndefined();
	});

	it.each([
		['10,000 nested lists', '['.repeat(10_000)],
		['an unterminated string', '{"a": "x'],
		['more than 1 MiB', `"${'x'.repeat(mebibyte)}"`],
		['a NUL', '{"a": \0}'],
		['nothing', ''],
	])('refuses %s', (_, text) => {
		expect(() => json(text)).toThrow();
	});
});

describe('TOML', () => {
	it('gives the lines of tables, arrays of tables, dotted keys and items', () => {
		const data = toml(
			'title = "a"\n[tool.x]\ndeps = [ # one\n  "a", "b",\n  "c]",\n]\n[[bin]]\nname = "p"\n[[bin]]\nname = "q"\nlong = """\n[no]\n"""\nx.y = {z = 1}\n[bin.sub]\nk = \'#\'\n',
		);
		expect(data.lineOf(['tool', 'x', 'deps', 2])).toBe(5);
		expect(data.lineOf(['bin', 0, 'name'])).toBe(8);
		expect(data.lineOf(['bin', 1, 'name'])).toBe(10);
		expect(data.lineOf(['bin', 1, 'x', 'y', 'z'])).toBe(14);
		expect(data.lineOf(['bin', 1, 'sub', 'k'])).toBe(16);
		expect(data.lineOf(['no'])).toBe(1);
	});

	it('knows quoted keys', () => {
		expect(toml('\n["a.b"]\n"c d" = 1\n').lineOf(['a.b', 'c d'])).toBe(3);
	});

	it.each([
		['10,000 nested lists', `a = ${'['.repeat(10_000)}`],
		['10,000 nested tables', `a = ${'{a='.repeat(10_000)}`],
		['an unterminated string', 'a = "x'],
		['10,000 dotted parts of a key', `${'a.'.repeat(10_000)}a = 1`],
		['a NUL', 'a = "\0"'],
		['more than 1 MiB', `a = "${'x'.repeat(mebibyte)}"`],
	])('refuses %s', (_, text) => {
		expect(() => toml(text)).toThrow();
	});
});
