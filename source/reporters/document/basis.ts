import type {Evidence} from '../../domain/evidence.ts';
import type {Gap} from '../../domain/gap.ts';
import type {EffectiveVerdict} from '../../domain/scorecard.ts';
import type {Inline, Text} from './block.ts';

/** What a verdict rests on, in words: an answer without evidence is told as what it is. */
export const basis = ({decidedBy, isProved, isWaived, status}: EffectiveVerdict): string => {
	const waived = isWaived ? ', waived' : '';
	if (decidedBy === 'scan') return `${status === 'unknown' ? 'nothing yet' : 'files'}${waived}`;
	const word = decidedBy === 'override' ? 'override of the scan' : 'answer';
	return `${word}, ${isProved ? 'with evidence' : 'unconfirmed'}${waived}`;
};

const placeOf = ({path, line}: Evidence): Inline => ({code: line === undefined ? path : `${path}:${line}`});

/** Places, as `path:line`. */
export const places = (evidence: readonly Evidence[]): Text =>
	evidence.flatMap((one, n): Inline[] => [...(n === 0 ? [] : [', ']), placeOf(one)]);

/** Places, each with the line that stands there. */
export const excerpts = (evidence: readonly Evidence[]): readonly Text[] =>
	evidence.map(one => (one.excerpt === undefined ? [placeOf(one)] : [placeOf(one), ' ', {code: one.excerpt}]));

/** How far a gap's check is from being met. */
export const unmetWord = (gap: Gap, effective: readonly EffectiveVerdict[]): string => {
	const status = effective.find(({placed}) => placed.check.id === gap.checkId)?.status;
	return status === 'partial' ? 'Met in part' : 'Not met';
};
