export type Heading = {readonly depth: number; readonly text: string; readonly line: number};
export type Link = {
	readonly text: string;
	/** As written. */
	readonly href: string;
	readonly isImage: boolean;
	readonly line: number;
};
export type CodeBlock = {readonly language: string; readonly text: string; readonly line: number};
/** A list item, with the box of a task list where it has one. */
export type ListItem = {readonly text: string; readonly line: number; readonly isChecked?: boolean};

/** A document read by its structure. Lines are 1-based; texts have inline marks (`**`, backticks) left in. */
export type MarkdownDocument = {
	/** The text, with wrongly decoded UTF-8 (mojibake) put right. */
	readonly text: string;
	readonly headings: readonly Heading[];
	readonly links: readonly Link[];
	readonly codeBlocks: readonly CodeBlock[];
	readonly items: readonly ListItem[];
	/** Rows of tables, each a list of cell texts, with the header's cells. */
	readonly tables: readonly {
		readonly header: readonly string[];
		readonly rows: readonly (readonly string[])[];
		readonly line: number;
	}[];
};
