import type {TerminalStyle} from './terminal.ts';

const maxColumns = 100;

/**
 * Renders klar's own Markdown for a terminal. Loaded late: marked-terminal brings a syntax highlighter along, which costs
 * 100 ms at start.
 */
export const renderMarkdown = async (markdown: string, style: TerminalStyle): Promise<string> => {
	if (!style.hasColour) return `${markdown.trimEnd()}\n`;
	const [{Marked}, {markedTerminal}] = await Promise.all([import('marked'), import('marked-terminal')]);
	const marked = new Marked();
	marked.use(
		markedTerminal({
			width: Math.min(maxColumns, style.columns),
			reflowText: true,
			tab: 2,
			emoji: false,
			showSectionPrefix: false,
			// The table library colours its borders whatever NO_COLOR says.
			tableOptions: {style: {head: [], border: []}},
		}),
	);
	marked.use({
		renderer: {
			// In tight lists marked-terminal leaves `**bold**` as it stands.
			text(token) {
				return 'tokens' in token && token.tokens?.length ? this.parser.parseInline(token.tokens) : false;
			},
			// It draws the box of a task twice.
			checkbox: () => '',
		},
	});
	return `${(await marked.parse(markdown)).trimEnd()}\n`;
};
