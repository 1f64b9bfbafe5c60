import type {Answer} from '../../domain/answer.ts';
import {fnv1a} from '../../scoring/digest.ts';

/** Tells one saved answer from another; the same for the same answer in whatever order its keys are kept. 16 hex digits. */
export const stampOf = ({choice, note, evidence, owner, answeredOn}: Answer): string => {
	const places = evidence.map(({path, line}) => [path, line ?? null]);
	const pairs = Object.entries(choice).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return fnv1a(JSON.stringify([pairs, note ?? null, places, owner ?? null, answeredOn]));
};
