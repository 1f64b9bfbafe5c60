import type {FactDefinition} from '../../source/domain/check.ts';
import {callsRemote} from './calls-remote.ts';
import {handlesPersonalData} from './handles-personal-data.ts';
import {hasAgents} from './has-agents.ts';
import {hasCache} from './has-cache.ts';
import {hasContainers} from './has-containers.ts';
import {hasDatabase} from './has-database.ts';
import {hasFrontend} from './has-frontend.ts';
import {isDeployed} from './is-deployed.ts';
import {isMultiTenant} from './is-multi-tenant.ts';
import {isService} from './is-service.ts';
import {onKubernetes} from './on-kubernetes.ts';
import {usesLlm} from './uses-llm.ts';

/** What the scan learns about a target before it decides any check. */
export const factDefinitions: readonly FactDefinition[] = [
	usesLlm,
	hasAgents,
	isService,
	isDeployed,
	hasDatabase,
	hasCache,
	isMultiTenant,
	handlesPersonalData,
	onKubernetes,
	hasContainers,
	hasFrontend,
	callsRemote,
];
