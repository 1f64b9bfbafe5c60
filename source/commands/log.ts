import {count} from '../domain/place.ts';
import type {End, Entry} from '../protection/access-log/entry.ts';
import {logFiles, readEnd, readLog} from '../protection/access-log/files.ts';
import {type Finding, type Verified, verifyLog} from '../protection/access-log/verify.ts';
import {accessFolder} from '../store/folders.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';

export type LogOptions = {
	readonly isVerifying: boolean;
	readonly isJson: boolean;
	/** An end that the person keeps elsewhere. */
	readonly kept?: End;
};

const row = ({n, at, user, host, action, command, subject, detail}: Entry): string =>
	[
		String(n).padStart(5),
		at.slice(0, 19).replace('T', ' '),
		`${user}@${host}`,
		action.padEnd(8),
		`${subject}${detail === undefined ? '' : ` (${detail})`}, by klar ${command}`,
	].join('  ');

const findingText = ({line, problem}: Finding): string => (line === undefined ? problem : `line ${line}: ${problem}`);

const verdictLines = ({entries, findings, end}: Verified): readonly string[] => {
	if (findings.length > 0) return findings.map(findingText);
	if (entries.length === 0) return ['The log is empty.'];
	return [`${count(entries.length, 'entry', 'entries')}, the chain is whole.`, `Its end: ${end.n}:${end.hash}`];
};

const told = (verified: Verified, {isVerifying, isJson}: LogOptions, services: Services): Outcome => {
	const lines = isVerifying ? verdictLines(verified) : verified.entries.map(row);
	return {
		stdout: isJson
			? `${JSON.stringify(verified, undefined, '\t')}\n`
			: lines.map(line => `${services.printable(line)}\n`).join(''),
		exitCode: isVerifying && verified.findings.length > 0 ? exitCodes.thresholdMissed : exitCodes.done,
	};
};

/** `klar log`: the access log of this machine, and whether it is whole. Looking at it is logged too. */
export const log = async (options: LogOptions, services: Services): Promise<Outcome> => {
	const files = logFiles(accessFolder());
	const verified = verifyLog(readLog(files), readEnd(files), options.kept);
	services.record({action: 'viewed', subject: 'the access log', ...(options.isVerifying ? {detail: 'verified'} : {})});
	return told(verified, options, services);
};
