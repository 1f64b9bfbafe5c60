import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {useMemo} from 'react';
import {cutLine, type Line, span, spread, widthOf, wrap} from '../text.ts';
import {useUi} from '../ui-context.ts';
import {Lines, Row} from './lines.tsx';

/** One option with the lines that it takes. */
export type OptionLines = readonly Line[];

type LayoutOptions = {
	readonly labels: readonly Line[];
	readonly highlight: number;
	readonly width: number;
	/** Only the marked option takes more than one row. */
	readonly isCompact: boolean;
	/** What stands in a column behind the labels, one each. @default nothing */
	readonly asides?: readonly Line[] | undefined;
};

const indicatorWidth = 2;

const asideGap = 3;

/** Puts each aside behind the first row of its option, all in one column that ends at the same place. */
const withAsides = (
	options: readonly OptionLines[],
	asides: readonly Line[],
	width: number,
): readonly OptionLines[] => {
	const asideWidth = Math.max(0, ...asides.map(widthOf));
	const labelWidth = Math.max(0, ...options.flatMap(lines => lines.map(widthOf)));
	const edge = Math.min(width, labelWidth + asideGap + asideWidth);
	return options.map(([first = [], ...rest], index) => [spread(first, asides[index] ?? [], edge), ...rest]);
};

/** Numbers the options and breaks their labels to the width. */
export const optionLines = ({
	labels,
	highlight,
	width,
	isCompact,
	asides = [],
}: LayoutOptions): readonly OptionLines[] => {
	const room = width - indicatorWidth;
	const asideWidth = Math.max(0, ...asides.map(aside => widthOf(aside) + asideGap));
	const options = labels.map((label, index): OptionLines => {
		const lead = labels.length > 1 ? `${index + 1} ` : '';
		const line: Line = [span(lead, index === highlight ? 'accent' : 'muted'), ...label];
		const lines = wrap(line, room - asideWidth, lead.length);
		return isCompact && index !== highlight && lines.length > 1 ? [cutLine(line, room - asideWidth)] : lines;
	});
	return asideWidth === 0 ? options : withAsides(options, asides, room);
};

/**
 * The options that fit into so many rows, whole ones only, around the marked one.
 * @returns the first and the one behind the last
 */
export const fittingOptions = (
	options: readonly OptionLines[],
	highlight: number,
	maxRows: number,
): readonly [from: number, to: number] => {
	const rows = (index: number): number => options[index]?.length ?? 0;
	let [from, to, used] = [highlight, highlight + 1, rows(highlight)];
	for (;;) {
		if (to < options.length && used + rows(to) <= maxRows) used += rows(to++);
		else if (from > 0 && used + rows(from - 1) <= maxRows) used += rows(--from);
		else return [from, to];
	}
};

type Props = {
	/** What is asked: another one starts with its own mark. */
	readonly id: string;
	readonly options: readonly OptionLines[];
	readonly highlight: number;
	/** @default as many as they need @unit rows */
	readonly maxRows?: number;
};

/**
 * A list to choose from. The mark lives in the wizard's state and all keys go through the key table, so the list only
 * draws: its own keys are off, and its `key` makes it start anew with each question and mark (it would else keep the
 * mark of the question before, and submit at once on a digit).
 */
export const Options = ({id, options, highlight, maxRows = Number.POSITIVE_INFINITY}: Props) => {
	const {theme} = useUi();
	const {pointer} = theme.symbols;
	const Indicator = useMemo(
		() =>
			({isSelected}: {readonly isSelected?: boolean}) => (
				<Box width={indicatorWidth} flexShrink={0}>
					<Row line={[span(isSelected ? pointer : ' ', 'accent', true)]} />
				</Box>
			),
		[pointer],
	);
	const Item = useMemo(
		() =>
			({label, isSelected}: {readonly label: string; readonly isSelected?: boolean}) => {
				const lines = options[Number(label)] ?? [];
				return <Lines lines={isSelected ? lines.map(emphasised) : lines} />;
			},
		[options],
	);
	if (options.length === 0) return null;
	const marked = Math.min(highlight, options.length - 1);
	const [from, to] = fittingOptions(options, marked, maxRows);
	const items = options.map((_, index) => ({key: String(index), label: String(index), value: index})).slice(from, to);
	return (
		<SelectInput
			key={`${id} ${marked} ${from}`}
			isFocused={false}
			initialIndex={marked - from}
			items={items}
			indicatorComponent={Indicator}
			itemComponent={Item}
		/>
	);
};

const emphasised = (line: Line): Line => line.map(part => ({...part, tone: part.tone ?? 'accent', isBold: true}));
