import {UserError} from '../errors.ts';
import {isSealed} from '../protection/seal.ts';
import type {Terminal} from './assess.ts';
import {type OpenWith, openSealed, readNamed} from './open-sealed.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {writePrivate} from './private-file.ts';
import type {Services} from './services.ts';

export type DecryptOptions = OpenWith & {
	readonly file: string;
	/** The file to write. @default stdout */
	readonly output?: string;
};

const readSealed = (file: string): Uint8Array => {
	const bytes = readNamed(file);
	if (isSealed(bytes)) return bytes;
	throw new UserError({
		what: `\`${file}\` is not encrypted with age`,
		why: 'it does not begin as age files do',
		next: 'open it as it is, or name the encrypted file',
	});
};

// Whoever knows a public key can encrypt to it, so what comes out is as foreign as any file.
const isPlainText = (text: string): boolean =>
	!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]|\r(?!\n)/.test(text);

/** `klar report --decrypt`: opens what klar or age encrypted, to stdout or to a file for its owner alone. */
export const decrypt = async (options: DecryptOptions, services: Services, terminal: Terminal): Promise<Outcome> => {
	const {file, output} = options;
	const bytes = await openSealed({bytes: readSealed(file), file}, options, terminal);
	services.record({action: 'viewed', subject: file, detail: `decrypted to ${output ?? 'stdout'}`});
	if (output !== undefined) {
		writePrivate(output, bytes);
		return {stderr: `Wrote ${services.printable(output)}.\n`, exitCode: exitCodes.done};
	}

	const text = Buffer.from(bytes).toString('utf8');
	if (isPlainText(text)) return {stdout: text, exitCode: exitCodes.done};
	throw new UserError({
		what: `what \`${file}\` holds is no plain text`,
		why: 'it has control characters, which could do things to this terminal',
		next: 'name a file to write it to: `--output <file>`',
	});
};
