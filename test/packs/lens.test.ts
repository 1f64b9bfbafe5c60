import {expect, test} from 'vitest';
import {shown} from '../../source/packs/finding.ts';
import {holds, parseCondition} from '../../source/packs/lens/condition.ts';
import {lensSchema} from '../../source/packs/lens/lens.ts';
import {packOfLens} from '../../source/packs/lens/to-pack.ts';
import {lintOwn} from '../../source/packs/lint.ts';
import {readPackFile} from '../../source/packs/own.ts';
import {parseFile} from '../../source/packs/parse.ts';
import {baseLibrary} from './own-pack.ts';

type RiskRule = readonly [condition: string, risk: string];

const lens = (rules: readonly RiskRule[], choices: readonly string[] = ['plan', 'drill']) => {
	const text = JSON.stringify(
		{
			schemaVersion: '2021-11-01',
			name: 'A small lens',
			description: 'A lens for tests.',
			pillars: [
				{
					id: 'operations',
					name: 'Operational readiness',
					questions: [
						{
							id: 'restore',
							title: 'How do you restore your data?',
							description: 'Backups that nobody restored are hopes.',
							choices: choices.map(id => ({
								id,
								title: `We have a ${id}`,
								helpfulResource: {displayText: `About the ${id}`, url: 'https://example.com'},
								improvementPlan: {displayText: `Make a ${id}`},
							})),
							riskRules: rules.map(([condition, risk]) => ({condition, risk})),
						},
					],
				},
			],
		},
		undefined,
		'  ',
	);
	const parsed = parseFile('lens.json', text, lensSchema);
	if (parsed.kind === 'findings') throw new Error(parsed.findings.map(shown).join('\n'));
	const made = packOfLens(parsed.source);
	return {...made, findings: made.read.flatMap(({findings}) => findings).map(shown)};
};

const sound: readonly RiskRule[] = [
	['plan && drill', 'NO_RISK'],
	['plan && !drill', 'MEDIUM_RISK'],
	['default', 'HIGH_RISK'],
];

test('a lens becomes a sound pack: pillars, questions, and the risks as options from worst to best', () => {
	const {pack, findings, leftOut} = lens(sound);
	expect([findings, leftOut]).toEqual([[], []]);
	expect(pack.categories?.[0]).toMatchObject({
		id: 'operations',
		code: 'OR',
		criteria: [{checks: [{id: 'restore', code: 'OR-1.1', severity: 'high'}]}],
	});
	expect(pack.cards?.[0]?.question).toMatchObject({
		text: 'How do you restore your data?',
		options: [
			{id: 'high-risk', label: 'High risk: anything else', score: 0},
			{id: 'medium-risk', label: 'Medium risk: “We have a plan” and not “We have a drill”', score: 50},
			{id: 'no-risk', label: 'No risk: “We have a plan” and “We have a drill”', score: 100},
		],
	});
	expect(pack.cards?.[0]?.why).toMatch(/1\. We have a plan\n2\. We have a drill/);
	const written = readPackFile(`${pack.id}.yaml`, JSON.stringify(pack));
	if ('length' in written) throw new Error(written.map(shown).join('\n'));
	expect(lintOwn(written, baseLibrary()).map(shown)).toEqual([]);
});

test.each<[string, readonly RiskRule[], RegExp]>([
	[
		'contradicts itself',
		[['plan && !plan', 'HIGH_RISK'], ...sound],
		/lens\.json:\d+:\d+: warning: the condition `plan && !plan` contradicts itself.*\(condition\)/,
	],
	['is never reached', [['plan', 'MEDIUM_RISK'], ...sound], /the condition `plan && drill` is never reached/],
	[
		'names no choice',
		[['plan && dril', 'NO_RISK'], ...sound],
		/the question has no choice `dril`; did you mean `drill`\?/,
	],
	['is broken', [['(plan', 'NO_RISK'], ...sound], /a `\)` is missing/],
	[
		'stands behind the default',
		[
			['default', 'HIGH_RISK'],
			['plan', 'NO_RISK'],
		],
		/the `default` rule is not the last one/,
	],
	[
		'asks not for a choice',
		[
			['plan', 'NO_RISK'],
			['default', 'HIGH_RISK'],
		],
		/no rule asks for the choice `drill`/,
	],
])('a rule that %s is told with its place', (_name, rules, expected) => {
	expect(lens(rules).findings).toContainEqual(expect.stringMatching(expected));
});

test('a question that nobody can pass is left out, and told', () => {
	const {leftOut, findings, pack} = lens([
		['plan || drill', 'MEDIUM_RISK'],
		['default', 'HIGH_RISK'],
	]);
	expect(leftOut).toEqual(['restore']);
	expect(findings).toContainEqual(expect.stringMatching(/no answer to `restore` is without risk/));
	expect(pack.categories).toEqual([]);
});

test('the choice that the format calls none of these need not be asked for', () => {
	expect(lens(sound, ['plan', 'drill', 'restore_no']).findings).toEqual([]);
});

test.each([
	['!a && b', [false, false, true, false]],
	['a || b && !a', [false, true, true, true]],
	['!(a || b)', [true, false, false, false]],
])('the condition %s is read with not before and, and before or', (text, expected) => {
	const condition = parseCondition(text, ['a', 'b']);
	if (typeof condition === 'string') throw new Error(condition);
	expect([0b00, 0b01, 0b10, 0b11].map(taken => holds(condition, taken))).toEqual(expected);
});

test('a condition of endless parentheses is refused', () => {
	expect(parseCondition('('.repeat(4000), ['a'])).toBe('its parentheses are nested too deep');
});
