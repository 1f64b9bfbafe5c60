import type {Scorecard} from '../../domain/scorecard.ts';
import type {Ui} from '../ui-context.ts';
import type {ScoreStyle} from './parts.ts';

/** Whether the scorecard on the screen is that of a thought: gaps are marked as fixed on the gaps screen. */
export const isWhatIf = ({state}: Ui): boolean => state.screen.kind === 'gaps' && state.closedGaps.length > 0;

/** The scorecard that the frame shows: the one that holds, or on the gaps screen the one that would. */
export const shownScorecard = (ui: Ui): Scorecard =>
	isWhatIf(ui) ? ui.derived.whatIf(ui.state.closedGaps).scorecard : ui.derived.scorecard;

/** How it is drawn; in a thought the change is that of the marked gaps. */
export const scoreStyle = (ui: Ui): ScoreStyle => {
	const {theme, context, derived, state} = ui;
	const style = {...theme, bands: context.pack.bands};
	if (!isWhatIf(ui)) return {...style, change: state.change};
	const [now, then] = [derived.scorecard.score, shownScorecard(ui).score];
	const change = {checkId: '', low: (then?.low ?? 0) - (now?.low ?? 0), high: (then?.high ?? 0) - (now?.high ?? 0)};
	return {...style, change, changeLabel: 'if fixed'};
};
