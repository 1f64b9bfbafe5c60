import {existsSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

/** What git knows of a work tree, read from its files alone: git itself would run what the repository configures. */
export type GitTree = {
	/** Root of the work tree, absolute. */
	readonly root: string;
	/** Commit that HEAD names, 40 or 64 hex digits. */
	readonly commit?: string;
	/** Tracked regular files below the target, relative to it; undefined when the index can't be read here. */
	readonly files?: readonly string[];
	/** Why `files` is missing, or names that had to be left out. */
	readonly warnings: readonly string[];
};

const maxIndexBytes = 512 * 1024 * 1024;
const regularFile = 0b1000;

const findGitFolder = (target: string): {root: string; gitFolder: string} | undefined => {
	for (let folder = target; ; folder = path.dirname(folder)) {
		const dotGit = path.join(folder, '.git');
		const stat = statSync(dotGit, {throwIfNoEntry: false});
		if (stat?.isDirectory()) return {root: folder, gitFolder: dotGit};
		if (stat?.isFile() && stat.size < 4096) {
			// A linked work tree or a submodule: `.git` is a file that names the real folder.
			const named = /^gitdir: (.+)$/m.exec(readFileSync(dotGit, 'utf8'))?.[1]?.trim();
			if (named) return {root: folder, gitFolder: path.resolve(folder, named)};
		}

		if (path.dirname(folder) === folder) return undefined;
	}
};

const readSmall = (file: string): string | undefined => {
	const stat = statSync(file, {throwIfNoEntry: false});
	return stat?.isFile() && stat.size < 16 * 1024 * 1024 ? readFileSync(file, 'utf8') : undefined;
};

const readCommit = (gitFolder: string): string | undefined => {
	const head = readSmall(path.join(gitFolder, 'HEAD'))?.trim();
	const ref = /^ref: (refs\/[\w./@+-]+)$/.exec(head ?? '')?.[1];
	if (ref === undefined) return /^[0-9a-f]{40,64}$/.test(head ?? '') ? head : undefined;
	if (ref.includes('..')) return undefined;
	const common = readSmall(path.join(gitFolder, 'commondir'))?.trim();
	const base = common === undefined ? gitFolder : path.resolve(gitFolder, common);
	const loose = readSmall(path.join(base, ref))?.trim();
	if (loose !== undefined && /^[0-9a-f]{40,64}$/.test(loose)) return loose;
	const packed = readSmall(path.join(base, 'packed-refs')) ?? '';
	return packed
		.split('\n')
		.find(line => line.endsWith(` ${ref}`))
		?.split(' ')[0];
};

/** Thrown for forms of the index that this reader doesn't know; the caller walks the folders instead. */
class UnreadableIndex extends Error {}

/**
 * Parses git's index, versions 2 to 4.
 * @see https://git-scm.com/docs/index-format
 * @param oidBytes 20, or 32 in SHA-256 repositories
 */
export const parseIndex = (data: Buffer, oidBytes: number): {names: string[]; skipped: number} => {
	if (data.length < 12 || data.toString('latin1', 0, 4) !== 'DIRC') throw new UnreadableIndex('not an index');
	const version = data.readUInt32BE(4);
	if (version < 2 || version > 4) throw new UnreadableIndex(`index version ${version}`);
	const total = data.readUInt32BE(8);
	const names: string[] = [];
	let skipped = 0;
	let offset = 12;
	let previous: Buffer = Buffer.alloc(0);
	for (let i = 0; i < total; i++) {
		const start = offset;
		if (start + 42 + oidBytes > data.length) throw new UnreadableIndex('cut short');
		const type = data.readUInt32BE(start + 24) >>> 12;
		const flags = data.readUInt16BE(start + 40 + oidBytes);
		offset += 42 + oidBytes + (version >= 3 && (flags & 0x4000) !== 0 ? 2 : 0);
		let stripped = 0;
		if (version === 4) {
			let byte = data[offset++] ?? 0;
			stripped = byte & 127;
			while (byte & 128) {
				byte = data[offset++] ?? 0;
				stripped = ((stripped + 1) << 7) | (byte & 127);
			}
		}

		const end = data.indexOf(0, offset);
		if (end === -1) throw new UnreadableIndex('cut short');
		const rest = data.subarray(offset, end);
		const name = version === 4 ? Buffer.concat([previous.subarray(0, previous.length - stripped), rest]) : rest;
		// Versions 2 and 3 pad an entry with 1 to 8 NUL bytes to a multiple of 8.
		offset = version === 4 ? end + 1 : start + ((end - start + 8) & ~7);
		previous = name;
		if (type === 0b0100) throw new UnreadableIndex('a sparse index');
		if (type !== regularFile) continue;
		const text = name.toString('utf8');
		if (text.includes('\uFFFD')) skipped++;
		else if (names.at(-1) !== text) names.push(text);
	}

	if (data.toString('latin1', offset, offset + 4) === 'link') throw new UnreadableIndex('a split index');
	return {names, skipped};
};

/**
 * Looks for the git work tree around a folder. Nothing is executed.
 * @param target absolute path of a folder
 * @returns undefined outside a work tree
 */
export const readGitTree = (target: string): GitTree | undefined => {
	const found = findGitFolder(target);
	if (found === undefined) return undefined;
	const {root, gitFolder} = found;
	const commit = readCommit(gitFolder);
	const base = {root, ...(commit === undefined ? {} : {commit})};
	const indexFile = path.join(gitFolder, 'index');
	if (!existsSync(indexFile)) return {...base, warnings: ['git has no index here; the folders were walked instead']};
	if (statSync(indexFile).size > maxIndexBytes)
		return {...base, warnings: ['git’s index is too large; the folders were walked instead']};
	const oidBytes = /^[ \t]*objectformat[ \t]*=[ \t]*sha256/im.test(readSmall(path.join(gitFolder, 'config')) ?? '')
		? 32
		: 20;
	try {
		const {names, skipped} = parseIndex(readFileSync(indexFile), oidBytes);
		const prefix = root === target ? '' : `${path.relative(root, target).split(path.sep).join('/')}/`;
		const files = names.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length));
		return {
			...base,
			files,
			warnings: skipped === 0 ? [] : [`${skipped} tracked files with names that are not UTF-8 were left out`],
		};
	} catch (error) {
		if (!(error instanceof UnreadableIndex)) throw error;
		return {...base, warnings: [`git’s index could not be read (${error.message}); the folders were walked instead`]};
	}
};
