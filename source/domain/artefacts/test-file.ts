/** A file with test cases, counted by the conventions of its language and runner. */
export type TestFile = {
	/** `pytest`, `unittest`, `jest`, `vitest`, `mocha`, `node:test`, `playwright`, `cypress`, `go`, `junit4`, `junit5`, `xunit`, `nunit`, `mstest`, `rspec`, `minitest`, `phpunit`, `pest`, `rust` … */
	readonly runner: string;
	/** Test cases, the skipped ones too; a parametrised case counts once per row where rows are literal, else once. */
	readonly cases: number;
	/** Skipped or disabled always, with their lines. */
	readonly skipped: readonly number[];
	/** Skipped on a condition (platform, missing variable), with their lines. */
	readonly conditional: readonly number[];
	readonly kind: 'unit' | 'integration' | 'end-to-end';
	/** Cases that assert a failure: raises, rejects, throws, error status codes. */
	readonly errorCases: number;
};
