import type {Answer} from '../source/domain/answer.ts';
import type {Assessment} from '../source/domain/assessment.ts';
import type {Card} from '../source/domain/card.ts';
import {factIds} from '../source/domain/fact.ts';
import type {Pack, PackCheck} from '../source/domain/pack.ts';
import type {Verdict} from '../source/domain/verdict.ts';

// Small packs and assessments for tests of what is drawn from them.

const check = (id: string, code: string, more: Partial<PackCheck> = {}): PackCheck => ({
	id,
	code,
	by: 'both',
	severity: 'high',
	days: [1, 2],
	dependsOn: [],
	...more,
});

/** Two categories of two checks each. */
export const smallPack: Pack = {
	id: 'small',
	version: '1.0.0',
	title: 'Small pack',
	description: 'Two categories for tests',
	bands: {ready: 80, nearlyReady: 60},
	categories: [
		{
			id: 'safety',
			code: 'SAFE',
			title: 'Safety',
			weight: 60,
			criteria: [
				{
					id: 'all',
					title: 'All',
					weight: 100,
					checks: [check('alpha', 'SAFE-1.1', {severity: 'critical'}), check('beta', 'SAFE-1.2')],
				},
			],
		},
		{
			id: 'papers',
			code: 'DOCS',
			title: 'Papers',
			weight: 40,
			criteria: [
				{
					id: 'all',
					title: 'All',
					weight: 100,
					checks: [check('gamma', 'DOCS-1.1', {severity: 'low'}), check('delta', 'DOCS-1.2', {by: 'ask'})],
				},
			],
		},
	],
};

const card = (id: string): Card => ({
	id,
	title: `The thing called ${id} holds`,
	meaning: `What ${id} means, in as many words as a card needs at least.`,
	why: `Why ${id} matters to the people who run the system at night.`,
	fix: `Do the first step of ${id}, then look at the example:\n\n\`\`\`sh\nmake ${id}\n\`\`\``,
	impact: `Without ${id} somebody has a bad night.`,
	recommendation: `Make ${id} hold before the launch.`,
	stakeholder: 'development',
	question: {
		text: `How far is ${id} in truth?`,
		options: [
			{id: 'not', label: 'not at all', score: 0},
			{id: 'half', label: 'half of it', score: 50},
			{id: 'whole', label: 'the whole of it', score: 100},
		],
		evidence: 'Name the document that shows it.',
		validMonths: 6,
	},
});

export const smallCards = new Map(['alpha', 'beta', 'gamma', 'delta'].map(id => [id, card(id)]));

/** An assessment of the small pack with these verdicts and answers. */
export const smallAssessment = (
	verdicts: Readonly<Record<string, Verdict>>,
	answers: Readonly<Record<string, Answer>> = {},
	warnings: readonly string[] = [],
): Assessment => ({
	schemaVersion: 1,
	id: 'shop-2026-11-21',
	target: {path: '/code/shop', name: 'shop'},
	pack: {id: smallPack.id, version: smallPack.version},
	createdAt: '2026-11-21T08:00:00.000Z',
	updatedAt: '2026-11-21T09:00:00.000Z',
	scan: {
		at: '2026-11-21T08:00:01.000Z',
		commit: 'a'.repeat(40),
		counts: {files: 12, bytes: 3456, ms: 78},
		facts: Object.fromEntries(factIds.map(id => [id, {value: true, reason: 'for the test', evidence: []}])),
		verdicts,
		auditors: [{id: 'safety', ms: 1}],
		warnings: [...warnings],
	},
	answers,
	skipped: [],
	assigned: {},
	milestones: [],
});
