import {StringDecoder} from 'node:string_decoder';
import {UserError} from '../errors.ts';

/** What a hidden question needs of a terminal. */
export type PromptTerminal = {
	readonly stdin: NodeJS.ReadableStream & {
		readonly isTTY?: boolean;
		setRawMode?(isRaw: boolean): unknown;
	};
	readonly stderr: {write(text: string): unknown};
};

const keys = {enter: ['\r', '\n'], erase: ['\u007F', '\b'], clear: '\u0015', stop: ['\u0003', '\u0004']} as const;
/** What cursor and function keys send; a passphrase has none of it. Bounded. */
const escapes = /\u001B(?:\[[0-9;?]{0,12}[ -/]?[@-~]|O[@-~])/g;

const stopped = (): UserError =>
	new UserError({what: 'stopped', why: 'no passphrase was given', next: 'start again when you have one'});

/** What a line is after some keys, and how it ended. */
type Typed = {readonly line: string; readonly end?: 'entered' | 'stopped'};

const isOne = (list: readonly string[], character: string): boolean => list.includes(character);

/** Takes keys into a line as a terminal would. Pure. */
export const typed = (before: string, input: string): Typed => {
	let line = [...before];
	for (const character of input.replace(escapes, '')) {
		if (isOne(keys.enter, character)) return {line: line.join(''), end: 'entered'};
		if (isOne(keys.stop, character)) return {line: '', end: 'stopped'};
		if (isOne(keys.erase, character)) line = line.slice(0, -1);
		else if (character === keys.clear) line = [];
		else if (character >= ' ') line.push(character);
	}
	return {line: line.join('')};
};

/**
 * Asks a question on a terminal and shows nothing of the answer. It is asked on stderr, as stdout may be a file.
 * @throws UserError when it is stopped with Ctrl+C or the terminal goes away
 */
export const promptHidden = (question: string, {stdin, stderr}: PromptTerminal): Promise<string> =>
	new Promise((resolve, reject) => {
		const decoder = new StringDecoder('utf8');
		let line = '';
		stderr.write(question);
		stdin.setRawMode?.(true);
		const finish = (act: () => void): void => {
			stdin.off('data', take);
			stdin.off('end', gone);
			stdin.setRawMode?.(false);
			stdin.pause();
			stderr.write('\n');
			act();
		};
		const gone = (): void => finish(() => reject(stopped()));
		const take = (chunk: Buffer | string): void => {
			const next = typed(line, typeof chunk === 'string' ? chunk : decoder.write(chunk));
			line = next.line;
			if (next.end === 'entered') finish(() => resolve(line));
			if (next.end === 'stopped') gone();
		};
		stdin.on('data', take);
		stdin.on('end', gone);
		stdin.resume();
	});
