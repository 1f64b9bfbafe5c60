import type {Auditor} from '../../source/domain/check.ts';
import {changelog} from './changelog.ts';
import {codeOwners} from './code-owners.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const documentation: Auditor = {
	id: 'documentation',
	checks: [changelog, codeOwners],
};
