import {expect, test} from 'vitest';
import {placedChecks} from '../../source/domain/placed-check.ts';
import {errorsIn, findingsIn, ownText, resolved} from './own-pack.ts';

const weights = (text: string) =>
	Object.fromEntries(resolved(text).pack.categories.map(({id, weight}) => [id, weight]));
const ids = (text: string) => placedChecks(resolved(text).pack).map(({check}) => check.id);

const houseRules = `categories:
  - id: house
    code: OWN
    title: House rules
    weight: 20
    criteria:
      - id: files
        title: Files
        checks: [{id: readme, code: OWN-1.1, severity: low, days: [1, 1], rule: {file: README.md}}]
cards: [{id: readme, title: There is a readme}]`;

test('a pack that extends another one has all of its checks, cards and parameters', () => {
	const {pack, cards, values, problems} = resolved(ownText('extends: base'));
	expect(problems).toEqual([]);
	expect(ids(ownText('extends: base'))).toEqual(['alpha', 'beta', 'gamma', 'delta']);
	expect(pack.categories.map(({weight}) => weight)).toEqual([60, 40]);
	expect(cards.get('alpha')?.question?.options).toHaveLength(2);
	expect(values).toEqual({most: 5});
});

test('a weight that is written holds, and the inherited ones share the rest as before', () => {
	expect(weights(ownText(`extends: base\n${houseRules}`))).toEqual({first: 48, second: 32, house: 20});
	expect(weights(ownText('extends: base\nchange: {categories: {second: {weight: 70}}}'))).toEqual({
		first: 30,
		second: 70,
	});
});

test('what is removed gives its weight to the others, and nothing depends on it any more', () => {
	const text = ownText('extends: base\nremove: [alpha, first/other]');
	expect(ids(text)).toEqual(['beta', 'delta']);
	const [first] = resolved(text).pack.categories;
	expect(first?.criteria.map(({weight}) => weight)).toEqual([100]);
	expect(first?.criteria[0]?.checks[0]?.dependsOn).toEqual([]);
	expect(weights(ownText('extends: base\nremove: [first]'))).toEqual({second: 100});
});

test('severity, effort and the options of a question can be changed', () => {
	const {pack, cards} = resolved(
		ownText(`extends: base
change:
  checks: {beta: {severity: critical, days: [5, 8]}}
  cards:
    beta:
      question:
        options: [{id: never, label: Never, score: 0}, {id: always, label: Always, score: 100}]`),
	);
	expect(placedChecks(pack).find(({check}) => check.id === 'beta')?.check).toMatchObject({
		severity: 'critical',
		days: [5, 8],
	});
	expect(cards.get('beta')?.question?.options.map(({id}) => id)).toEqual(['never', 'always']);
	expect(cards.get('beta')?.question?.text).toBe('Is beta so, or not?');
});

test('checks are added to an inherited criterion', () => {
	const text = ownText(`extends: base
categories:
  - id: second
    criteria:
      - {id: last, checks: [{id: epsilon, code: TWO-1.2, severity: low, days: [1, 1], rule: {file: a.md}}]}
cards: [{id: epsilon, title: There is a file}]`);
	expect(errorsIn(text)).toEqual([]);
	expect(ids(text)).toEqual(['alpha', 'beta', 'gamma', 'delta', 'epsilon']);
});

test.each([
	['remove: [alpah]', /own\.yaml:6:10: the pack that is extended has no `alpah`; did you mean `alpha`\?/],
	['change: {checks: {gama: {severity: low}}}', /has no `gama`; did you mean `gamma`\?/],
	['change: {categories: {first: {weight: 100}}}', /leave nothing for the other 1 \(weights\)/],
	['set: {mots: 3}', /no parameter `mots`; did you mean `most`\?/],
	['set: {most: many}', /the value of `most` is not a number/],
])('what does not fit the pack that is extended is told: %s', (body, expected) => {
	expect(errorsIn(ownText(`extends: base\n${body}`))).toContainEqual(expect.stringMatching(expected));
});

test('a pack that is not there is told with those that are', () => {
	expect(errorsIn(ownText(`extends: bose\n${houseRules}`))).toContainEqual(
		expect.stringMatching(/own\.yaml:5:10: klar ships no pack `bose`; did you mean `base`\? \(it ships base\)/),
	);
});

const teams = `parameters:
  - id: teams
    kind: table
    title: Which teams are there?
    columns: [{id: name, title: Name}, {id: folder, title: Folder}, {id: agents, title: Agents, kind: list, default: [lead]}]
categories:
  - id: agents
    code: A
    title: Agents
    criteria:
      - id: '\${team.name}'
        title: The agents of \${team.name}
        weight: 60
        each: team in teams
        checks:
          - {id: '\${team.name}-\${agent}', code: 'A-1.\${team.n}.\${agent.n}', each: agent in team.agents, card: agent, severity: high, days: [1, 2], rule: {file: '\${team.folder}/\${agent}.py'}}
      - id: rest
        title: The rest
        checks: [{id: readme, code: A-2.1, severity: low, days: [1, 1], rule: {file: README.md}}]
cards:
  - {id: agent, title: '\${team.name}: \${agent} is there'}
  - {id: readme, title: There is a readme}`;

