import {compare} from '../comparison/compare.ts';
import {snapshotOfResult} from '../comparison/snapshot.ts';
import {changeSummary} from '../reporters/comparison-lines.ts';
import {resultOf} from '../reporters/result.ts';
import {evaluate} from './evaluate.ts';
import type {PackChoice} from './load-pack.ts';
import {readResult} from './moments.ts';
import {freshId, newAssessment} from './new-assessment.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import {present} from './present.ts';
import {regressionsOf} from './regression.ts';
import {requireValues} from './require-values.ts';
import {scanComponents} from './scan-components.ts';
import {type ScanOutputs, writeOutputs} from './scan-outputs.ts';
import {scanTarget, type Timing} from './scan-target.ts';
import type {Services} from './services.ts';
import {resolveTarget} from './target.ts';
import {missedThresholds, type Thresholds} from './thresholds.ts';

export type ScanOptions = {
	readonly path: string;
	readonly json: boolean;
	readonly timing: boolean;
	readonly thresholds: Thresholds;
	/** A result of `--json` to compare with. */
	readonly baseline?: string;
	/** A check that stands worse than in the baseline is a missed threshold. */
	readonly failsOnRegression: boolean;
	readonly outputs: ScanOutputs;
	/** One component, or `all` in turn. @default the whole target */
	readonly component?: string;
	/** Another pack than the default one. */
	readonly pack?: PackChoice;
};

const timingText = ({observe, decide}: Timing): string => {
	const total = observe + decide;
	const row = (name: string, ms: number): string =>
		`${name.padEnd(8)} ${ms.toFixed(0).padStart(6)} ms  ${((100 * ms) / total).toFixed(0).padStart(3)} %\n`;
	return `${row('observe', observe)}${row('decide', decide)}${row('total', total)}`;
};

const exitCodeOf = (failed: readonly string[], missed: readonly string[]): number => {
	if (failed.length > 0) return exitCodes.auditorFailed;
	return missed.length > 0 ? exitCodes.thresholdMissed : exitCodes.done;
};

/** `klar scan`: no questions, one result, thresholds for CI. */
export const scan = async (options: ScanOptions, services: Services): Promise<Outcome> => {
	const root = resolveTarget(options.path);
	// Read before the scan: a file that cannot be compared with need not be waited for.
	const {baseline} = options;
	const before = baseline === undefined ? undefined : snapshotOfResult(readResult(baseline), baseline);
	const loaded = requireValues(await services.loadPack({root, ...options.pack}));
	if (options.component === 'all') return scanComponents({root, loaded, options}, services);
	const {pack, cards} = loaded;
	const {component} = options;
	const now = services.now();
	services.record({action: 'ran', subject: root});
	const {scan: scanned, timing} = await scanTarget({root, pack, now: services.now, component});
	const assessment = {
		...newAssessment({root, loaded, now, component, id: freshId(root, now, new Set())}),
		scan: scanned,
	};
	const reported = evaluate({
		assessment,
		pack,
		cards,
		today: services.today(),
		version: services.version,
		isSaved: false,
	});
	const {stdout, failed} = present(reported, {json: options.json, style: services.style});
	const comparison = before && compare(before, snapshotOfResult(resultOf(reported), 'this scan'));
	const missed = [
		...missedThresholds(reported, options.thresholds),
		...(options.failsOnRegression && comparison !== undefined ? regressionsOf(comparison) : []),
	];
	const written = await writeOutputs(options.outputs, {reported, comparison, missed}, services);
	const remarks = [
		...(options.json ? scanned.warnings.map(warning => `warning: ${warning}`) : []),
		...(comparison === undefined ? [] : [`Compared with ${baseline}: ${changeSummary(comparison)}.`]),
		...failed,
		...written,
		...missed.map(sentence => `klar: ${sentence}`),
	].map(line => `${services.printable(line)}\n`);
	return {
		stdout,
		stderr: `${remarks.join('')}${options.timing ? timingText(timing) : ''}`,
		exitCode: exitCodeOf(failed, missed),
	};
};
