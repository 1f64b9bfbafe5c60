import type {AuditorProgress} from '../../assessment/progress.ts';
import {Lines} from '../components/lines.tsx';
import {bold, clean, cutLine, type Line, muted, pad, padLeft, span, visibleWindow, wrap} from '../text.ts';
import type {Theme, Tone} from '../theme.ts';
import {type Room, useUi} from '../ui-context.ts';

const tones: Readonly<Record<AuditorProgress['state'], Tone>> = {
	waiting: 'muted',
	running: 'accent',
	done: 'good',
	failed: 'bad',
};

const signOf = (state: AuditorProgress['state'], {symbols}: Theme): string =>
	({waiting: symbols.separator, running: symbols.running, done: symbols.status.pass, failed: symbols.status.fail})[
		state
	];

const auditorLine = (auditor: AuditorProgress, width: number, theme: Theme): Line => {
	const {symbols} = theme;
	const barWidth = width >= 70 ? 12 : 6;
	const titleWidth = Math.min(32, Math.max(10, width - barWidth - 30));
	const reached = auditor.total === 0 ? 0 : Math.round((auditor.done / auditor.total) * barWidth);
	const tone = tones[auditor.state];
	return cutLine(
		[
			span(`${signOf(auditor.state, theme)} `, tone),
			span(`${pad(clean(auditor.title), titleWidth)} `, auditor.state === 'waiting' ? 'muted' : undefined),
			span(symbols.full.repeat(reached), tone),
			muted(symbols.empty.repeat(barWidth - reached)),
			muted(padLeft(`${auditor.done}/${auditor.total}`, 7)),
			span(`  ${clean(auditor.result ?? auditor.state)}`, auditor.state === 'failed' ? 'bad' : 'muted'),
		],
		width,
	);
};

/** The scan at work: a line an auditor. A failed auditor stays in sight with its error. */
export const Scan = ({width, height}: Room) => {
	const {state, theme} = useUi();
	const {screen} = state;
	if (screen.kind !== 'scan') return null;
	const {auditors, read, total} = screen.progress;
	const files = `${read}${total === undefined ? '' : ` of ${total}`} files read`;
	const failed = auditors.filter(auditor => auditor.state === 'failed');
	const foot: readonly Line[] = [
		...(screen.error === undefined
			? []
			: wrap([span(`${theme.symbols.status.fail} The scan failed: ${clean(screen.error)}`, 'bad')], width, 2)),
		...(screen.isOver
			? wrap(
					[
						span(
							`${failed.length} of ${auditors.length} auditors failed: their categories score 0 until they run. Enter goes on.`,
							'warning',
						),
					],
					width,
				)
			: []),
	];
	const rows = Math.max(1, height - foot.length - 4);
	const running = Math.max(
		0,
		auditors.findLastIndex(({state: s}) => s !== 'waiting'),
	);
	const {from, to} = visibleWindow(running, auditors.length, rows);
	const lines: readonly Line[] = [
		[
			bold(screen.isOver ? 'Scanned' : 'Scanning', 'accent'),
			span(' '),
			bold(clean(state.assessment.target.name)),
			muted(`  ${files}`),
		],
		[],
		...auditors.slice(from, to).map(auditor => auditorLine(auditor, width, theme)),
		[],
		...foot,
	];
	return <Lines lines={lines.slice(0, height)} height={height} />;
};
