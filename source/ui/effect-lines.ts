import type {Effect} from '../assessment/effects.ts';
import {shownChange} from '../domain/shown.ts';
import {type Line, muted, type Span, span} from './text.ts';
import type {Tone} from './theme.ts';

const toneOfChange = (change: number): Tone => {
	if (shownChange(change) === '0') return 'muted';
	return change > 0 ? 'good' : 'bad';
};

/** A change of the score with its sign. */
export const changeSpan = (change: number): Span => span(shownChange(change), toneOfChange(change));

/** What choosing an option would do: the change of the score, and how many other questions it settles. */
export const effectLine = ({low, settles}: Effect): Line => [
	...(settles === 0 ? [] : [muted(`settles ${settles}  `)]),
	changeSpan(low),
];
