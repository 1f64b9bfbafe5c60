import type {Outcome} from './run-tree.ts';

const isPassed = (outcome: Outcome): boolean => outcome.isFlipped && outcome.isBack;

const line = (name: string, cells: readonly string[]): string => `${name.padEnd(46)} ${cells.join('  ')}`;

const cell = (one: Outcome): string => {
	const change = one.before === one.after ? one.before : `${one.before} > ${one.after}`;
	return `${one.tree}: ${change}${one.isFlipped ? '' : ' NOT AS EXPECTED'}${one.isBack ? '' : ' NOT BACK'}`;
};

/** A table of mutations by check, what went wrong in full, and the sums. */
export const report = (outcomes: readonly Outcome[]): {text: string; failed: number} => {
	const lines: string[] = [];
	for (const [check, ofCheck] of Map.groupBy(outcomes, one => one.check)) {
		const good = ofCheck.filter(isPassed).length;
		lines.push(line(check, [`${good}/${ofCheck.length}`]));
		for (const [id, of] of Map.groupBy(ofCheck, one => one.id)) {
			lines.push(line(`  ${id.slice(check.length + 1)}`, [of.map(cell).join('; ')]));
		}
	}

	const bad = outcomes.filter(one => !isPassed(one));
	for (const one of bad) {
		lines.push('', `${one.id} on ${one.tree}: ${one.what}`, `  ${cell(one)}`, `  klar: ${one.reason}`);
	}

	const checks = new Set(outcomes.map(one => one.check));
	lines.push(
		'',
		`${new Set(outcomes.map(one => one.id)).size} mutations of ${checks.size} checks, applied ${outcomes.length} times`,
		`${outcomes.length - bad.length} passed, ${bad.length} failed`,
	);
	return {text: lines.join('\n'), failed: bad.length};
};
