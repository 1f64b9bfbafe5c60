import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {auditors, factDefinitions} from '../../auditors/index.ts';
import {signalsOf} from '../../source/decide/run-auditors.ts';
import {factIds} from '../../source/domain/fact.ts';
import {packSchema} from '../../source/domain/pack.ts';
import {placedChecks} from '../../source/domain/placed-check.ts';
import {compileSignals} from '../../source/observe/compile-signals.ts';
import {secretSignals} from '../../source/observe/secrets/signals.ts';

const root = path.join(import.meta.dirname, '../..');
const pack = packSchema.parse(
	parse(readFileSync(path.join(root, 'questions/packs/production-readiness.yaml'), 'utf8')),
);
const placed = placedChecks(pack);
const signals = [...signalsOf([...factDefinitions, ...auditors.flatMap(({checks}) => checks)]), ...secretSignals];

describe.each(auditors)('the auditor of $id', ({id, checks}) => {
	const own = placed.filter(({category}) => category.id === id).map(({check}) => check.id);

	test('decides every check of its category that files can decide, in the pack’s order', () => {
		const decidable = placed
			.filter(({category, check}) => category.id === id && check.by !== 'ask')
			.map(({check}) => check.id);
		expect(checks.map(check => check.id)).toEqual(decidable);
	});

	test('keeps one file a check, named by its id; what checks share stands in shared/', () => {
		const files = readdirSync(path.join(root, 'auditors', id)).filter(
			name => name.endsWith('.ts') && name !== 'index.ts',
		);
		const strangers = files.map(name => name.replace(/\.ts$/, '')).filter(name => !own.includes(name));
		expect(strangers).toEqual([]);
	});
});

test('each fact is established by one definition', () => {
	expect(factDefinitions.map(({id}) => id).toSorted()).toEqual([...factIds].toSorted());
});

test('all signals compile into one automaton', () => {
	expect(() => compileSignals(signals)).not.toThrow();
});

// A guard against patterns that blow up, not a benchmark: a linear pattern takes microseconds on these, a quadratic one
// milliseconds, an exponential one for ever.
test('no pattern blows up on hostile lines', () => {
	const runs = [
		'a',
		' ',
		'\t',
		'(',
		'((',
		'.',
		'_',
		'-',
		'"',
		"'",
		'=',
		' = ',
		'a.',
		'a(',
		'@',
		'[',
		'{',
		'<',
		'/*',
		'aA1_',
		', ',
		': ',
	];
	const slow: string[] = [];
	for (const {pattern, keywords, multiline} of new Set(signals)) {
		if (pattern === undefined) continue;
		const length = multiline ? 20_000 : 2_000;
		for (const run of runs) {
			const filler = run.repeat(Math.ceil(length / run.length));
			for (const line of [`${keywords[0]}${filler}`, `${filler}${keywords[0]}`]) {
				const started = performance.now();
				pattern.test(line);
				if (performance.now() - started > 1_000)
					slow.push(`${String(pattern).slice(0, 100)} on ${JSON.stringify(run)}`);
			}
		}
	}

	expect(slow).toEqual([]);
});
