import type {Artefacts} from './artefacts/index.ts';
import type {CodeIndex} from './code-index.ts';
import type {Component} from './component.ts';
import type {FileIndex} from './file.ts';
import type {SecretFinding} from './secret.ts';
import type {Hit, Signal} from './signal.ts';

/** All that one scan saw of a target. Nothing in it touches the disk; the same observations give the same verdicts. */
export type Observations = {
	readonly files: FileIndex;
	/** Hits of one signal, sorted by path and line. Test, docs, example, vendored files only where the signal says so. */
	hits(signal: Signal): readonly Hit[];
	/** Parsed files by kind, each parsed when first asked for. */
	readonly artefacts: Artefacts;
	/** Definitions, imports and mentions of names over the own source files. */
	readonly code: CodeIndex;
	/** Packages, services and apps, found once. */
	readonly components: readonly Component[];
	/** What looks like a live secret, masked when it was found. */
	readonly secrets: readonly SecretFinding[];
	/**
	 * The whole text of a file that was kept: artefacts, documents, configuration, and source files with a hit of a signal
	 * that has `keepsText`. Undefined for all others, and for files over the size limit.
	 */
	text(path: string): string | undefined;
};
