import {printable} from '../domain/printable.ts';

/** What can be wrong with packs and cards. */
export const rules = [
	'unreadable',
	'syntax',
	'form',
	'duplicate',
	'unknown-id',
	'weights',
	'bands',
	'code',
	'cycle',
	'missing-card',
	'orphan-card',
	'missing-question',
	'unreachable-question',
	'options',
	'missing-auditor',
	'parameter',
	'pattern',
	'condition',
	'missing-text',
	'missing-default',
	'never',
	'unused',
] as const;
export type Rule = (typeof rules)[number];

/** A place in a file. Both numbers are 1-based. */
export type Position = {readonly line: number; readonly column: number};

/** One thing that is wrong with a pack or a card. */
export type Finding = {
	readonly path: string;
	/** Undefined where the whole file is meant. */
	readonly position?: Position;
	readonly rule: Rule;
	/** One sentence without a full stop, values in backticks, printable. */
	readonly message: string;
	/** A warning does not keep a pack from being used. @default error */
	readonly level?: 'error' | 'warning';
};

/** The finding keeps its pack from being used. */
export const isError = ({level}: Finding): boolean => level !== 'warning';

/** The finding on one line, as compilers print theirs: `packs/a.yaml:12:7: message (rule)`. */
export const shown = ({path, position, rule, message, level}: Finding): string => {
	const where = position === undefined ? '' : `:${position.line}:${position.column}`;
	return `${printable(path)}${where}: ${level === 'warning' ? 'warning: ' : ''}${message} (${rule})`;
};

/** By path, then by place. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
	findings.toSorted(
		(a, b) =>
			a.path.localeCompare(b.path) ||
			(a.position?.line ?? 0) - (b.position?.line ?? 0) ||
			(a.position?.column ?? 0) - (b.position?.column ?? 0),
	);
