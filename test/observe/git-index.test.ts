import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {parseIndex, readGitTree} from '../../source/observe/git-index.ts';

let root: string;
const git = (...words: readonly string[]): string =>
	execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'commit.gpgsign=false', ...words], {
		cwd: root,
		encoding: 'utf8',
	});

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), 'klar-git-'));
	git('init', '-q', '-b', 'main');
	mkdirSync(path.join(root, 'packages/api'), {recursive: true});
	for (const file of ['a.txt', 'packages/api/index.ts', 'packages/api/index.test.ts', 'å ä.md'])
		writeFileSync(path.join(root, file), 'x');
	git('add', '-A');
	git('commit', '-qm', 'first');
});
afterEach(() => rmSync(root, {recursive: true}));

test.each([2, 3, 4])('tracked files are read from an index of version %i', version => {
	git('update-index', '--index-version', String(version));
	expect(readGitTree(root)?.files).toEqual(['a.txt', 'packages/api/index.test.ts', 'packages/api/index.ts', 'å ä.md']);
});

test('an entry that is only intended to be added is read with its extended flags', () => {
	writeFileSync(path.join(root, 'late.txt'), 'x');
	git('add', '--intent-to-add', 'late.txt');
	expect(readGitTree(root)?.files).toContain('late.txt');
});

test('the commit is the one that HEAD names, loose, packed or detached', () => {
	const commit = git('rev-parse', 'HEAD').trim();
	expect(readGitTree(root)?.commit).toBe(commit);
	git('pack-refs', '--all');
	expect(readGitTree(root)?.commit).toBe(commit);
	git('checkout', '-q', '--detach');
	expect(readGitTree(root)?.commit).toBe(commit);
});

test('a folder inside the work tree gives its own files, relative to it', () => {
	expect(readGitTree(path.join(root, 'packages/api'))?.files).toEqual(['index.test.ts', 'index.ts']);
});

test('a linked work tree is read through its .git file', () => {
	const linked = `${root}-linked`;
	git('worktree', 'add', '-q', linked, '-b', 'other');
	expect(readGitTree(linked)?.files).toContain('packages/api/index.ts');
	rmSync(linked, {recursive: true});
});

test('links and submodules are not files', () => {
	execFileSync('ln', ['-s', '/etc/passwd', path.join(root, 'link')]);
	git('add', 'link');
	expect(readGitTree(root)?.files).not.toContain('link');
});

test('a split index is said to be unreadable instead of half read', () => {
	git('update-index', '--split-index');
	const tree = readGitTree(root);
	expect(tree?.files).toBeUndefined();
	expect(tree?.warnings.join()).toContain('split index');
});

test('a damaged index never gives a part of the files as all of them', () => {
	const data = readFileSync(path.join(root, '.git/index'));
	expect(() => parseIndex(data.subarray(0, 90), 20)).toThrow('cut short');
	expect(() => parseIndex(Buffer.from('rubbish, not an index'), 20)).toThrow('not an index');
});

test('nothing that the repository configures is run', () => {
	const sentinel = path.join(root, 'sentinel');
	const hook = path.join(root, 'hook.sh');
	writeFileSync(hook, `#!/bin/sh\ntouch '${sentinel}'\n`, {mode: 0o755});
	git('config', 'core.fsmonitor', hook);
	readGitTree(root);
	expect(existsSync(sentinel)).toBe(false);
	// The control: git itself would have run it.
	git('status');
	expect(existsSync(sentinel)).toBe(true);
});
