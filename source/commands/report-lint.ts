import {readFileSync, statSync} from 'node:fs';
import {z} from 'zod';
import {count} from '../domain/place.ts';
import {UserError} from '../errors.ts';
import {lintReport} from '../report-lint/lint.ts';
import type {Finding} from '../report-lint/page.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';

/** Reports are some hundred kilobytes; whatever is larger was named by mistake. */
const mostBytes = 10_000_000;

const read = (file: string): string => {
	const stat = statSync(file, {throwIfNoEntry: false});
	const why =
		stat === undefined ? 'there is no such file' : stat.isFile() ? 'it is larger than any report' : 'it is no file';
	if (stat?.isFile() && stat.size <= mostBytes) return readFileSync(file, 'utf8');
	throw new UserError({
		what: `\`${file}\` cannot be read as a report`,
		why,
		next: 'name a report in Markdown, HTML or JSON',
	});
};

const findingsOf = (file: string, text: string): readonly Finding[] => {
	try {
		return lintReport(text);
	} catch (error) {
		if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
		throw new UserError({
			what: `\`${file}\` is no result of klar`,
			why: error instanceof SyntaxError ? error.message : 'its JSON does not fit the schema klar/assessment@1',
			next: 'name what `klar report --format json` or `klar scan --json` wrote, or a report in Markdown',
		});
	}
};

/** `klar report-lint`: what does not add up in a written report. */
export const reportLint = async (
	options: {readonly file: string; readonly json: boolean},
	services: Services,
): Promise<Outcome> => {
	const {file, json} = options;
	const findings = findingsOf(file, read(file));
	const exitCode = findings.length === 0 ? exitCodes.done : exitCodes.thresholdMissed;
	if (json) return {stdout: `${JSON.stringify(findings, undefined, '\t')}\n`, exitCode};
	if (findings.length === 0) return {stderr: 'Everything that is written adds up.\n', exitCode};
	return {
		stdout: findings
			.map(({line, rule, message}) => `${services.printable(`${file}:${line} ${rule}: ${message}`)}\n`)
			.join(''),
		stderr: `${count(findings.length, 'thing')} ${findings.length === 1 ? 'does' : 'do'} not add up.\n`,
		exitCode,
	};
};
