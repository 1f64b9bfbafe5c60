/** How good something is; a word or a mark always stands beside its colour. */
export type Tone = 'good' | 'middling' | 'bad' | 'quiet';

/** A run of text. Strings are plain text whatever they hold: the form in which they are written escapes them. */
export type Inline =
	| string
	| {readonly code: string}
	| {readonly strong: string}
	/** A status: its words tell it, the colour only helps. */
	| {readonly status: string; readonly tone: Tone}
	/** To a heading of this document. */
	| {readonly text: string; readonly to: string};

export type Text = readonly Inline[];

export type Column = {readonly title: string; readonly isNumber?: boolean};

export type Table = {
	readonly kind: 'table';
	/** What the table holds, one phrase. */
	readonly caption: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly Text[])[];
	/** The row of sums. */
	readonly total?: readonly Text[];
};

/** One number that is seen first. */
export type Figure = {
	readonly label: string;
	readonly value: string;
	readonly note: string;
	readonly tone: Tone;
};

/** Scores as bars on a scale from 0 to 100, with the borders of the bands. */
export type BarChart = {
	readonly kind: 'bars';
	readonly title: string;
	readonly rows: readonly {
		readonly label: string;
		readonly low: number;
		readonly high: number;
		readonly proved: number;
		readonly tone: Tone;
	}[];
	readonly borders: readonly number[];
};

/** Work over time, one row a gap. @unit working days */
export type TimeChart = {
	readonly kind: 'time';
	readonly title: string;
	readonly rows: readonly {
		readonly label: string;
		readonly from: number;
		readonly to: number;
		readonly phase: number;
		readonly isCritical: boolean;
		readonly note: string;
	}[];
	/** Of the whole axis. */
	readonly length: number;
};

/** A part of a report, whatever form it is written in. */
export type Block =
	| {readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly text: string}
	| {readonly kind: 'paragraph'; readonly text: Text}
	| {readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Text[]}
	| {readonly kind: 'code'; readonly text: string}
	| {readonly kind: 'figures'; readonly items: readonly Figure[]}
	| {readonly kind: 'decision'; readonly word: string; readonly tone: Tone; readonly text: Text}
	/** Told again by the table behind it; plain forms leave it out. */
	| {readonly kind: 'chart'; readonly chart: BarChart | TimeChart}
	| Table;

/** A whole report. */
export type Document = {readonly title: string; readonly subtitle: Text; readonly blocks: readonly Block[]};
