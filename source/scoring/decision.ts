import type {Bands} from '../domain/pack.ts';
import type {Band, Decision} from '../domain/scorecard.ts';
import {borderTolerance} from './weights.ts';

/** Above `ready` is ready, from `nearlyReady` on nearly ready, below it significant work is left. */
export const bandOf = (score: number, bands: Bands): Band => {
	if (score > bands.ready + borderTolerance) return 'ready';
	return score >= bands.nearlyReady - borderTolerance ? 'nearly-ready' : 'significant-work-left';
};

/** GO when ready without a critical gap, NO-GO when significant work is left, else a GO on conditions. */
export const decisionOf = (band: Band, hasCriticalGap: boolean): Decision => {
	if (band === 'significant-work-left') return 'NO-GO';
	return band === 'ready' && !hasCriticalGap ? 'GO' : 'CONDITIONAL GO';
};
