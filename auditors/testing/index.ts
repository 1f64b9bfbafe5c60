import type {Auditor} from '../../source/domain/check.ts';
import {chaosEngineering} from './chaos-engineering.ts';
import {ciRunsTests} from './ci-runs-tests.ts';
import {componentsTested} from './components-tested.ts';
import {coverageMeasured} from './coverage-measured.ts';
import {coverageThreshold} from './coverage-threshold.ts';
import {endToEndTests} from './end-to-end-tests.ts';
import {errorPathsTested} from './error-paths-tested.ts';
import {fewSkippedTests} from './few-skipped-tests.ts';
import {integrationTests} from './integration-tests.ts';
import {loadTests} from './load-tests.ts';
import {resilienceTested} from './resilience-tested.ts';
import {tenantIsolationTested} from './tenant-isolation-tested.ts';
import {testsPass} from './tests-pass.ts';
import {testsWithoutSecrets} from './tests-without-secrets.ts';
import {unitTests} from './unit-tests.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const testing: Auditor = {
	id: 'testing',
	checks: [
		unitTests,
		integrationTests,
		endToEndTests,
		componentsTested,
		coverageMeasured,
		coverageThreshold,
		ciRunsTests,
		testsPass,
		testsWithoutSecrets,
		errorPathsTested,
		fewSkippedTests,
		loadTests,
		resilienceTested,
		tenantIsolationTested,
		chaosEngineering,
	],
};
