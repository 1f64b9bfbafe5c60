import {Scrolled} from '../components/scrolled.tsx';
import {panelLines} from '../score/panel.ts';
import {scoreStyle, shownScorecard} from '../score/shown-scorecard.ts';
import {type Line, muted, span} from '../text.ts';
import {type Room, useUi} from '../ui-context.ts';

/** The whole scorecard, for windows in which only a part of it is in sight. */
export const Scorecard = ({width, height}: Room) => {
	const ui = useUi();
	const inner = Math.min(width, 60);
	const names: readonly Line[] = ui.context.pack.categories.map(({code, title, weight}) => [
		muted(code.padEnd(8)),
		span(title),
		muted(`  weight ${weight}`),
	]);
	const lines = [...panelLines(shownScorecard(ui), inner, scoreStyle(ui)), [], ...names];
	return <Scrolled title="Scorecard" lines={lines} width={width} height={height} />;
};
