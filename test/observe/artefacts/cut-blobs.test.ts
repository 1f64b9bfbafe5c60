import {expect, test} from 'vitest';
import {cutBlobs} from '../../../source/observe/artefacts/cut-blobs.ts';

test('an encoded file within values is cut, and texts with words are left whole', () => {
	const blob = 'PCFET0NUWVBF'.repeat(1000);
	const script = 'echo "a line of a script"\n'.repeat(1000);
	const values = [{data: {'login.html': blob, 'run.sh': script}, list: [blob, 'short', 7, null]}];
	expect(cutBlobs(values)).toEqual([
		{data: {'login.html': blob.slice(0, 256), 'run.sh': script}, list: [blob.slice(0, 256), 'short', 7, null]},
	]);
});

test('values that hold themselves are walked once', () => {
	const values: {self?: unknown; text: string} = {text: 'x'};
	values.self = values;
	expect(cutBlobs(values)).toBe(values);
});
