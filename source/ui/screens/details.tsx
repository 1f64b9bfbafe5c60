import {Scrolled} from '../components/scrolled.tsx';
import {standingContrast} from '../contrast-lines.ts';
import {markdownLines} from '../markdown.ts';
import {markLines, verdictLines} from '../question-lines.ts';
import {bold, clean, type Line, muted, span, wrap} from '../text.ts';
import {type Room, useUi} from '../ui-context.ts';

const section = (title: string, lines: readonly Line[]): readonly Line[] =>
	lines.length === 0 ? [] : [[], [bold(title)], ...lines];

/** All about one check: what it means, what the scan saw, what was said, why it matters, how to fix it. */
export const Details = ({width, height}: Room) => {
	const {state, context, derived, theme, lexer} = useUi();
	const {overlay, assessment} = state;
	if (overlay?.kind !== 'details') return null;
	const {checkId} = overlay;
	const {symbols} = theme;
	const card = context.cards.get(checkId);
	const verdict = derived.verdicts.get(checkId);
	const scanned = derived.scanned.get(checkId);
	const room = {width: Math.min(width, 100), bullet: symbols.bullet};
	const text = (source: string | undefined) => (source === undefined ? [] : markdownLines(lexer, source, room));
	const placed = verdict?.placed;
	const [low, high] = placed?.check.days ?? [0, 0];
	const isMet = verdict?.status === 'pass' || verdict?.status === 'n/a';
	const fix = section('How to fix it', text(card?.fix));
	const against = standingContrast(verdict, {width, theme});
	const lines: readonly Line[] = [
		...wrap([bold(clean(card?.title ?? checkId))], width),
		...(placed === undefined
			? []
			: [
					[
						muted(
							`${placed.category.title} ${symbols.under} ${placed.criterion.title} ${symbols.separator} ${placed.check.severity} ${symbols.separator} ${low}-${high} days to fix`,
						),
					] as Line,
				]),
		...section('Against the files, kept with a reason', against),
		...section(
			'What the scan saw',
			against.length > 0 || scanned === undefined ? [] : verdictLines(scanned, width, symbols),
		),
		...section(
			'Settled by another answer',
			verdict?.followsFrom === undefined ? [] : wrap([span(clean(verdict.reason))], width),
		),
		...section('What was said', markLines(assessment, checkId, {verdict, width, symbols})),
		...section('What it means', text(card?.meaning)),
		...(isMet ? [] : fix),
		...section('Why it matters', text(card?.why)),
		...section('Evidence that counts', text(card?.question?.evidence)),
		...(isMet ? fix : []),
	];
	return <Scrolled title={placed?.check.code ?? checkId} lines={lines} width={width} height={height} />;
};
