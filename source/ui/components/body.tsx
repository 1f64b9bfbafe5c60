import {Box} from 'ink';
import {Contents} from '../screens/contents.tsx';
import {Details} from '../screens/details.tsx';
import {Dialog, dialogRows, isDocked} from '../screens/dialog.tsx';
import {Findings} from '../screens/findings.tsx';
import {Gaps} from '../screens/gaps.tsx';
import {Help} from '../screens/help.tsx';
import {Questions} from '../screens/questions.tsx';
import {Review} from '../screens/review.tsx';
import {Scan} from '../screens/scan.tsx';
import {Scorecard} from '../screens/scorecard.tsx';
import {Start} from '../screens/start.tsx';
import {type Room, useUi} from '../ui-context.ts';

const screens = {
	start: Start,
	scan: Scan,
	findings: Findings,
	questions: Questions,
	gaps: Gaps,
	review: Review,
} as const;
const covers = {help: Help, contents: Contents, scorecard: Scorecard, details: Details} as const;

/** The screen, or what covers it; a dialog takes the rows that it needs from the screen's foot. */
export const Body = ({width, height}: Room) => {
	const ui = useUi();
	const {overlay, screen} = ui.state;
	if (overlay !== undefined && overlay.kind in covers) {
		// `in` does not narrow a key: the line above is the proof.
		const Cover = covers[overlay.kind as keyof typeof covers];
		return <Cover width={width} height={height} />;
	}
	const Screen = screens[screen.kind];
	if (!isDocked(overlay)) return <Screen width={width} height={height} />;
	const rows = Math.min(height, dialogRows(ui, {width, maxRows: height}));
	const left = height - rows;
	return (
		<Box flexDirection="column" height={height}>
			<Box height={left} flexShrink={0} overflow="hidden">
				{left > 0 ? <Screen width={width} height={left} /> : null}
			</Box>
			<Dialog width={width} maxRows={height} />
		</Box>
	);
};
