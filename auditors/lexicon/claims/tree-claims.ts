// Drawings of folders in documents: each line names a file or a folder that is there.
import type {CodeBlock} from '../../../source/domain/artefacts/markdown.ts';
import {at} from '../../../source/domain/place.ts';
import {plannedWords} from '../document-topics.ts';
import type {Claim} from './claim.ts';

const branch = /^([│|\s\u00a0]{0,80})(?:├|└|\|--|`--|\+--)[─-]{0,4}\s?/;
const maxLines = 400;
/** A word that stands for a name which the reader chooses. */
const placeholder =
	/^(?:(?:my|your|some|new|feature|component|module|package|service|plugin|page|resource|entity|folder|file)[-_]?name|(?:my|your|some)[-_]\w{1,40})(?:\.\w{1,8})?$/i;

/** A name in capitals stands for one of many: such a drawing shows the form of each part. */
const isPattern = /[[<{][A-Z][A-Z_-]{2,40}[\]>}]/;

/** A drawing that lost its indentation: after the last of a folder no further one can follow. */
const isFlattened = (lines: readonly string[]): boolean => {
	const closed = new Set<number>();
	return lines.some(full => {
		const line = full.slice(0, 200);
		const indent = branch.exec(line)?.[1]?.length;
		if (indent === undefined) return false;
		if (closed.has(indent)) return true;
		for (const one of closed) if (one > indent) closed.delete(one);
		if (line.charAt(indent) === '└') closed.add(indent);
		return false;
	});
};

/** The paths that a drawing of folders shows, below what its first line names. */
export const treeClaims = (blocks: readonly CodeBlock[], path: string): readonly Claim[] =>
	blocks.flatMap(block => {
		const lines = block.text.split('\n').slice(0, maxLines);
		if (lines.filter(line => branch.test(line.slice(0, 200))).length < 3) return [];
		if (isFlattened(lines) || isPattern.test(block.text.slice(0, 20_000))) return [];
		const stack: {readonly indent: number; readonly name: string}[] = [];
		return lines.flatMap((full, index): readonly Claim[] => {
			const line = full.slice(0, 400);
			const match = branch.exec(line);
			if (match === null) return [];
			const indent = (match[1] ?? '').length;
			const rest = line.slice(match[0].length);
			const name = /^[^\s#←]{1,120}/.exec(rest)?.[0]?.replace(/[:,]$/, '') ?? '';
			while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= indent) stack.pop();
			stack.push({indent, name: name.replace(/\/$/, '')});
			const whole = stack.map(one => one.name).join('/');
			// Comments such as "will hold …" tell of a wish; dots and stars of more that is not named.
			if (
				!/^[\w@.[\]()-]+\/?$/.test(name) ||
				stack.some(one => placeholder.test(one.name)) ||
				/\.\.|^\.+$/.test(name) ||
				plannedWords.test(rest.slice(name.length)) ||
				!/^[\w@./-]+$/.test(whole)
			)
				return [];
			return [{kind: 'path', names: whole, folders: [], place: at(path, block.line + index + 1, line.trim())}];
		});
	});
