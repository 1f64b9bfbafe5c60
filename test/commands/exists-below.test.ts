import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {existsBelow} from '../../source/commands/exists-below.ts';

const work = mkdtempSync(path.join(tmpdir(), 'klar-exists-'));
const root = path.join(work, 'target');
mkdirSync(path.join(root, 'docs'), {recursive: true});
writeFileSync(path.join(work, 'outside.md'), 'one\ntwo\n');
writeFileSync(path.join(root, 'three.md'), 'one\ntwo\nthree');
writeFileSync(path.join(root, 'two.md'), 'one\ntwo\n');
writeFileSync(path.join(root, 'empty.md'), '');
symlinkSync(path.join(work, 'outside.md'), path.join(root, 'link.md'));
symlinkSync(path.join(work, 'nowhere.md'), path.join(root, 'broken.md'));

afterAll(() => rmSync(work, {recursive: true}));

test.each([
	['three.md', undefined, true],
	['three.md', 3, true],
	['three.md', 4, false],
	['two.md', 2, true],
	['two.md', 3, false],
	['empty.md', 1, false],
	['docs', undefined, true],
	['docs', 1, false],
	['none.md', undefined, false],
	['../outside.md', undefined, false],
	['link.md', 1, false],
	['broken.md', 1, false],
])('%s, line %s: %s', (file, line, isThere) => {
	expect(existsBelow(root, file, line)).toBe(isThere);
});
