import type {Auditor} from '../../source/domain/check.ts';
import {encryptionAtRest} from './encryption-at-rest.ts';
import {encryptionInTransit} from './encryption-in-transit.ts';
import {envDocumented} from './env-documented.ts';
import {envFilesIgnored} from './env-files-ignored.ts';
import {noHardcodedSecrets} from './no-hardcoded-secrets.ts';
import {secretsManager} from './secrets-manager.ts';

/** The checks of this category that the scan decides, in the pack's order. */
export const security: Auditor = {
	id: 'security',
	checks: [noHardcodedSecrets, secretsManager, envDocumented, envFilesIgnored, encryptionAtRest, encryptionInTransit],
};
