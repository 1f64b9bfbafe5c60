import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Signal} from '../../source/domain/signal.ts';
import {type Observed, observe} from '../../source/observe/observe.ts';

// One tree with all that a hostile repository can hold; each test looks at what became of one part of it.

const needle: Signal = {keywords: ['needle'], within: 'text', roles: ['source', 'config', 'docs']};
let root: string;
let observed: Observed;

const write = (file: string, data: string | Buffer): void => {
	mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
	writeFileSync(path.join(root, file), data);
};

beforeAll(async () => {
	root = mkdtempSync(path.join(tmpdir(), 'klar-hostile-'));
	write('src/good.ts', 'needle\n');
	write(
		'bomb.yaml',
		`a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefghi', (name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]}, `.repeat(9)}]`).join('\n')}\n`,
	);
	write('deep.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`);
	write('deep.yaml', `${'['.repeat(20_000)}\n`);
	write('wide.md', `${'> '.repeat(30_000)}needle\n`);
	write('binary.ts', Buffer.from([0x6e, 0, 0x65, 0x65]));
	write('latin.ts', Buffer.concat([Buffer.from('needle '), Buffer.from([0xe5, 0xff, 0xfe])]));
	write('line.ts', `${'x'.repeat(2_000_000)} needle`);
	write('evil\u001B[2Jname.ts', 'needle\n');
	write('sparse.ts', 'needle\n');
	truncateSync(path.join(root, 'sparse.ts'), 1024 ** 3);
	symlinkSync('/etc/passwd', path.join(root, 'Dockerfile'));
	symlinkSync(root, path.join(root, 'src/loop'));
	execFileSync('mkfifo', [path.join(root, 'compose.yaml')]);
	mkdirSync(path.join(root, `${'d/'.repeat(120)}end`), {recursive: true});
	writeFileSync(path.join(root, `${'d/'.repeat(120)}end/deep.ts`), 'needle\n');
	observed = await observe({root, signals: [needle]});
});
afterAll(() => rmSync(root, {recursive: true}));

const hitPaths = (): readonly string[] => observed.observations.hits(needle).map(hit => hit.path);

test('what is sound is read beside all that is not', () => {
	expect(hitPaths()).toContain('src/good.ts');
	expect(hitPaths()).toContain('latin.ts');
});

test('links, pipes and loops are neither followed nor waited for', () => {
	const paths = observed.observations.files.all.map(file => file.path);
	expect(paths).not.toContain('Dockerfile');
	expect(paths).not.toContain('compose.yaml');
	expect(paths.filter(file => file.includes('loop'))).toEqual([]);
});

test('a file of a gigabyte is read up to the limit, or left out, and said to be', () => {
	expect(observed.warnings.join('\n')).not.toContain('sparse.ts: ');
	expect(hitPaths().filter(file => file === 'sparse.ts').length).toBeLessThanOrEqual(1);
	expect(observed.warnings.join('\n')).toContain('only the first 1048576 bytes were read');
});

test('bombs and depths end in warnings, not in a crash', () => {
	const {yaml, json, documents} = observed.observations.artefacts;
	expect(yaml.map(({file}) => file.path)).not.toContain('deep.yaml');
	expect(json.map(({file}) => file.path)).not.toContain('deep.json');
	expect(documents.length).toBeLessThanOrEqual(1);
	expect(observed.warnings.join('\n')).toContain('deep.json');
});

test('folders nested beyond the limit are left out', () => {
	expect(hitPaths().filter(file => file.endsWith('deep.ts'))).toEqual([]);
});

test('a scan can be stopped', async () => {
	const abort = new AbortController();
	abort.abort();
	await expect(observe({root, signals: [needle], abort: abort.signal})).rejects.toThrow(/abort/i);
});
