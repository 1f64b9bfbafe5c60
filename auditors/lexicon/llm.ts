// All libraries through which code reaches a language model. Add an SDK in llm-sdks.ts, a framework in llm-frameworks.ts.
import {agentFrameworks, llmFrameworks} from './llm-frameworks.ts';
import type {LlmLibrary} from './llm-library.ts';
import {llmSdks} from './llm-sdks.ts';

/** SDKs, frameworks, gateways and agent frameworks. */
export const llmLibraries: readonly LlmLibrary[] = [...llmSdks, ...llmFrameworks, ...agentFrameworks];
