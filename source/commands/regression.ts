import type {Comparison} from '../comparison/compare.ts';
import {count, list} from '../domain/place.ts';

const maxNamed = 10;

/**
 * Why a result is worse than its base, as sentences; empty when it isn't. It is where a check stands worse. A lower score
 * alone is not: when a met check stops to apply, the rest weighs more, and nobody made anything worse.
 */
export const regressionsOf = ({checks, before}: Comparison): readonly string[] => {
	if (checks === undefined) return [`\`${before.label}\` keeps no single checks, so a regression cannot be told`];
	if (checks.worse.length === 0) return [];
	const codes = checks.worse.map(change => (change.after ?? change.before)?.code ?? '');
	return [`${count(codes.length, 'check')} worse than in \`${before.label}\`: ${list(codes, maxNamed)}`];
};
