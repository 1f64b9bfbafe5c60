import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

/** A scenario: what it shows, what is expected, and the files of a smallest tree. */
export type FixtureTree = {
	/** Lines of the head, before the first file: `# …` comments, `reason: …`, `evidence: …`. */
	readonly head: readonly string[];
	readonly files: ReadonlyMap<string, string>;
};

const separator = /^-- (.+) --$/;

/**
 * Reads the txtar form (https://pkg.go.dev/golang.org/x/tools/txtar): a head, then `-- path --` lines, each followed by
 * that file's text.
 */
export const parseFixture = (text: string): FixtureTree => {
	const head: string[] = [];
	const files = new Map<string, string[]>();
	let current = head;
	for (const line of text.replace(/\n$/, '').split('\n')) {
		const file = separator.exec(line)?.[1];
		if (file === undefined) {
			current.push(line);
		} else {
			current = [];
			files.set(file, current);
		}
	}

	return {
		head,
		files: new Map([...files].map(([file, lines]) => [file, lines.length === 0 ? '' : `${lines.join('\n')}\n`])),
	};
};

/** Lays files out in a fresh folder outside any git work tree, and gives its path. */
export const layTree = (files: Iterable<readonly [string, string]>): string => {
	const root = mkdtempSync(path.join(tmpdir(), 'klar-fixture-'));
	for (const [file, text] of files) {
		const absolute = path.join(root, file);
		mkdirSync(path.dirname(absolute), {recursive: true});
		writeFileSync(absolute, text);
	}

	return root;
};
