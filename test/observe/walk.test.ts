import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {defaultLimits} from '../../source/observe/limits.ts';
import {walk} from '../../source/observe/walk.ts';

let root: string;
const write = (file: string, text = 'x'): void => {
	mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
	writeFileSync(path.join(root, file), text);
};
const paths = (): readonly string[] =>
	walk(root, defaultLimits)
		.files.map(file => file.path)
		.toSorted();

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'klar-walk-'));
});
afterEach(() => rmSync(root, {recursive: true}));

test('outside git, the .gitignore of each folder counts for what lies below it', () => {
	write('.gitignore', 'build/\n*.log\n');
	write('app/.gitignore', 'local.ts\n');
	for (const file of ['app/main.ts', 'app/local.ts', 'local.ts', 'build/out.js', 'a.log']) write(file);
	expect(paths()).toEqual(['.gitignore', 'app/.gitignore', 'app/main.ts', 'local.ts']);
});

test('inside git, tracked files count although .gitignore names them, and untracked ones do not', () => {
	write('.gitignore', '*.secret\n');
	write('a.secret');
	write('b.ts');
	execFileSync('git', ['init', '-q'], {cwd: root});
	execFileSync('git', ['add', '-f', 'a.secret', '.gitignore'], {cwd: root});
	expect(paths()).toEqual(['.gitignore', 'a.secret']);
});

test('an ignored .env that lies there is seen, as untracked', () => {
	write('.gitignore', '.env\n');
	write('.env', 'KEY=value\n');
	write('api/index.ts');
	write('api/.env', 'KEY=value\n');
	execFileSync('git', ['init', '-q'], {cwd: root});
	execFileSync('git', ['add', '.'], {cwd: root});
	const {files} = walk(root, defaultLimits);
	expect(files.filter(file => !file.isTracked).map(file => file.path)).toEqual(['.env', 'api/.env']);
});

test('links are not followed, neither out of the root nor in a loop', () => {
	write('a/file.ts');
	symlinkSync('/etc', path.join(root, 'etc'));
	symlinkSync('..', path.join(root, 'a/loop'));
	expect(paths()).toEqual(['a/file.ts']);
});

test('a tracked folder that became a link is left out and reported', () => {
	write('config/app.yaml');
	write('main.ts');
	execFileSync('git', ['init', '-q'], {cwd: root});
	execFileSync('git', ['add', '.'], {cwd: root});
	renameSync(path.join(root, 'config'), path.join(root, 'moved'));
	symlinkSync('/etc', path.join(root, 'config'));
	const walked = walk(root, defaultLimits);
	expect(walked.files.map(file => file.path)).toEqual(['main.ts']);
	expect(walked.warnings.join()).toContain('behind a link');
});

test('a limit that is hit is reported', () => {
	for (const name of ['a', 'b', 'c']) write(`${name}.ts`);
	const walked = walk(root, {...defaultLimits, maxFiles: 2});
	expect(walked.files).toHaveLength(2);
	expect(walked.warnings).toEqual(['only the first 2 of 3 files were scanned']);
});

test('an unusual name does not hide its neighbours', () => {
	write('ok.ts');
	execFileSync('sh', ['-c', `touch "$(printf 'bad\\377name.ts')"`], {cwd: root});
	write('esc\u001B[31m.ts');
	expect(paths()).toContain('ok.ts');
});
