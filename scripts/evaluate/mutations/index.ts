import type {Mutation} from '../mutate/mutation.ts';
import {access} from './access.ts';
import {codeChanges} from './code.ts';
import {deployment} from './deployment.ts';
import {documentation} from './documentation.ts';
import {infrastructure, performance} from './infrastructure.ts';
import {llm} from './llm.ts';
import {mentioned} from './mentions.ts';
import {security} from './security.ts';
import {testing} from './testing.ts';

/** Every mutation, in the order of the pack's categories. */
export const mutations: readonly Mutation[] = [
	...llm,
	...infrastructure,
	...codeChanges,
	...access,
	...testing,
	...security,
	...deployment,
	...documentation,
	...performance,
	...mentioned,
];
