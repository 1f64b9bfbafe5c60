import {bold, type Line, muted, spread} from '../text.ts';
import {useUi} from '../ui-context.ts';
import {Lines} from './lines.tsx';

type Props = {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly width: number;
	readonly height: number;
};

/** A text with a title that is longer than the window: it draws what is seen, and tells the keys how far it goes. */
export const Scrolled = ({title, lines, width, height}: Props) => {
	const {state, viewport} = useUi();
	const rows = Math.max(1, height - 2);
	const last = Math.max(0, lines.length - rows);
	viewport.page = rows;
	viewport.last = last;
	const top = state.overlay !== undefined && 'top' in state.overlay ? Math.min(state.overlay.top, last) : 0;
	const place = last === 0 ? '' : `${top + 1}-${Math.min(lines.length, top + rows)} of ${lines.length}`;
	return (
		<Lines
			lines={[spread([bold(title, 'accent')], [muted(place)], width), [], ...lines.slice(top, top + rows)]}
			height={height}
		/>
	);
};
