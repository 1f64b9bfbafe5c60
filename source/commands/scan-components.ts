import {count} from '../domain/place.ts';
import {UserError} from '../errors.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import {componentsJson, componentsText} from '../reporters/components.ts';
import type {Reported} from '../reporters/result.ts';
import {findTargetComponents} from './components.ts';
import {evaluate} from './evaluate.ts';
import {freshId, newAssessment} from './new-assessment.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {ScanOptions} from './scan.ts';
import {scanTarget} from './scan-target.ts';
import type {Services} from './services.ts';
import {missedThresholds} from './thresholds.ts';

/** More scorecards nobody reads; each of them is a scan. */
const maxComponents = 50;

/** `klar scan --component all`: each component as if it stood alone, and a rolled-up score. Thresholds hold for each. */
export const scanComponents = async (
	{root, loaded, options}: {readonly root: string; readonly loaded: LoadedPack; readonly options: ScanOptions},
	services: Services,
): Promise<Outcome> => {
	const components = await findTargetComponents(root);
	if (components.length === 0 || components.length > maxComponents)
		throw new UserError({
			what: `\`${options.path}\` cannot be scanned by components`,
			why:
				components.length === 0
					? 'nothing in it is built, run or published by itself'
					: `it has ${components.length}, and ${maxComponents} are the most`,
			next: components.length === 0 ? 'scan it as a whole: leave `--component` out' : 'name one: `--component <name>`',
		});
	const {pack, cards} = loaded;
	const reported: Reported[] = [];
	for (const {name} of components) {
		const now = services.now();
		const {scan} = await scanTarget({root, pack, now: services.now, component: name});
		const assessment = {
			...newAssessment({root, loaded, now, component: name, id: freshId(root, now, new Set())}),
			scan,
		};
		reported.push(
			evaluate({assessment, pack, cards, today: services.today(), version: services.version, isSaved: false}),
		);
	}
	const named = (one: Reported): string => services.printable(one.assessment.target.component ?? '');
	const missed = reported.flatMap(one =>
		missedThresholds(one, options.thresholds).map(sentence => `klar: ${named(one)}: ${sentence}`),
	);
	const failed = reported.flatMap(one =>
		(one.assessment.scan?.auditors ?? []).flatMap(({id, error}) =>
			error === undefined ? [] : [`klar: ${named(one)}: the auditor of ${id} failed: ${error}`],
		),
	);
	const remarks = [
		...failed,
		...missed,
		...(missed.length === 0 ? [] : [`klar: ${count(missed.length, 'threshold')} missed`]),
	];
	return {
		stdout: options.json ? componentsJson(reported) : componentsText(reported, services.style),
		stderr: remarks.map(line => `${line}\n`).join(''),
		exitCode:
			failed.length > 0 ? exitCodes.auditorFailed : missed.length > 0 ? exitCodes.thresholdMissed : exitCodes.done,
	};
};
