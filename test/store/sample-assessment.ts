import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {Assessment} from '../../source/domain/assessment.ts';
import {assessmentSchemaVersion} from '../../source/domain/assessment-version.ts';

/** A small assessment with some answers; the cursor tells how often it was saved. */
export const sampleAssessment = (id: string, saves = 0): Assessment => ({
	schemaVersion: assessmentSchemaVersion,
	id,
	target: {path: '/srv/shop', name: 'shop'},
	pack: {id: 'production-readiness', version: '1.0.0'},
	createdAt: '2026-11-21T08:00:00.000Z',
	updatedAt: '2026-11-21T08:00:00.000Z',
	answers: Object.fromEntries(
		Array.from({length: 20}, (_, n) => [
			`check-${n}`,
			{
				choice: {kind: 'option', option: 'all'},
				note: `Written at save ${saves}. ${'x'.repeat(200)}`,
				evidence: [],
				answeredOn: '2026-11-21',
				holdsUntil: '2027-05-21',
			},
		]),
	),
	skipped: [],
	assigned: {},
	milestones: [],
	cursor: `${saves}`,
});

/** How often an assessment was saved. */
export const savesOf = ({cursor}: Assessment): number => Number(cursor);

/** A folder of its own for one test, not there yet; its parent is. */
export const emptyFolder = (): string =>
	path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'klar-store-')), 'state', 'assessments');

/** Names in a folder without those that belong to an assessment at rest. */
export const leftovers = (folder: string): readonly string[] =>
	fs.readdirSync(folder).filter(name => !/^[a-z0-9-]+\.json(\.bak)?$/.test(name));
