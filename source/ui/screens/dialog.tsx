import {Box} from 'ink';
import {offersFor} from '../../assessment/navigation.ts';
import {titles} from '../../assessment/rows.ts';
import type {Overlay} from '../../assessment/state.ts';
import {notApplicableReasons} from '../../domain/answer.ts';
import {Lines} from '../components/lines.tsx';
import {type OptionLines, Options, optionLines} from '../components/options.tsx';
import {Panel} from '../components/panel.tsx';
import {fieldTexts, reasonTexts} from '../dialog-texts.ts';
import {fieldLines} from '../field-lines.ts';
import {clampLines, clean, type Line, muted, span, wrap} from '../text.ts';
import {type Ui, useUi} from '../ui-context.ts';

type Content = {
	readonly title: string;
	readonly lines: readonly Line[];
	readonly options?: readonly OptionLines[];
	readonly index?: number;
};

const leaveLines = ({state}: Ui, width: number): readonly Line[] =>
	state.saving === 'failed'
		? wrap([span('What you did last is NOT on the disk, and leaving loses it. Esc goes back.', 'bad')], width)
		: wrap(
				[
					span('Leave? Everything is saved; '),
					span('klar resume', 'accent'),
					span(' goes on where you are. Enter leaves, Esc stays.'),
				],
				width,
			);

const contentOf = (ui: Ui, overlay: Overlay, width: number, rows: number): Content | undefined => {
	const {state, context, theme} = ui;
	switch (overlay.kind) {
		case 'quit':
			return {title: 'Leave', lines: leaveLines(ui, width)};
		case 'unsaved':
			return {
				title: 'Not saved',
				lines: [
					...wrap([span(clean(overlay.problem), 'bad')], width),
					...wrap(
						[muted('Nothing is lost while klar runs. Enter tries again, Esc goes on and saves with the next answer.')],
						width,
					),
				],
			};
		case 'field': {
			const [title, prompt] = fieldTexts(overlay.purpose);
			const problem = overlay.problem === undefined ? [] : wrap([span(clean(overlay.problem), 'bad')], width);
			const head = clampLines(wrap([muted(clean(prompt))], width), rows > 8 ? 3 : 1, width);
			const fieldRows = Math.max(1, Math.min(4, rows - 2 - head.length - problem.length));
			return {title, lines: [...head, ...fieldLines(overlay.editor, {width, rows: fieldRows, theme}), ...problem]};
		}
		case 'reason':
		case 'choose': {
			const labels =
				overlay.kind === 'reason'
					? notApplicableReasons.map(reason => reasonTexts[reason])
					: offersFor(state.assessment, context, overlay.checkId).map(({label}) => label);
			const options = optionLines({
				labels: labels.map(label => [span(clean(label))]),
				highlight: overlay.index,
				width,
				isCompact: true,
			});
			const title = titles(context.cards)(overlay.checkId);
			const question =
				overlay.kind === 'reason'
					? 'Why does it not apply?'
					: (context.cards.get(overlay.checkId)?.question?.text ?? 'What is true?');
			return {
				title: overlay.kind === 'reason' ? 'Not applicable' : 'Against the scan',
				lines: clampLines(
					[...wrap([muted(clean(title))], width), ...wrap([span(clean(question))], width)],
					rows > 12 ? 4 : 1,
					width,
				),
				options,
				index: overlay.index,
			};
		}
		default:
			return undefined;
	}
};

type Props = {readonly width: number /** The most rows that it may take. */; readonly maxRows: number};

/** A question of the wizard itself, docked below the screen that it is about, which stays in sight. */
export const Dialog = ({width, maxRows}: Props) => {
	const ui = useUi();
	const {overlay} = ui.state;
	const content = overlay === undefined ? undefined : contentOf(ui, overlay, width - 4, maxRows);
	if (content === undefined || overlay === undefined) return null;
	return (
		<Panel title={content.title} width={width}>
			<Box flexDirection="column">
				<Lines lines={content.lines} />
				{content.options === undefined ? null : (
					<Options id={overlay.kind} options={content.options} highlight={content.index ?? 0} />
				)}
			</Box>
		</Panel>
	);
};

const docked: readonly Overlay['kind'][] = ['quit', 'unsaved', 'field', 'reason', 'choose'];

/** Whether an overlay is a dialog below the screen rather than a screen of its own. */
export const isDocked = (overlay: Overlay | undefined): boolean =>
	overlay !== undefined && docked.includes(overlay.kind);

/** The rows that the dialog takes. */
export const dialogRows = (ui: Ui, {width, maxRows}: Props): number => {
	const {overlay} = ui.state;
	const content = overlay === undefined ? undefined : contentOf(ui, overlay, width - 4, maxRows);
	if (content === undefined) return 0;
	return 2 + content.lines.length + (content.options ?? []).reduce((sum, lines) => sum + lines.length, 0);
};
