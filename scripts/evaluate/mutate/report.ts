import {codeChecks} from './code-checks.ts';
import type {Outcome} from './run-tree.ts';

/** Checks on artefacts, and checks on code, for which a change must flip the verdict and its undoing flip it back. */
export const leastFlipping = 40;

const isPassed = (outcome: Outcome): boolean => outcome.isExpected && outcome.isBack;

/** The verdict really moved, as it should, and came back; where it had to stay, nothing flips. */
const isFlip = (outcome: Outcome): boolean => isPassed(outcome) && outcome.before !== outcome.after;

const head = ['check', 'repository', 'change', 'before > after > undone', 'expected', ''];

const cells = (one: Outcome): readonly string[] => [
	one.check,
	one.tree,
	one.id.slice(one.check.length + 1),
	`${one.before} > ${one.after} > ${one.undone}`,
	one.expected,
	isPassed(one) ? 'ok' : one.isExpected ? 'NOT BACK' : 'NOT AS EXPECTED',
];

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
	const widths = head.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
	return rows.map(row =>
		row
			.map((text, column) => text.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
};

const checksOf = (outcomes: readonly Outcome[]): number => new Set(outcomes.map(({check}) => check)).size;

/** How many checks of a kind flipped, of those that a change was made for. */
const tally = (kind: string, of: readonly Outcome[]): {readonly text: string; readonly flipping: number} => {
	const flipping = checksOf(of.filter(isFlip));
	return {text: `${kind}: ${flipping} of ${checksOf(of)} checks flip and flip back`, flipping};
};

/**
 * A table of all changes, what went wrong in full, and the sums.
 * @param isWhole all mutations were run over enough repositories, so that enough checks have to flip
 */
export const report = (
	outcomes: readonly Outcome[],
	{isWhole}: {readonly isWhole: boolean},
): {readonly text: string; readonly isGood: boolean} => {
	const sorted = [...Map.groupBy(outcomes, ({check}) => check).values()].flatMap(of =>
		of.toSorted((a, b) => a.id.localeCompare(b.id) || a.tree.localeCompare(b.tree)),
	);
	const bad = sorted.filter(one => !isPassed(one));
	const kinds = [
		tally(
			'artefacts',
			sorted.filter(({check}) => !codeChecks.has(check)),
		),
		tally(
			'code',
			sorted.filter(({check}) => codeChecks.has(check)),
		),
	];
	const isEnough = !isWhole || kinds.every(({flipping}) => flipping >= leastFlipping);
	const lines = [
		...table([head, ...sorted.map(cells)]),
		...bad.flatMap(one => [
			'',
			`${one.id} on ${one.tree}: ${one.what}`,
			`  ${cells(one).slice(3).join('  ')}`,
			`  klar: ${one.reason}`,
		]),
		'',
		...kinds.map(({text}) => text),
		`${new Set(outcomes.map(({id}) => id)).size} changes for ${checksOf(outcomes)} checks, made ${outcomes.length} times in ${new Set(outcomes.map(({tree}) => tree)).size} repositories`,
		`${outcomes.length - bad.length} as expected (${outcomes.filter(isFlip).length} flipped and flipped back, the others had to stay), ${bad.length} not`,
		...(isEnough
			? []
			: [`too few checks flip: at least ${leastFlipping} on artefacts and ${leastFlipping} on code have to`]),
	];
	return {text: lines.join('\n'), isGood: bad.length === 0 && isEnough};
};
