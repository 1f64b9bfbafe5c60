import type {Auditor} from '../../source/domain/check.ts';
import {apiExamples} from './api-examples.ts';
import {apiSpecification} from './api-specification.ts';
import {architectureDiagram} from './architecture-diagram.ts';
import {architectureDocument} from './architecture-document.ts';
import {changelog} from './changelog.ts';
import {claimsVerified} from './claims-verified.ts';
import {codeOwners} from './code-owners.ts';
import {componentReadmes} from './component-readmes.ts';
import {decisionRecords} from './decision-records.ts';
import {incidentPlaybook} from './incident-playbook.ts';
import {linksResolve} from './links-resolve.ts';
import {onboardingGuide} from './onboarding-guide.ts';
import {readmeComplete} from './readme-complete.ts';
import {runbook} from './runbook.ts';
import {troubleshootingGuide} from './troubleshooting-guide.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const documentation: Auditor = {
	id: 'documentation',
	checks: [
		readmeComplete,
		componentReadmes,
		onboardingGuide,
		changelog,
		codeOwners,
		apiSpecification,
		apiExamples,
		architectureDocument,
		architectureDiagram,
		decisionRecords,
		runbook,
		troubleshootingGuide,
		incidentPlaybook,
		claimsVerified,
		linksResolve,
	],
};
