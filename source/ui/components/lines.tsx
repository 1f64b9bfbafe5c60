import {Box, Text} from 'ink';
import {asAscii, type Line} from '../text.ts';
import {paintOf} from '../theme.ts';
import {useUi} from '../ui-context.ts';

type Props = {
	readonly lines: readonly Line[];
	/** Rows to fill; what is missing stays empty. @default as many as there are lines */
	readonly height?: number;
};

/** Draws ready-made lines, one row each. */
export const Lines = ({lines, height}: Props) => (
	<Box flexDirection="column" flexShrink={0} {...(height === undefined ? {} : {height})}>
		{lines.map((line, row) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
			<Row key={row} line={line} />
		))}
	</Box>
);

/** Draws one line; what is too long is cut, never wrapped, so that heights add up. */
export const Row = ({line}: {readonly line: Line}) => {
	const {theme} = useUi();
	return (
		<Text wrap="truncate">
			{line.length === 0 ? ' ' : null}
			{line.map(({text, tone, isBold, isInverse}, index) => {
				const {color, isDim} = paintOf(tone);
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
