import type {Auditor} from '../../source/domain/check.ts';
import {auditLog} from './audit-log.ts';
import {authentication} from './authentication.ts';
import {authorization} from './authorization.ts';
import {dataPortability} from './data-portability.ts';
import {dataResidency} from './data-residency.ts';
import {dataRetention} from './data-retention.ts';
import {dependencyUpdates} from './dependency-updates.ts';
import {encryptionAtRest} from './encryption-at-rest.ts';
import {encryptionInTransit} from './encryption-in-transit.ts';
import {envDocumented} from './env-documented.ts';
import {envFilesIgnored} from './env-files-ignored.ts';
import {inputValidation} from './input-validation.ts';
import {licenseClear} from './license-clear.ts';
import {noHardcodedSecrets} from './no-hardcoded-secrets.ts';
import {parameterizedQueries} from './parameterized-queries.ts';
import {piiMasking} from './pii-masking.ts';
import {piiNotSentToLlm} from './pii-not-sent-to-llm.ts';
import {rateLimiting} from './rate-limiting.ts';
import {rightToErasure} from './right-to-erasure.ts';
import {sbom} from './sbom.ts';
import {secretsManager} from './secrets-manager.ts';
import {securityHeaders} from './security-headers.ts';
import {securityPolicy} from './security-policy.ts';
import {tenantIsolation} from './tenant-isolation.ts';
import {vulnerabilityScanning} from './vulnerability-scanning.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const security: Auditor = {
	id: 'security',
	checks: [
		noHardcodedSecrets,
		secretsManager,
		envDocumented,
		envFilesIgnored,
		authentication,
		authorization,
		tenantIsolation,
		rateLimiting,
		auditLog,
		dataRetention,
		rightToErasure,
		dataPortability,
		dataResidency,
		piiMasking,
		piiNotSentToLlm,
		encryptionAtRest,
		encryptionInTransit,
		inputValidation,
		parameterizedQueries,
		securityHeaders,
		dependencyUpdates,
		vulnerabilityScanning,
		securityPolicy,
		sbom,
		licenseClear,
	],
};
