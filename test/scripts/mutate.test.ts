import {describe, expect, test} from 'vitest';
import {codeChecks} from '../../scripts/evaluate/mutate/code-checks.ts';
import {
	append,
	cited,
	commentedOut,
	move,
	pathsOf,
	pick,
	remove,
	rewrite,
	withoutBlocks,
	withoutLines,
	withoutStatements,
} from '../../scripts/evaluate/mutate/editors.ts';
import {group} from '../../scripts/evaluate/mutate/group.ts';
import {isBack, isExpected, shown} from '../../scripts/evaluate/mutate/judge.ts';
import type {Edit, Mutation, Said, Tree} from '../../scripts/evaluate/mutate/mutation.ts';
import {leastFlipping, report} from '../../scripts/evaluate/mutate/report.ts';
import {mutations} from '../../scripts/evaluate/mutations/index.ts';

const said = (status: string, score = 0, reason = ''): Said => ({status, score, reason, evidence: []});

const treeOf = (texts: Readonly<Record<string, string>>, roles: Readonly<Record<string, string>> = {}): Tree => ({
	files: Object.keys(texts).map(path => ({path, language: '', role: roles[path] ?? 'source'})),
	text: path => texts[path] ?? '',
	has: path => path in texts,
	said: check => (check === 'known' ? {...said('pass'), evidence: [{path: 'a'}, {path: 'a', line: 2}]} : undefined),
	fact: () => false,
});

describe('what is expected of a mutation', () => {
	test('a lower partial is worse and a higher one is better', () => {
		expect(isExpected('worse', said('partial', 60), said('partial', 40))).toBe(true);
		expect(isExpected('better', said('partial', 60), said('partial', 40))).toBe(false);
		expect(isExpected('better', said('unknown'), said('partial', 30))).toBe(true);
		expect(isExpected('worse', said('pass', 100), said('unknown'))).toBe(true);
	});

	test('n/a is neither better nor worse than anything', () => {
		expect(isExpected('worse', said('pass', 100), said('n/a'))).toBe(false);
		expect(isExpected('better', said('n/a'), said('pass', 100))).toBe(false);
	});

	test('the same means status and score, and fail is not the same as unknown', () => {
		expect(isExpected('same', said('fail', 0, 'a'), said('fail', 0, 'b'))).toBe(true);
		expect(isExpected('same', said('fail'), said('unknown'))).toBe(false);
		expect(isExpected('same', said('partial', 40), said('partial', 41))).toBe(false);
	});

	test('a list names the statuses that are right', () => {
		expect(isExpected(['pass'], said('fail'), said('pass', 100))).toBe(true);
		expect(isExpected(['pass'], said('fail'), said('partial', 50))).toBe(false);
	});

	test('a verdict is back only with its own sentence', () => {
		expect(isBack(said('fail', 0, 'a'), said('fail', 0, 'a'))).toBe(true);
		expect(isBack(said('fail', 0, 'a'), said('fail', 0, 'b'))).toBe(false);
		expect(shown(said('partial', 40))).toBe('partial 40');
	});
});

