import {Box, Text} from 'ink';
import {memo} from 'react';
import {asAscii, type Line, type Span} from '../text.ts';
import {paintOf} from '../theme.ts';
import {useTheme} from '../ui-context.ts';

type Props = {
	readonly lines: readonly Line[];
	/** Rows to fill; what is missing stays empty, and what is too much is left out. @default as many as there are lines */
	readonly height?: number;
};

/** Draws ready-made lines, one row each. */
export const Lines = ({lines, height}: Props) => (
	<Box flexDirection="column" flexShrink={0} {...(height === undefined ? {} : {height})}>
		{lines.slice(0, height).map((line, row) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
			<Row key={row} line={line} />
		))}
	</Box>
);

const isSameSpan = (a: Span, b: Span | undefined): boolean =>
	a.text === b?.text &&
	a.tone === b.tone &&
	(a.isBold ?? false) === (b.isBold ?? false) &&
	(a.isInverse ?? false) === (b.isInverse ?? false);

const isSameLine = ({line: a}: RowProps, {line: b}: RowProps): boolean =>
	a === b || (a.length === b.length && a.every((part, index) => isSameSpan(part, b[index])));

type RowProps = {readonly line: Line};

const DrawnRow = ({line}: RowProps) => {
	const theme = useTheme();
	return (
		<Text wrap="truncate">
			{line.length === 0 ? ' ' : null}
			{line.map(({text, tone, isBold, isInverse}, index) => {
				const {color, isDim} = paintOf(tone, theme);
				return (
					<Text
						// biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the line
						key={index}
						{...(color === undefined ? {} : {color})}
						dimColor={isDim ?? false}
						bold={isBold ?? false}
						inverse={isInverse ?? false}
					>
						{theme.isUnicode ? text : asAscii(text)}
					</Text>
				);
			})}
		</Text>
	);
};

/**
 * Draws one line; what is too long is cut, never wrapped, so that heights add up. Most keys change few lines: a line that
 * says the same is left as it is.
 */
export const Row = memo(DrawnRow, isSameLine);
