import type {Mutation} from '../mutate/mutation.ts';
import {deployment} from './deployment.ts';
import {infrastructure, performance} from './infrastructure.ts';
import {security} from './security.ts';
import {testing} from './testing.ts';

/** Every mutation, in the order of the pack's categories. */
export const mutations: readonly Mutation[] = [
	...infrastructure,
	...testing,
	...security,
	...deployment,
	...performance,
];
