/** A verdict as far as a mutation is held against it. */
export type Said = {
	readonly status: string;
	readonly score: number;
	readonly reason: string;
	readonly evidence: readonly {readonly path: string; readonly line?: number | undefined}[];
};

/** A file of the tree as klar classifies it. */
export type TreeFile = {readonly path: string; readonly language: string; readonly role: string};

/** A laid-out repository before the change: what mutations look at to tell where they fit. */
export type Tree = {
	readonly files: readonly TreeFile[];
	/** Text of a tracked file, `''` when it is missing or not text. */
	text(path: string): string;
	has(path: string): boolean;
	/** What klar said of a check before the change. */
	said(check: string): Said | undefined;
	/** Whether a fact held before the change. */
	fact(id: string): boolean;
};

/** The text of one file is replaced, or deleted when `text` is missing. */
type Replacement = {readonly path: string; readonly text?: string; readonly change?: undefined};
/** The text of one file is changed in a way that leaves room for the changes of other mutations in the same scan. */
type Change = {readonly path: string; readonly change: (text: string) => string};
export type Edit = Replacement | Change;

/**
 * What a person expects: `worse` and `better` move the score (a lower partial is worse than a higher one), `same` keeps
 * status and score, and a list names the statuses that are right.
 */
export type Expected = 'worse' | 'better' | 'same' | readonly string[];

/** One small general change to a repository, and what it must do to one check. */
export type Mutation = {
	/** Unique: `<check id>/<words>`. */
	readonly id: string;
	readonly check: string;
	/** What is changed, as a person would say it. */
	readonly what: string;
	/** Statuses before the change with which it makes sense. */
	readonly from: readonly string[];
	readonly to: Expected;
	/** Changes facts that other checks hang on, so that it is never scanned together with others. @default false */
	readonly isAlone?: boolean;
	/** The edits, or undefined where the tree does not have what would be changed. */
	apply(tree: Tree): readonly Edit[] | undefined;
};
