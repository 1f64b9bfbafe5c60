import {count} from '../../domain/place.ts';
import type {ReportModel} from '../model.ts';
import {appendix} from './appendix.ts';
import type {Document} from './block.ts';
import {breakdown} from './breakdown.ts';
import {categories} from './categories.ts';
import {cheapest} from './cheapest.ts';
import {critical} from './critical.ts';
import {goLive} from './go-live.ts';
import {openSection} from './open.ts';
import {packPlan} from './pack-plan.ts';
import {people} from './people.ts';
import {roadmapSection} from './roadmap.ts';
import {summary} from './summary.ts';
import {waivers} from './waivers.ts';

const shownCommit = 12;

/** A report as parts that every written form draws in its own way, so that all forms say the same. */
export const documentOf = (model: ReportModel): Document => {
	const {assessment, pack, today, version} = model;
	const {scan, target} = assessment;
	const scanned =
		scan === undefined
			? 'not scanned'
			: `${count(scan.counts.files, 'file')} scanned on ${scan.at.slice(0, 10)}${scan.commit === undefined ? '' : ` at commit ${scan.commit.slice(0, shownCommit)}`}`;
	return {
		title: `Production readiness: ${target.name}`,
		subtitle: [`${pack.title} (pack ${pack.id} ${pack.version}), judged on ${today} by klar ${version}. ${scanned}.`],
		blocks: [
			...summary(model),
			...categories(model),
			...critical(model),
			...openSection(model),
			...roadmapSection(model),
			...cheapest(model),
			...packPlan(model),
			...people(model),
			...goLive(model),
			...waivers(model),
			...breakdown(model),
			...appendix(model),
		],
	};
};
