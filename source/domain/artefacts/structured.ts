/** A parsed YAML, JSON or TOML file. Values are plain data from outside: test their types before use. */
export type DataFile = {
	/** One value a document; JSON and TOML have one. */
	readonly documents: readonly unknown[];
	/**
	 * The 1-based line where the value at a path of keys and indices stands, in one document; the line of the deepest part
	 * that exists when the path does not.
	 */
	lineOf(path: readonly (string | number)[], document?: number): number;
};
