import {readFileSync} from 'node:fs';
import path from 'node:path';
import {helpText} from './command-line/help.ts';
import {parse} from './command-line/parse.ts';
import {loadPack, loadPackOf} from './commands/load-pack.ts';
import {exitCodes, type Outcome} from './commands/outcome.ts';
import type {Services} from './commands/services.ts';
import {shippedPacks} from './commands/shipped-pack.ts';
import {printable} from './domain/printable.ts';
import {UserError} from './errors.ts';
import type {RecordAccess} from './protection/access-log/access.ts';

// The composition root: the only file that writes stdout and sets the exit code. What a command needs is imported when
// that command runs, so that `--help` loads neither the engine nor Ink.

const defaultColumns = 100;
/** The build writes the packs beside this file. */
const shipped = shippedPacks(import.meta.dirname);

/** The build writes a package.json with the version beside main.js. */
const version = (): string => {
	const file = path.join(import.meta.dirname, 'package.json');
	return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version;
};

const localDay = (date: Date): string => {
	const two = (n: number): string => String(n).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

const isUtf8 = (): boolean => {
	const {LC_ALL, LC_CTYPE, LANG} = process.env;
	return process.platform === 'win32' || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
};

const createServices = (hasColour: boolean, record: RecordAccess): Services => ({
	version: version(),
	now: () => new Date(),
	today: () => localDay(new Date()),
	style: {
		columns: process.stdout.columns ?? defaultColumns,
		hasColour: hasColour && process.stdout.isTTY === true,
		hasUnicode: isUtf8(),
	},
	printable,
	loadPack: request => loadPack(shipped, request),
	loadPackOf: assessment => loadPackOf(shipped, assessment),
	library: shipped.library,
	openStore: async () => (await import('./commands/open-store.ts')).openStore(record),
	record,
});

const run = async (argv: readonly string[]): Promise<Outcome> => {
	const parsed = parse(argv);
	if (parsed.kind === 'help') return {stdout: helpText(parsed.about), exitCode: exitCodes.done};
	if (parsed.kind === 'version') return {stdout: `klar ${version()}\n`, exitCode: exitCodes.done};
	const hasColour = !(process.env.NO_COLOR || process.env.TERM === 'dumb' || argv.includes('--no-color'));
	// Ink and its colour library look at this variable while they load, and not at NO_COLOR.
	if (!hasColour) process.env.FORCE_COLOR = '0';
	const {openRecorder} = await import('./commands/open-recorder.ts');
	const recorder = openRecorder({command: parsed.name, version: version(), now: () => new Date()});
	const outcome = await parsed.run(createServices(hasColour, recorder.record), process);
	const remarks = recorder.remarks().map(remark => `klar: ${printable(remark)}\n`);
	return {...outcome, stderr: [outcome.stderr ?? '', ...remarks].join('')};
};

const userErrorText = ({parts}: UserError): string =>
	`klar: ${printable(parts.what)}\n  ${printable(parts.why)}\n  ${printable(parts.next)}\n`;

const write = (stream: NodeJS.WriteStream, text: string | undefined): void => {
	if (text !== undefined && text !== '') stream.write(text);
};

/**
 * Runs klar. Results go to stdout, all else to stderr; the exit code is left for Node to use when the streams are empty.
 * @param argv the words behind the program's name
 */
export const main = async (argv: readonly string[]): Promise<void> => {
	// `klar … | head` closes the pipe early: that is the reader's choice, no error.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	try {
		const outcome = await run(argv);
		write(process.stdout, outcome.stdout);
		write(process.stderr, outcome.stderr);
		process.exitCode = outcome.exitCode;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		write(process.stderr, userErrorText(error));
		process.exitCode = exitCodes.badInput;
	}
};
