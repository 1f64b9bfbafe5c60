import type {FactDefinition} from '../../source/domain/check.ts';

/** What the scan learns about a target before it decides any check. */
export const factDefinitions: readonly FactDefinition[] = [];
