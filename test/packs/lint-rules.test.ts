import {expect, test} from 'vitest';
import {findingsIn, oneCheck, ownText} from './own-pack.ts';

const knowledge = {implemented: new Set(['circuit-breaker']), languages: new Set(['typescript', 'python'])};
// The sample's card has a question, which a check by rule alone never asks.
const lint = (check: string, more = '') =>
	findingsIn(oneCheck(check, more), knowledge).filter(finding => !finding.includes('unreachable-question'));

test.each([
	'rule: {file: README.md}',
	'rule: {all: [{file: a}, {any: [{file: b}, {text: abcd}]}, {none: [{file: c}]}]}',
	'rule: {check: circuit-breaker}',
	'by: ask',
])('a sound rule has nothing wrong with it: %s', check => {
	expect(lint(check)).toEqual([]);
});

test.each([
	[
		"rule: {pattern: '(?=a)word'}",
		/own\.yaml:13:\d+: the pattern cannot be used: it looks ahead or behind.*\(pattern\)/,
	],
	["rule: {pattern: '(\\w+) \\1'}", /refers back to a group, which cannot be matched in linear time/],
	["rule: {pattern: '[a-z'}", /the pattern cannot be used: missing closing \]/],
	["rule: {pattern: '(word{100}){100}'}", /counted repetitions come to more than/],
	["rule: {pattern: '\\d+'}", /no word of 4 characters stands in each match: give some as `keywords`/],
	["rule: {value: a, of: b.yaml, matches: '(?<!x)y'}", /looks ahead or behind/],
	['rule: {all: [{file: a}, {noFile: a}]}', /can't both hold, so this never holds \(condition\)/],
	['rule: {all: [{file: a}, {none: [{file: a}]}]}', /can't both hold/],
	['rule: {any: [{text: abcd}, {noText: abcd}]}', /can't both fail, so this always holds/],
	['rule: {all: [{fact: uses-llm}, {fact: uses-llm, is: false}]}', /can't both hold/],
	['rule: {all: [{count: tests, atLeast: 10}, {count: tests, atMost: 5}]}', /can't both hold/],
	[
		'rule: {any: [{count: tests, atLeast: 10}, {count: tests, atLeast: 5}]}',
		/`{"count":"tests","atLeast":10}` changes nothing beside `{"count":"tests","atLeast":5}`/,
	],
	['rule: {all: [{file: a}, {file: a}]}', /changes nothing beside/],
	['rule: {value: a, of: b.yaml, above: 5, below: 5}', /no value can be all that is wanted here/],
	['rule: {value: a, of: b.yaml, is: 3, above: 5}', /no value can be all that is wanted/],
	['rule: {value: a, of: b.yaml, is: 3, exists: false}', /should not exist is compared/],
	['rule: {count: tests}', /nothing is compared/],
	['rule: {count: tests, atLeast: 0}', /this always holds/],
	[
		'rule: {parts: [{points: 60, rule: {file: a}}, {points: 60, rule: {file: b}}]}',
		/sum to 120, not to 100 \(weights\)/,
	],
	["rule: {file: './a.md'}", /no path matches `\.\/a\.md`.*\(never\)/],
	[
		'rule: {text: abcd, in: {languages: [typscript]}}',
		/no file is of the language `typscript`; did you mean `typescript`\? \(never\)/,
	],
	['rule: {text: abcd, in: {roles: [asset]}}', /files of role `asset` are not read/],
	['rule: {check: circuit-braker}', /klar decides no check `circuit-braker` itself; did you mean `circuit-breaker`\?/],
	['rule: {kpi: tests}', /the pack has no KPI `tests`/],
	['rule: {file: a}, onlyIf: {file: a}', /applies only where its rule holds, so it always holds/],
	['rule: {file: a}, onlyIf: {noFile: a}', /applies only where its rule can't hold/],
	['rule: {fact: uses-llm, is: false}, when: uses-llm', /its rule wants that it doesn't \(never\)/],
	['by: ask, rule: {file: a}', /warning: `it` is decided by `ask`, so its rule is never used \(unused\)/],
	['by: scan', /`it` is decided by `scan`, and no auditor has it \(missing-auditor\)/],
	['rule: {txet: abcd}', /own\.yaml:13:\d+: .*there is no rule `txet`; did you mean `text`\? \(form\)/],
	['rule: {text: abcd, inn: {}}', /there is no key "inn" here/],
	['rule: {text: abc}', /Too small/],
	["rule: {file: '../../etc/passwd'}", /must stay within the target/],
	["rule: {file: '/etc/passwd'}", /must stay within the target/],
	["rule: {value: a, of: 'a/../../b.yaml'}", /must stay within the target/],
])('a rule is told with its place when it says what cannot be: %s', (check, expected) => {
	expect(lint(check)).toContainEqual(expect.stringMatching(expected));
});

test('rules too deep in each other are told', () => {
	const deep = `${'{all: ['.repeat(9)}{file: a}${']}'.repeat(9)}`;
	expect(lint(`rule: ${deep}`)).toContainEqual(expect.stringMatching(/more than 8 deep in each other \(condition\)/));
});

test('a parameter and a KPI that nothing uses are told, and a card without a check', () => {
	const more =
		'parameters: [{id: idle, kind: number, title: Idle, default: 1}]\nkpis: [{id: loose, title: Loose, target: {above: 1}}]';
	expect(lint('rule: {file: a}', more)).toEqual([
		expect.stringMatching(/warning: nothing uses the parameter `idle` \(unused\)/),
		expect.stringMatching(/warning: no check has the rule `\{kpi: loose\}`/),
	]);
});

test('what texts are missing is a warning that names them', () => {
	const text = ownText(`categories:
  - {id: a, code: A, title: Area, criteria: [{id: c, title: Crit, checks: [{id: x, code: A-1.1, severity: low, days: [1, 1], rule: {file: a}}]}]}
cards: [{id: x, title: It is so, why: Because it is}]`);
	expect(findingsIn(text)).toEqual([]);
});
