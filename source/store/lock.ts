import {randomInt} from 'node:crypto';
import fs from 'node:fs';
import {UserError} from '../errors.ts';
import {allBeside, beside, ensureFolder, type Files, remove, suffixes} from './files.ts';
import {described, hasEnded, type Owner, ownerSchema, thisProcess} from './owner.ts';
import {failedWith} from './problems.ts';

/** Another klar has the assessment open for writing. */
export class LockedError extends UserError {
	/** In words: `pid 4711 on ci-1`. */
	readonly openIn: string;

	constructor(id: string, owner: Owner) {
		super({
			what: `\`${id}\` is open in another klar`,
			why: `${described(owner)} has had it since ${owner.at}`,
			next: 'Finish there, look at it read-only, or take it over when that klar is no longer in use.',
		});
		this.name = 'LockedError';
		this.openIn = described(owner);
	}
}

/** The right to write one assessment, while the file of its lock is there. */
export type Lock = {
	/** Makes sure that nobody took it over. @throws LockedError */
	assertHeld(): void;
	release(): void;
};

/** Two that come at the same moment both step back and try again after a random wait, so that one gets it. */
const contention = {tries: 12, waitMs: [5, 40], contenderMs: 1000} as const;

/** The live owners of the other locks of an assessment. Locks of owners that have ended are removed on the way. */
const others = (files: Files, own: string | undefined, isSweeping: boolean): readonly Owner[] => {
	const self = thisProcess();
	return allBeside(files, suffixes.lock).flatMap(file => {
		if (file === own) return [];
		const owner = readOwner(file);
		if (owner !== undefined && !hasEnded(owner, self)) return [owner];
		// Names are never used twice, so what is removed here can only be the lock that was just read.
		if (isSweeping) remove(file);
		return [];
	});
};

const readOwner = (file: string): Owner | undefined => {
	let text: string;
	try {
		text = fs.readFileSync(file, 'utf8');
	} catch (error) {
		if (failedWith(error, 'ENOENT')) return undefined;
		throw error;
	}
	try {
		return ownerSchema.parse(JSON.parse(text));
	} catch {
		// Locks appear whole, by a rename: one that can't be read was cut by a power failure, and its owner with it.
		return undefined;
	}
};

/** Puts this process's lock there, whole from its first moment on. */
const claim = (files: Files): string => {
	ensureFolder(files.folder);
	const file = beside(files, suffixes.lock);
	const part = beside(files, suffixes.claim);
	try {
		fs.writeFileSync(part, JSON.stringify(thisProcess()), {mode: 0o600, flag: 'wx'});
		fs.renameSync(part, file);
	} finally {
		remove(part);
	}
	return file;
};

const wait = (ms: number): void => {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

const isRecent = ({at}: Owner): boolean => Math.abs(Date.now() - Date.parse(at)) < contention.contenderMs;

/**
 * Mutual exclusion without a file that two may fight for: each process first puts up a lock of its own, under a name
 * that is never used twice, and then looks for others. Of two live ones at least the later sees the earlier and steps
 * back, and removing the lock of a dead one can never hit a living one's.
 */
const tryOnce = (files: Files): string | Owner => {
	const own = claim(files);
	const [other] = others(files, own, true);
	if (other === undefined) return own;
	remove(own);
	return other;
};

const acquire = (files: Files): string => {
	for (let left = contention.tries; ; left--) {
		const got = tryOnce(files);
		if (typeof got === 'string') return got;
		if (left <= 1 || !isRecent(got)) throw new LockedError(files.id, got);
		wait(randomInt(...contention.waitMs));
	}
};

/** Takes the lock from whoever has it: they notice before their next save. */
const seize = (files: Files): string => {
	const own = claim(files);
	for (const file of allBeside(files, suffixes.lock)) if (file !== own) remove(file);
	return own;
};

/** Locks an assessment for this process. @throws LockedError when another live process has it */
export const lock = (files: Files, takeOver = false): Lock => {
	let own = takeOver ? seize(files) : acquire(files);
	return {
		assertHeld: () => {
			// A lock that is gone with nobody else there was cleaned away by hand: it is put up again.
			if (!fs.existsSync(own)) own = acquire(files);
		},
		release: () => remove(own),
	};
};

/** Who has an assessment open for writing; changes nothing. */
export const ownerOf = (files: Files): string | undefined => {
	const [owner] = others(files, undefined, false);
	return owner === undefined ? undefined : described(owner);
};
