import {Box} from 'ink';
import type {Overlay} from '../../assessment/state.ts';
import {Lines} from '../components/lines.tsx';
import {Options} from '../components/options.tsx';
import {Panel} from '../components/panel.tsx';
import {type Content, contentOf} from '../dialog-content.ts';
import {type Ui, useUi} from '../ui-context.ts';

type Props = {readonly width: number /** The most rows that it may take. */; readonly maxRows: number};

/** Border and empty column at both sides. @unit character cells */
const frameWidth = 4;
/** Upper and lower border. @unit rows */
const frameRows = 2;

const content = (ui: Ui, {width, maxRows}: Props): Content | undefined => {
	const {overlay} = ui.state;
	return overlay === undefined ? undefined : contentOf(ui, overlay, {width: width - frameWidth, rows: maxRows});
};

/** A question of the wizard itself, docked below the screen that it is about, which stays in sight. */
export const Dialog = ({width, maxRows}: Props) => {
	const ui = useUi();
	const shown = content(ui, {width, maxRows});
	if (shown === undefined) return null;
	const {title, lines, options, index = 0} = shown;
	return (
		<Panel title={title} width={width}>
			<Box flexDirection="column">
				<Lines lines={lines} />
				{options === undefined ? null : (
					<Options
						id={title}
						options={options}
						highlight={index}
						maxRows={Math.max(1, maxRows - frameRows - lines.length)}
					/>
				)}
			</Box>
		</Panel>
	);
};

const docked: readonly Overlay['kind'][] = ['quit', 'unsaved', 'field', 'reason', 'choose', 'conflict'];

/** Whether an overlay is a dialog below the screen rather than a screen of its own. */
export const isDocked = (overlay: Overlay | undefined): boolean =>
	overlay !== undefined && docked.includes(overlay.kind);

/** The rows that the dialog takes. */
export const dialogRows = (ui: Ui, props: Props): number => {
	const shown = content(ui, props);
	if (shown === undefined) return 0;
	return frameRows + shown.lines.length + (shown.options ?? []).reduce((sum, lines) => sum + lines.length, 0);
};
