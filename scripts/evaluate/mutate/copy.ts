import {execFileSync} from 'node:child_process';
import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Edit} from './mutation.ts';

/** A copy of a repository that may be changed. */
export type Copy = {
	readonly root: string;
	/** Tracked regular files. */
	readonly paths: readonly string[];
	text(path: string): string;
	/** Makes edits and tells git; gives what undoes them. */
	apply(edits: readonly Edit[]): () => void;
	drop(): void;
};

const maxTextBytes = 1024 * 1024;

/** Runs git where nothing that a repository configures is run by it. */
const git = (root: string, ...words: readonly string[]): string =>
	execFileSync('git', ['-C', root, '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', ...words], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		stdio: ['ignore', 'pipe', 'ignore'],
	});

const read = (file: string): string => {
	const stat = lstatSync(file, {throwIfNoEntry: false});
	if (!stat?.isFile() || stat.size > maxTextBytes) return '';
	const bytes = readFileSync(file);
	return bytes.includes(0) ? '' : bytes.toString('utf8');
};

/** Copies a repository's files to a temporary folder, with a git index of its own. The original is only read. */
export const copyTree = (folder: string): Copy => {
	// A folder of repositories may hold links to them.
	const from = realpathSync(folder);
	const root = mkdtempSync(path.join(tmpdir(), 'klar-mutate-'));
	cpSync(from, root, {
		recursive: true,
		verbatimSymlinks: true,
		filter: source => path.basename(source) !== '.git',
	});
	git(root, 'init', '-q');
	// Only what was tracked is tracked here too, even where .gitignore names it.
	if (existsSync(path.join(from, '.git'))) {
		execFileSync('git', ['-C', root, 'update-index', '--add', '--remove', '-z', '--stdin'], {
			input: git(from, 'ls-files', '-z'),
			stdio: ['pipe', 'ignore', 'ignore'],
		});
	} else git(root, 'add', '-A');
	const paths = git(root, 'ls-files', '-z')
		.split('\0')
		.filter(one => one !== '' && (lstatSync(path.join(root, one), {throwIfNoEntry: false})?.isFile() ?? false));

	const put = (edit: Edit): void => {
		const absolute = path.join(root, edit.path);
		const text = edit.change === undefined ? edit.text : edit.change(read(absolute));
		if (text === undefined) {
			unlinkSync(absolute);
			return;
		}

		mkdirSync(path.dirname(absolute), {recursive: true});
		writeFileSync(absolute, text);
	};

	const track = (edits: readonly Edit[]): void => {
		git(root, 'update-index', '--add', '--remove', '--', ...edits.map(edit => edit.path));
	};

	return {
		root,
		paths,
		text: file => read(path.join(root, file)),
		apply: edits => {
			const before = [...new Set(edits.map(edit => edit.path))].map(file => {
				const absolute = path.join(root, file);
				return {path: file, bytes: existsSync(absolute) ? readFileSync(absolute) : undefined};
			});
			for (const edit of edits) put(edit);
			track(edits);
			return () => {
				for (const {path: file, bytes} of before) {
					if (bytes === undefined) rmSync(path.join(root, file), {force: true});
					else {
						mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
						writeFileSync(path.join(root, file), bytes);
					}
				}

				track(edits);
			};
		},
		drop: () => rmSync(root, {recursive: true, force: true}),
	};
};
