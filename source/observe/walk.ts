import {lstatSync, readFileSync} from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import type {Ignore} from 'ignore';
import type {FileEntry} from '../domain/file.ts';
import {classify, refineRoles} from './classify.ts';
import {readGitTree} from './git-index.ts';
import {ignoreRules} from './ignore-rules.ts';
import type {Limits} from './limits.ts';

export type Walked = {
	readonly files: readonly FileEntry[];
	readonly commit?: string;
	readonly warnings: readonly string[];
};

/** Never walked outside git: installed packages, caches, other systems' metadata. */
const pruned = [
	'**/.git/**',
	'**/node_modules/**',
	'**/.hg/**',
	'**/.svn/**',
	'**/.venv/**',
	'**/venv/**',
	'**/__pycache__/**',
	'**/.terraform/**',
	'**/.gradle/**',
	'**/.next/**',
	'**/.nuxt/**',
	'**/.cache/**',
];
/** Looked for beside tracked files: present although ignored, they tell that people keep secrets there. */
const localEnvNames = ['.env', '.env.local', '.env.production', '.env.development', '.env.staging'];
const maxIgnoreBytes = 256 * 1024;

const isPlainFile = (file: string): boolean => lstatSync(file, {throwIfNoEntry: false})?.isFile() ?? false;

/** The .gitignore rules of all folders; each file is held against those of its own ancestors. */
const createIgnoreTest = (root: string, paths: readonly string[]): ((file: string) => boolean) => {
	const rules = new Map<string, Ignore>();
	for (const file of paths) {
		if (path.posix.basename(file) !== '.gitignore') continue;
		const absolute = path.join(root, file);
		const stat = lstatSync(absolute, {throwIfNoEntry: false});
		if (!stat?.isFile() || stat.size > maxIgnoreBytes) continue;
		const folder = path.posix.dirname(file);
		rules.set(folder === '.' ? '' : folder, ignoreRules(readFileSync(absolute, 'utf8')));
	}

	return file => {
		for (const [folder, rule] of rules) {
			const isBelow = folder === '' || file.startsWith(`${folder}/`);
			if (isBelow && rule.ignores(folder === '' ? file : file.slice(folder.length + 1))) return true;
		}

		return false;
	};
};

const walkFolders = (root: string, maxDepth: number): readonly string[] => {
	// No `stats` option: with it one name that is not UTF-8 makes fast-glob drop the whole folder.
	const paths = fastGlob.sync('**/*', {
		cwd: root,
		dot: true,
		followSymbolicLinks: false,
		suppressErrors: true,
		ignore: pruned,
		deep: maxDepth,
	});
	const isIgnored = createIgnoreTest(root, paths);
	return paths.filter(file => !isIgnored(file));
};

/** Folders may have been swapped for links since git saw them: a file counts only when each folder above it is real. */
const createFolderTest = (root: string): ((folder: string) => boolean) => {
	const known = new Map<string, boolean>([['', true]]);
	const isReal = (folder: string): boolean => {
		const before = known.get(folder);
		if (before !== undefined) return before;
		const slash = folder.lastIndexOf('/');
		const result =
			isReal(slash === -1 ? '' : folder.slice(0, slash)) &&
			(lstatSync(path.join(root, folder), {throwIfNoEntry: false})?.isDirectory() ?? false);
		known.set(folder, result);
		return result;
	};

	return isReal;
};

/**
 * Lists and classifies the files of a target: git's tracked files where there is a work tree, else all files that no
 * .gitignore names. Links are never followed.
 * @param root absolute path of the target
 */
export const walk = (root: string, limits: Limits): Walked => {
	const git = readGitTree(root);
	const warnings = [...(git?.warnings ?? [])];
	const isReal = createFolderTest(root);
	const listed = git?.files ?? walkFolders(root, limits.maxDepth);
	const isSafe = (file: string): boolean =>
		!path.posix.isAbsolute(file) && !file.split('/').includes('..') && file.split('/').length <= limits.maxDepth;
	const kept = listed.filter(
		file => isSafe(file) && isReal(path.posix.dirname(file) === '.' ? '' : path.posix.dirname(file)),
	);
	if (kept.length < listed.length)
		warnings.push(`${listed.length - kept.length} files were left out: missing, behind a link, or nested too deep`);
	if (kept.length > limits.maxFiles)
		warnings.push(`only the first ${limits.maxFiles} of ${kept.length} files were scanned`);
	const files = kept.slice(0, limits.maxFiles).map(file => classify(file, true));
	const known = new Set(files.map(file => file.path));
	const folders = new Set(files.map(file => file.folder).filter(folder => folder.split('/').length <= 3));
	for (const folder of ['', ...folders]) {
		for (const name of localEnvNames) {
			const file = folder === '' ? name : `${folder}/${name}`;
			if (git?.files !== undefined && !known.has(file) && isPlainFile(path.join(root, file))) {
				known.add(file);
				files.push(classify(file, false));
			}
		}
	}

	return {files: refineRoles(files), warnings, ...(git?.commit === undefined ? {} : {commit: git.commit})};
};
