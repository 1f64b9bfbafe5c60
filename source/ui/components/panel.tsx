import {Box} from 'ink';
import type {ReactNode} from 'react';
import {cut, type Line, span} from '../text.ts';
import {paintOf} from '../theme.ts';
import {useUi} from '../ui-context.ts';
import {Row} from './lines.tsx';

type Props = {
	readonly title: string;
	/** With the frame. @unit character cells */
	readonly width: number;
	/** With the frame; as high as its content when left out. @unit rows */
	readonly height?: number;
	readonly children: ReactNode;
};

/** A frame with a title in its upper border. */
export const Panel = ({title, width, height, children}: Props) => {
	const {theme} = useUi();
	const isRound = theme.symbols.border === 'round';
	const [left, right] = isRound ? ['╭', '╮'] : ['+', '+'];
	const name = cut(title, width - 6);
	const rest = theme.symbols.line.repeat(Math.max(0, width - 5 - [...name].length));
	const top: Line = [
		span(`${left}${theme.symbols.line} `, 'accent'),
		span(name, 'accent', true),
		span(` ${rest}${right}`, 'accent'),
	];
	return (
		<Box flexDirection="column" width={width} flexShrink={0} {...(height === undefined ? {} : {height})}>
			<Row line={top} />
			<Box
				flexDirection="column"
				flexGrow={1}
				width={width}
				borderStyle={isRound ? 'round' : 'classic'}
				borderTop={false}
				borderColor={paintOf('accent', theme).color}
				paddingX={1}
			>
				{children}
			</Box>
		</Box>
	);
};
