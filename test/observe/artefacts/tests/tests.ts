import type {TestFile} from '../../../../source/domain/artefacts/test-file.ts';
import {testFileReader} from '../../../../source/observe/artefacts/test-file.ts';
import {read} from '../reading.ts';

/** What the reader of test files makes of one, with other files beside it. */
export const tests = (
	path: string,
	text: string,
	others: Readonly<Record<string, string>> = {},
): TestFile | undefined => read(testFileReader, path, {texts: {...others, [path]: text}});
