import type {Effect} from '../../assessment/effects.ts';
import type {WizardContext, WizardState} from '../../assessment/state.ts';
import type {Scorecard} from '../../domain/scorecard.ts';
import {shownChange, shownPercent, shownPoints} from '../../domain/shown.ts';
import type {Lexer} from '../markdown.ts';
import {clean, type Line} from '../text.ts';

/** What is said and what is asked, in plain lines. */
export type Said = {
	readonly lines: readonly string[];
	readonly prompt: string;
};

/** What is spoken of. */
export type SayInput = {readonly state: WizardState; readonly context: WizardContext; readonly lexer: Lexer};

/** Long enough that a screen reader is not interrupted, short enough for a terminal. @unit characters */
export const lineWidth = 100;

export const plain = (lines: readonly Line[]): readonly string[] =>
	lines.map(line => line.map(({text}) => text).join(''));

/** Labels with the numbers that are typed for them. */
export const numbered = (labels: readonly string[]): readonly string[] =>
	labels.map((label, index) => `  ${index + 1}. ${clean(label)}`);

/** The score in one sentence. */
export const scoreSentence = ({score, proved, coverage, band, decision, criticalGaps}: Scorecard): string => {
	if (score === undefined) return 'Nothing applies: there is no score.';
	const range =
		shownPoints(score.low) === shownPoints(score.high)
			? shownPoints(score.low)
			: `${shownPoints(score.low)}, up to ${shownPoints(score.high)}`;
	const critical = criticalGaps.length === 0 ? '' : ` Critical gaps: ${criticalGaps.length}.`;
	return `Score ${range} of 100; proved ${shownPoints(proved ?? 0)}; ${shownPercent(coverage ?? 0)} decided; ${band.replaceAll('-', ' ')}; ${decision}.${critical}`;
};

/** What the last answer did, in one sentence; none where it changed nothing. */
export const changeSentence = ({change}: WizardState): readonly string[] => {
	if (change === undefined || (shownChange(change.low) === '0' && shownChange(change.high) === '0')) return [];
	return [`The last answer: score ${shownChange(change.low)}, highest possible ${shownChange(change.high)}.`];
};

/** What an option would do. */
export const effectText = (effect: Effect | undefined): string => {
	if (effect === undefined) return '';
	const settles = effect.settles === 0 ? '' : `, settles ${effect.settles} more`;
	return ` (score ${shownChange(effect.low)}${settles})`;
};
