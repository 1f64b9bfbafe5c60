import type {Auditor} from '../../source/domain/check.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const testing: Auditor = {
	id: 'testing',
	checks: [],
};
