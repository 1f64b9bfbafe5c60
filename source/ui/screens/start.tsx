import {Box} from 'ink';
import {placedChecks} from '../../domain/placed-check.ts';
import {Lines} from '../components/lines.tsx';
import {Options} from '../components/options.tsx';
import {bold, clean, cut, type Line, muted, span, wrap} from '../text.ts';
import {type Room, useUi} from '../ui-context.ts';

const labelWidth = 8;

/** What is assessed with which pack, and where to begin. */
export const Start = ({width, height}: Room) => {
	const {state, context, theme} = useUi();
	const {screen, assessment} = state;
	if (screen.kind !== 'start') return null;
	const {pack} = context;
	const {separator} = theme.symbols;
	const choices = context.startChoices(assessment);
	const asked = placedChecks(pack).length;
	const isRoomy = height >= 14;
	const gap: readonly Line[] = isRoomy ? [[]] : [];
	const about = `${asked} checks in ${pack.categories.length} categories`;
	const head: readonly Line[] = [
		...gap,
		[bold('Is it ready for production, how do we know, and what next?', 'accent')],
		...gap,
		[
			muted('Target'.padEnd(labelWidth)),
			bold(clean(assessment.target.name)),
			muted(
				`  ${cut(clean(assessment.target.path), Math.max(0, width - labelWidth - assessment.target.name.length - 2))}`,
			),
		],
		[muted('Pack'.padEnd(labelWidth)), span(clean(pack.title)), muted(`  ${pack.version} ${separator} ${about}`)],
		...gap,
		...(isRoomy
			? wrap(
					[
						muted(
							'The scan reads files and runs nothing. Answers are saved on this machine after each question. Nothing leaves it.',
						),
					],
					Math.min(width, 80),
				)
			: []),
		...gap,
	];
	const options = choices.map(({label, detail}, index): readonly Line[] => [
		[span(`${index + 1} `, index === screen.index ? 'accent' : 'muted'), span(clean(label))],
		...(isRoomy || index === screen.index ? [[muted(`  ${cut(clean(detail), width - 6)}`)]] : []),
	]);
	const fits = Math.max(1, Math.floor((height - head.length) / (isRoomy ? 2 : 1)));
	const from = Math.max(0, Math.min(screen.index - fits + 1, options.length - fits));
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Lines lines={head} />
			<Options id="start" options={options.slice(from, from + fits)} highlight={screen.index - from} />
		</Box>
	);
};