describe('editors', () => {
	test('drop the block under a key, also a list at the key’s own indentation', () => {
		const yaml = 'spec:\n  livenessProbe:\n    path: /\n\n    port: 1\n  env:\n  - name: A\n  image: x\n';
		expect(withoutBlocks(yaml, /livenessProbe:/)).toBe('spec:\n  env:\n  - name: A\n  image: x\n');
		expect(withoutBlocks(yaml, /env:/)).toBe('spec:\n  livenessProbe:\n    path: /\n\n    port: 1\n  image: x\n');
	});

	test('drop an item of a list and leave its neighbour', () => {
		expect(withoutBlocks('- name: A\n  run: a\n- name: B\n  run: b\n', /name: A/)).toBe('- name: B\n  run: b\n');
	});

	test('drop a statement to its closing bracket', () => {
		const code = 'before();\napp.use(\n\thelmet({\n\t\ta: 1,\n\t}),\n);\nafter();';
		expect(withoutStatements(code, /app\.use\(/)).toBe('before();\nafter();');
	});

	test('drop or comment out lines', () => {
		expect(withoutLines('a\nb\nc', /b/)).toBe('a\nc');
		expect(commentedOut('a\n  b\nc', /b/)).toBe('a\n  # b\nc');
	});

	test('give nothing where nothing would change, so that the mutation does not fit', () => {
		const tree = treeOf({a: 'one', b: 'two'});
		expect(rewrite(tree, ['a', 'b'], text => text)).toBeUndefined();
		expect(remove([])).toBeUndefined();
		expect(move(tree, undefined, 'c')).toBeUndefined();
		expect(move(tree, 'a', 'b')).toBeUndefined();
		expect(append(pick([], 'word'), 'x')).toBeUndefined();
	});

	test('change, move and append', () => {
		const tree = treeOf({a: 'one', b: 'two\n\n'});
		expect(rewrite(tree, ['a', 'b'], text => text.replace('one', '1'))).toEqual([{path: 'a', text: '1'}]);
		expect(move(tree, 'a', 'test/a')).toEqual([{path: 'a'}, {path: 'test/a', text: 'one'}]);
		expect(append('b', 'three\n')?.[0]?.change?.(tree.text('b'))).toBe('two\nthree\n');
	});

	test('leave vendored and generated files alone', () => {
		const tree = treeOf({'a.yml': '', 'vendor/a.yml': ''}, {'vendor/a.yml': 'vendored'});
		expect(pathsOf(tree, /\.yml$/)).toEqual(['a.yml']);
		expect(cited(tree, 'known')).toEqual(['a']);
		expect(cited(tree, 'unknown')).toEqual([]);
	});

	test('pick the same path for the same word', () => {
		expect(pick(['a', 'b', 'c'], 'word')).toBe(pick(['a', 'b', 'c'], 'word'));
	});
});

describe('groups', () => {
	const applied = (check: string, paths: readonly string[], isAlone = false, to: Mutation['to'] = 'worse') => ({
		mutation: {id: `${check}/x`, check, what: '', from: [], to, isAlone, apply: () => []} as Mutation,
		edits: paths.map((path): Edit => ({path, text: ''})),
	});
	const sizes = (of: readonly ReturnType<typeof applied>[], max = 9) => group(of, max).map(one => one.length);

	test('hold mutations of different checks and files together', () => {
		expect(sizes([applied('a', ['1']), applied('b', ['2'])])).toEqual([2]);
	});

	test('part those of one check, of one file, and those that must be alone', () => {
		expect(sizes([applied('a', ['1']), applied('a', ['2'])])).toEqual([1, 1]);
		expect(sizes([applied('a', ['1']), applied('b', ['1'])])).toEqual([1, 1]);
		expect(sizes([applied('a', ['1'], true), applied('b', ['2']), applied('c', ['3'])])).toEqual([1, 2]);
	});

	test('keep what must change nothing apart from what must flip', () => {
		expect(sizes([applied('a', ['1']), applied('b', ['2'], false, 'same'), applied('c', ['3'])])).toEqual([2, 1]);
	});

	test('let changes that leave room for others share a file', () => {
		const changing = (check: string) => ({
			...applied(check, []),
			edits: [{path: '1', change: (text: string) => `${text}x`}],
		});
		expect(sizes([changing('a'), changing('b'), applied('c', ['1'])])).toEqual([2, 1]);
	});

	test('grow to the largest size only', () => {
		expect(sizes([applied('a', ['1']), applied('b', ['2'])], 1)).toEqual([1, 1]);
	});
});

describe('the report', () => {
	const outcome = {
		id: 'lockfiles/b',
		check: 'lockfiles',
		what: 'w',
		tree: 't',
		before: 'pass',
		after: 'fail',
		undone: 'pass',
		expected: 'worse',
		reason: 'r',
		isExpected: true,
		isBack: true,
	};

	test('counts what went as expected and what came back', () => {
		const {text, isGood} = report(
			[
				outcome,
				{...outcome, tree: 'u', after: 'pass', isExpected: false},
				{...outcome, tree: 'v', undone: 'fail', isBack: false},
			],
			{isWhole: false},
		);
		expect(isGood).toBe(false);
		expect(text).toMatch(/lockfiles +t +b +pass > fail > pass +worse +ok/);
		expect(text).toMatch(/u +b +pass > pass > pass +worse +NOT AS EXPECTED/);
		expect(text).toMatch(/v +b +pass > fail > fail +worse +NOT BACK/);
		expect(text).toContain('1 as expected (1 flipped and flipped back, the others had to stay), 2 not');
	});

	test('counts no flip where the verdict had to stay', () => {
		const {text, isGood} = report([{...outcome, check: 'authentication', after: 'pass', expected: 'same'}], {
			isWhole: false,
		});
		expect(isGood).toBe(true);
		expect(text).toContain('code: 0 of 1 checks flip and flip back');
	});

	test('is not good when a whole run flips too few checks of a kind', () => {
		const of = (checks: readonly string[]) => checks.map(check => ({...outcome, check, id: `${check}/b`}));
		const code = [...codeChecks].slice(0, leastFlipping);
		const artefacts = Array.from({length: leastFlipping}, (_, index) => `artefact-${index}`);
		expect(report(of([...code, ...artefacts]), {isWhole: true}).isGood).toBe(true);
		expect(report(of([...code.slice(1), ...artefacts]), {isWhole: true}).isGood).toBe(false);
		expect(report(of([...code, ...artefacts.slice(1)]), {isWhole: true}).isGood).toBe(false);
		expect(report(of(code), {isWhole: false}).isGood).toBe(true);
	});
});

test('every mutation has an id of its own that begins with its check', () => {
	expect(new Set(mutations.map(one => one.id)).size).toBe(mutations.length);
	expect(mutations.filter(one => !one.id.startsWith(`${one.check}/`))).toEqual([]);
});

test('no mutation fits an empty repository by throwing', () => {
	for (const mutation of mutations) expect(() => mutation.apply(treeOf({}))).not.toThrow();
});
