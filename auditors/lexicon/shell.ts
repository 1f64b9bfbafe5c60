// Shell text as the commands that it runs, with the folder of each. No shell: what it can't follow it leaves as it is.

import {starters} from './shell-words.ts';

/** One command of a shell text, without the words that merely start it (`sudo`, `then`, `A=b`). */
export type ShellCommand = {
	readonly text: string;
	/** Where it runs, relative to the target. */
	readonly folder: string;
	/** Its failure is swallowed: `|| true`. */
	readonly mayFail: boolean;
};

type Part = {readonly text: string; readonly end: string};

const maxLength = 100_000;
const maxCommands = 600;
const maxLoop = 24;
/** Loops in loops could multiply without end. */
const maxSteps = 20_000;

/** A path below a folder with `.` and `..` resolved; undefined where it leaves the target or is computed. */
export const below = (folder: string, name: string): string | undefined => {
	if (name.startsWith('/') || /[$*~`]/.test(name)) return undefined;
	const parts: string[] = [];
	for (const part of `${folder}/${name}`.split('/')) {
		if (part === '' || part === '.') continue;
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return parts.join('/');
};

/** Comments and the bodies of here-documents are text, not commands. */
const withoutData = (text: string): string => {
	let until: string | undefined;
	return text
		.slice(0, maxLength)
		.replace(/\\\r?\n\s*/g, ' ')
		.split('\n')
		.filter(line => {
			if (until !== undefined) {
				if (line.trim() === until) until = undefined;
				return false;
			}
			until = /<<-?\s*["']?(\w{1,40})/.exec(line)?.[1];
			return !/^\s*#/.test(line);
		})
		.join('\n');
};

/** Cuts at separators outside quotes and `$(…)`; `(` and `)` of a subshell are parts of their own. */
const partsOf = (text: string): readonly Part[] => {
	const parts: Part[] = [];
	let current = '';
	let quote = '';
	let depth = 0;
	const cut = (end: string): void => {
		parts.push({text: current.trim(), end});
		current = '';
	};
	for (let index = 0; index < text.length; index++) {
		const char = text[index] ?? '';
		if (char === '\\') {
			current += char + (text[++index] ?? '');
			continue;
		}
		if (quote !== '') {
			if (char === quote) quote = '';
			current += char;
			continue;
		}
		if (char === '"' || char === "'") quote = char;
		if (char === '(' && (depth > 0 || current.endsWith('$'))) depth++;
		else if (char === ')' && depth > 0) depth--;
		else if (depth === 0 && (char === '\n' || char === ';')) {
			cut('\n');
			continue;
		} else if (depth === 0 && (char === '(' || char === ')')) {
			cut(char);
			continue;
		} else if (depth === 0 && char === '#' && /(^|\s)$/.test(current)) {
			while (index + 1 < text.length && text[index + 1] !== '\n') index++;
			continue;
		} else if (depth === 0 && (char === '&' || char === '|') && !/[<>]$/.test(current) && text[index + 1] !== '>') {
			const isDouble = text[index + 1] === char;
			if (isDouble) index++;
			cut(isDouble ? char + char : char);
			continue;
		}
		current += char;
	}
	cut('\n');
	return parts;
};

const forLoop = /^for\s+(\w{1,60})\s+in\s+(.{1,2000})$/;
/** A word without the quotes around it. */
const unquoted = (word: string): string => word.replace(/^["']|["']$/g, '');

/** The commands of a shell text. `cd`, `pushd`, subshells and loops over literal words are followed. */
export const shellCommands = (text: string, folder = ''): readonly ShellCommand[] => {
	const found: ShellCommand[] = [];
	let steps = maxSteps;
	const run = (parts: readonly Part[], start: string, values: ReadonlyMap<string, string>): string => {
		let current = start;
		const stack: string[] = [];
		const outer: string[] = [];
		for (let index = 0; index < parts.length && found.length < maxCommands && --steps > 0; index++) {
			const {text: raw = '', end = ''} = parts[index] ?? {};
			const filled = raw.replace(/\$\{?(\w{1,60})\}?/g, (whole, name: string) => values.get(name) ?? whole);
			const command = filled.replace(starters, '').trim();
			const [, name, words = ''] = forLoop.exec(command) ?? [];
			if (name !== undefined) {
				const close = loopEnd(parts, index);
				const inner = parts.slice(index + 1, close);
				for (const word of words
					.split(/\s+/)
					.filter(Boolean)
					.slice(0, steps > 0 ? maxLoop : 0))
					current = run(inner, current, new Map([...values, [name, unquoted(word)]]));
				index = close;
				continue;
			}
			const [, verb, target = ''] = /^(cd|pushd)\s+(?:--\s+)?(\S+)$/.exec(command) ?? [];
			if (verb !== undefined) {
				if (verb === 'pushd') stack.push(current);
				current = below(current, unquoted(target)) ?? (/^\$|^"\$/.test(target) ? current : '');
			} else if (command === 'popd') current = stack.pop() ?? current;
			else if (command !== '' && !/^(?:fi|done|esac|\}|do|then|else)$/.test(command)) {
				const next = (parts[index + 1]?.text ?? '').replace(starters, '');
				found.push({text: command, folder: current, mayFail: end === '||' && /^(?:true|:|exit 0|echo\b)/.test(next)});
			}
			if (end === '(') outer.push(current);
			if (end === ')') current = outer.pop() ?? current;
		}
		return current;
	};
	run(partsOf(withoutData(text)), folder, new Map());
	return found;
};

const loopEnd = (parts: readonly Part[], from: number): number => {
	let depth = 0;
	for (let index = from; index < parts.length; index++) {
		const text = (parts[index]?.text ?? '').replace(/^do\s+/, '');
		if (/^(?:for|while|until)\b/.test(text)) depth++;
		if (/^done\b/.test(text) && --depth === 0) return index;
	}
	return parts.length;
};
