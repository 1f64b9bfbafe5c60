import type {Auditor} from '../../source/domain/check.ts';
import {backupsAutomated} from './backups-automated.ts';
import {cdPipeline} from './cd-pipeline.ts';
import {ciPipeline} from './ci-pipeline.ts';
import {containerImages} from './container-images.ts';
import {deploymentGuide} from './deployment-guide.ts';
import {disasterRecoveryPlan} from './disaster-recovery-plan.ts';
import {envAlignment} from './env-alignment.ts';
import {iacValidated} from './iac-validated.ts';
import {infrastructureAsCode} from './infrastructure-as-code.ts';
import {localStack} from './local-stack.ts';
import {lockfiles} from './lockfiles.ts';
import {migrations} from './migrations.ts';
import {multiStageBuild} from './multi-stage-build.ts';
import {nonRootContainer} from './non-root-container.ts';
import {pinnedImages} from './pinned-images.ts';
import {progressiveDelivery} from './progressive-delivery.ts';
import {resourceLimits} from './resource-limits.ts';
import {rollbackProcedure} from './rollback-procedure.ts';
import {slaDefined} from './sla-defined.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const deployment: Auditor = {
	id: 'deployment',
	checks: [
		containerImages,
		localStack,
		multiStageBuild,
		nonRootContainer,
		pinnedImages,
		infrastructureAsCode,
		iacValidated,
		resourceLimits,
		ciPipeline,
		cdPipeline,
		lockfiles,
		envAlignment,
		migrations,
		progressiveDelivery,
		deploymentGuide,
		rollbackProcedure,
		backupsAutomated,
		disasterRecoveryPlan,
		slaDefined,
	],
};
