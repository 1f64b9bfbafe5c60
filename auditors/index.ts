import type {Auditor} from '../source/domain/check.ts';
import {deployment} from './deployment/index.ts';
import {documentation} from './documentation/index.ts';
import {infrastructure} from './infrastructure/index.ts';
import {llm} from './llm/index.ts';
import {monitoring} from './monitoring/index.ts';
import {performance} from './performance/index.ts';
import {security} from './security/index.ts';
import {testing} from './testing/index.ts';

export {factDefinitions} from './facts/index.ts';

/** One auditor a category, in the order in which they run and are shown. */
export const auditors: readonly Auditor[] = [
	llm,
	infrastructure,
	testing,
	monitoring,
	security,
	deployment,
	documentation,
	performance,
];
