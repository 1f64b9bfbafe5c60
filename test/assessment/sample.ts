import {createDerive} from '../../source/assessment/derive.ts';
import {startChoices} from '../../source/assessment/start-choices.ts';
import type {WizardContext} from '../../source/assessment/state.ts';
import type {Assessment, Scan} from '../../source/domain/assessment.ts';
import type {Card} from '../../source/domain/card.ts';
import {type Pack, packSchema} from '../../source/domain/pack.ts';
import {fail, pass, unknown, type Verdict} from '../../source/domain/verdict.ts';

export const today = '2026-11-21';

const check = (id: string, code: string, by: 'scan' | 'ask' | 'both', rest: object = {}) => ({
	id,
	code,
	by,
	severity: 'high',
	days: [1, 2],
	...rest,
});

/** Two categories: the first weighs three times the second. */
export const pack: Pack = packSchema.parse({
	id: 'sample',
	version: '1.0.0',
	title: 'Sample pack',
	description: 'A pack for tests of the wizard.',
	categories: [
		{
			id: 'small',
			code: 'SMALL',
			title: 'Small things',
			weight: 25,
			criteria: [
				{
					id: 'first',
					title: 'First',
					weight: 100,
					checks: [check('plan', 'SMALL-1.1', 'ask'), check('logs', 'SMALL-1.2', 'scan')],
				},
			],
		},
		{
			id: 'large',
			code: 'LARGE',
			title: 'Large things',
			weight: 75,
			criteria: [
				{
					id: 'second',
					title: 'Second',
					weight: 100,
					checks: [
						check('restore', 'LARGE-1.1', 'ask'),
						check('replica', 'LARGE-1.2', 'both'),
						check('on-call', 'LARGE-1.3', 'both'),
						check('tenants', 'LARGE-1.4', 'ask', {when: 'is-multi-tenant'}),
					],
				},
			],
		},
	],
});

const card = (id: string, hasQuestion = true): Card => ({
	id,
	title: `The ${id} is there and works`,
	meaning: `It means that the **${id}** is there, and that somebody has tried it.`,
	why: `Without the \`${id}\` the team finds out at night, and users find out first.`,
	fix: `Write it down:\n\n- first the ${id}\n- then the rest\n\n\`\`\`sh\nmake ${id}\n\`\`\``,
	impact: 'Users wait and nobody knows for how long.',
	recommendation: `Write the ${id} down and try it.`,
	stakeholder: 'operations',
	...(hasQuestion
		? {
				question: {
					text: `What is true of the ${id}?`,
					options: [
						{id: 'none', label: `There is no ${id}`, score: 0},
						{id: 'untried', label: `The ${id} is there, never tried`, score: 50},
						{id: 'tried', label: `The ${id} is there, tried this year`, score: 100},
					],
					evidence: 'Name the document.',
					validMonths: 6,
				},
			}
		: {}),
});

export const cards: ReadonlyMap<string, Card> = new Map(
	['plan', 'restore', 'replica', 'on-call', 'tenants']
		.map(id => [id, card(id)] as const)
		.concat([['logs', card('logs', false)]]),
);

export const replicaSeen = pass('Two replicas are set.', [{path: 'deploy.yaml', line: 3, excerpt: 'replicas: 2'}]);

export const scanOf = (verdicts: Readonly<Record<string, Verdict>> = {}): Scan => ({
	at: '2026-11-21T10:00:00.000Z',
	counts: {files: 3, bytes: 10, ms: 1},
	facts: {'is-multi-tenant': {value: false, reason: 'No tenant anywhere.', evidence: []}},
	verdicts: {logs: fail('Nothing logs.'), replica: replicaSeen, 'on-call': unknown('No rota found.'), ...verdicts},
	auditors: [],
	warnings: [],
});

export const assessmentOf = (rest: Partial<Assessment> = {}): Assessment => ({
	schemaVersion: 1,
	id: 'sample-1',
	target: {path: '/srv/sample', name: 'sample'},
	pack: {id: 'sample', version: '1.0.0'},
	createdAt: '2026-11-21T09:00:00.000Z',
	updatedAt: '2026-11-21T09:00:00.000Z',
	scan: scanOf(),
	answers: {},
	skipped: [],
	assigned: {},
	milestones: [],
	...rest,
});

export const contextOf = (day = today, used = pack): WizardContext => {
	const derive = createDerive({pack: used, cards, today: day});
	return {
		pack: used,
		cards,
		today: day,
		derive,
		evidenceExists: path => path === 'docs/plan.md',
		startChoices: assessment => startChoices(assessment, [], derive),
	};
};
