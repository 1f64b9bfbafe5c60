import {type Severity, severities} from '../domain/pack.ts';
import {count, list} from '../domain/place.ts';
import {json} from '../reporters/json.ts';
import type {Reported} from '../reporters/result.ts';
import {type TerminalStyle, terminal} from '../reporters/terminal.ts';
import {evaluate} from './evaluate.ts';
import type {PackChoice} from './load-pack.ts';
import {freshId, newAssessment} from './new-assessment.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {requireValues} from './require-values.ts';
import {scanTarget, type Timing} from './scan-target.ts';
import type {Services} from './services.ts';
import {resolveTarget} from './target.ts';

export type ScanOptions = {
	readonly path: string;
	readonly json: boolean;
	readonly timing: boolean;
	readonly failUnder?: number;
	readonly failOn?: Severity;
	/** Another pack than the default one. */
	readonly pack?: PackChoice;
};

const timingText = ({observe, decide}: Timing): string => {
	const total = observe + decide;
	const row = (name: string, ms: number): string =>
		`${name.padEnd(8)} ${ms.toFixed(0).padStart(6)} ms  ${((100 * ms) / total).toFixed(0).padStart(3)} %\n`;
	return `${row('observe', observe)}${row('decide', decide)}${row('total', total)}`;
};

/** The thresholds of the command line that the result misses, as sentences. */
export const missedThresholds = (
	{scorecard, gaps}: Pick<Reported, 'scorecard' | 'gaps'>,
	{failUnder, failOn}: Pick<ScanOptions, 'failUnder' | 'failOn'>,
): readonly string[] => {
	const low = scorecard.score?.low ?? 0;
	const severe =
		failOn === undefined ? [] : gaps.filter(gap => severities.indexOf(gap.severity) <= severities.indexOf(failOn));
	return [
		...(failUnder !== undefined && low < failUnder ? [`the score ${low.toFixed(1)} is under ${failUnder}`] : []),
		...(severe.length > 0
			? [
					`${count(severe.length, 'open gap')} of severity ${failOn} or more: ${list(
						severe.map(gap => gap.code),
						10,
					)}`,
				]
			: []),
	];
};

/** Draws a result as the terminal or JSON, and tells failed auditors on stderr. */
export const present = (
	reported: Reported,
	options: {readonly json: boolean; readonly style: TerminalStyle},
): {stdout: string; failed: readonly string[]} => ({
	stdout: options.json ? json(reported) : terminal(reported, options.style),
	failed: (reported.assessment.scan?.auditors ?? []).flatMap(({id, error}) =>
		error === undefined ? [] : [`klar: the auditor of ${id} failed: ${error}`],
	),
});

/** `klar scan`: no questions, one result, thresholds for CI. */
export const scan = async (options: ScanOptions, services: Services): Promise<Outcome> => {
	const root = resolveTarget(options.path);
	const loaded = requireValues(await services.loadPack({root, ...options.pack}));
	const {pack, cards} = loaded;
	const now = services.now();
	services.record({action: 'ran', subject: root});
	const {scan: scanned, timing} = await scanTarget({root, pack, now: services.now});
	const assessment = {...newAssessment({root, loaded, now, id: freshId(root, now, new Set())}), scan: scanned};
	const reported = evaluate({
		assessment,
		pack,
		cards,
		today: services.today(),
		version: services.version,
		isSaved: false,
	});
	const {stdout, failed} = present(reported, {json: options.json, style: services.style});
	const missed = missedThresholds(reported, options);
	const remarks = [
		...(options.json ? scanned.warnings.map(warning => `warning: ${services.printable(warning)}`) : []),
		...failed,
		...missed.map(sentence => `klar: ${sentence}`),
	];
	return {
		stdout,
		stderr: `${remarks.map(line => `${line}\n`).join('')}${options.timing ? timingText(timing) : ''}`,
		exitCode:
			failed.length > 0 ? exitCodes.auditorFailed : missed.length > 0 ? exitCodes.thresholdMissed : exitCodes.done,
	};
};
