import type {Auditor} from '../../source/domain/check.ts';
import {dataReplicated} from './data-replicated.ts';
import {environmentsSeparated} from './environments-separated.ts';
import {healthProbes} from './health-probes.ts';
import {redundantInstances} from './redundant-instances.ts';
import {safeDisruption} from './safe-disruption.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const infrastructure: Auditor = {
	id: 'infrastructure',
	checks: [environmentsSeparated, redundantInstances, dataReplicated, safeDisruption, healthProbes],
};