test('criteria and checks are repeated for rows and lists, with values in ids, codes, rules and texts', () => {
	const {pack, cards, problems} = resolved(ownText(teams), {
		teams: [
			{name: 'Agent Svea', folder: 'a/svea', agents: ['lead', 'coder']},
			{name: 'Møte', folder: 'b'},
		],
	});
	expect(problems).toEqual([]);
	const [category] = pack.categories;
	expect(category?.criteria.map(({id, weight}) => [id, weight])).toEqual([
		['agent-svea', 30],
		['mote', 30],
		['rest', 40],
	]);
	expect(placedChecks(pack).map(({check}) => [check.id, check.code, check.rule])).toEqual([
		['agent-svea-lead', 'A-1.1.1', {file: 'a/svea/lead.py'}],
		['agent-svea-coder', 'A-1.1.2', {file: 'a/svea/coder.py'}],
		['mote-lead', 'A-1.2.1', {file: 'b/lead.py'}],
		['readme', 'A-2.1', {file: 'README.md'}],
	]);
	expect(cards.get('agent-svea-coder')?.title).toBe('Agent Svea: coder is there');
});

test('a parameter without a value is missing, and nothing else is told of it', () => {
	const {missing, problems} = resolved(ownText(teams));
	expect(missing.map(({id}) => id)).toEqual(['teams']);
	expect(problems).toEqual([]);
	expect(findingsIn(ownText(teams))).toEqual([
		expect.stringMatching(/:6:5: warning: `teams` has no default.*\(missing-default\)/),
	]);
});

test('a row of a table that lacks a column, or a value that leaves the target, is refused', () => {
	expect(resolved(ownText(teams), {teams: [{name: 'A', foldr: 'x'}]}).problems[0]?.message).toMatch(
		/row 1 of `teams` has no column `foldr`; did you mean `folder`\?/,
	);
	expect(resolved(ownText(teams), {teams: [{name: 'A', folder: '../../etc'}]}).problems[0]?.message).toMatch(
		/must stay within the target/,
	);
});

test('values stand in place of a whole number, shell variables in texts stay, and unknown names in rules are told', () => {
	const pack = (rule: string) =>
		ownText(`parameters: [{id: least, kind: number, title: The least, default: 7}]
categories:
  - id: a
    code: A
    title: Category
    criteria: [{id: b, title: Criterion, checks: [{id: c, code: A-1.1, severity: low, days: [1, 1], rule: ${rule}}]}]
cards: [{id: c, title: 'At least \${least}', fix: 'run \${HOME}/x and \${home} and $\${least}'}]`);
	const {pack: made, cards} = resolved(pack("{count: tests, atLeast: '${least}'}"));
	expect(placedChecks(made)[0]?.check.rule).toEqual({count: 'tests', atLeast: 7});
	expect(cards.get('c')).toMatchObject({title: 'At least 7', fix: 'run ${HOME}/x and ${home} and ${least}'});
	expect(errorsIn(pack("{count: tests, atLeast: '${leats}'}"))).toContainEqual(
		expect.stringMatching(/there is no parameter `leats`; did you mean `least`\? \(parameter\)/),
	);
});

test('areas of ten points weigh by their points, and a scale makes eleven options', () => {
	const area = (id: string, code: string, points: number) => `  - id: ${id}
    code: ${code}
    title: Area ${id}
    points: ${points}
    criteria: [{id: c-${id}, title: Points, checks: [{id: ${id}-points, code: ${code}-1.1, severity: high, days: [1, 2]}]}]`;
	const {pack, cards, problems} = resolved(
		ownText(`categories:
${area('one', 'A', 10)}
${area('two', 'B', 30)}
cards:
  - {id: one-points, title: Area one is done, question: {text: How far is area one?, scale: {of: 10, labels: {0: none, 10: done}}}}
  - {id: two-points, title: Area two is done, question: {text: How far is area two?, scale: {of: 10}}}`),
	);
	expect(problems).toEqual([]);
	expect(pack.categories.map(({weight, points}) => [weight, points])).toEqual([
		[25, 10],
		[75, 30],
	]);
	expect(
		cards
			.get('one-points')
			?.question?.options.map(({label, score}) => [label, score])
			.slice(-2),
	).toEqual([
		['9 of 10', 90],
		['10 of 10: done', 100],
	]);
});

test('a plan names checks, criteria and categories, and gets the checks in them', () => {
	const {pack, problems} = resolved(
		ownText(`extends: base
successCriteria: [{title: All of the first, checks: [first, delta]}]
quickWins: [first/other]
review: {afterDays: 14}`),
	);
	expect(problems).toEqual([]);
	expect(pack.successCriteria?.[0]?.checks).toEqual(['alpha', 'beta', 'gamma', 'delta']);
	expect(pack.quickWins).toEqual(['gamma']);
	expect(errorsIn(ownText('extends: base\nquickWins: [gama]'))).toContainEqual(
		expect.stringMatching(/:6:13: the pack has no `gama`; did you mean `gamma`\?/),
	);
});
