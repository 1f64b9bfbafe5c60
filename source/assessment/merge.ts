import type {Assessment, Scan} from '../domain/assessment.ts';

/**
 * Takes over a new scan. Every answer, note and assignment is kept as it is: the scoring reopens exactly those answers
 * whose evidence changed, by the digest that each answer carries. A failed auditor's category keeps no old verdicts:
 * what was not looked at now is unknown now.
 */
export const mergeScan = (assessment: Assessment, scan: Scan): Assessment => ({...assessment, scan});
