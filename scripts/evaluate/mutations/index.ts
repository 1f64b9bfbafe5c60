import type {Mutation} from '../mutate/mutation.ts';
import {alerts} from './alerts.ts';
import {callers} from './callers.ts';
import {containers} from './containers.ts';
import {documentChanges} from './documents.ts';
import {infrastructure} from './infrastructure.ts';
import {infrastructureCode} from './infrastructure-code.ts';
import {llm} from './llm.ts';
import {mentioned} from './mentions.ts';
import {people} from './people.ts';
import {pipelines} from './pipelines.ts';
import {plans} from './plans.ts';
import {reach} from './reach.ts';
import {requests} from './requests.ts';
import {resilience} from './resilience.ts';
import {running} from './running.ts';
import {scaling} from './scaling.ts';
import {secrets} from './secrets.ts';
import {stores} from './stores.ts';
import {supplyChain} from './supply-chain.ts';
import {testAmount} from './test-amount.ts';
import {testQuality} from './test-quality.ts';
import {testSpecial} from './test-special.ts';
import {watching} from './watching.ts';

/** Every mutation, in the order of the pack's categories. */
export const mutations: readonly Mutation[] = [
	...llm,
	...infrastructure,
	...resilience,
	...running,
	...testAmount,
	...testQuality,
	...testSpecial,
	...watching,
	...alerts,
	...secrets,
	...callers,
	...requests,
	...people,
	...supplyChain,
	...containers,
	...infrastructureCode,
	...pipelines,
	...plans,
	...documentChanges,
	...scaling,
	...stores,
	...reach,
	...mentioned,
];
