import path from 'node:path';
import type {Assessment} from '../domain/assessment.ts';
import {assessmentSchemaVersion} from '../domain/assessment-version.ts';
import type {AssessmentStore} from '../domain/ports.ts';
import type {LoadedPack} from '../packs/loaded.ts';
import type {Services} from './services.ts';

const slug = (name: string): string =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 40) || 'target';

/** An id that says what and when: `shop-2026-11-21`, with a number behind it when it is taken. */
export const freshId = (name: string, now: Date, taken: ReadonlySet<string>): string => {
	const base = `${slug(name)}-${now.toISOString().slice(0, 10)}`;
	if (!taken.has(base)) return base;
	for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
};

/** An assessment without scan and answers. @param root absolute path of the target */
export const newAssessment = ({
	root,
	loaded: {pack, origin, values},
	now,
	id,
	component,
}: {
	root: string;
	loaded: LoadedPack;
	/** @default the whole target */
	component?: string | undefined;
	now: Date;
	id: string;
}): Assessment => ({
	schemaVersion: assessmentSchemaVersion,
	id,
	target: {path: root, name: path.basename(root) || root, ...(component === undefined ? {} : {component})},
	pack: {id: pack.id, version: pack.version, ...origin},
	...(values === undefined || Object.keys(values).length === 0 ? {} : {parameters: values}),
	createdAt: now.toISOString(),
	updatedAt: now.toISOString(),
	answers: {},
	skipped: [],
	assigned: {},
	milestones: [],
});

/** A new assessment of a target under an id that is free in the store. @param root absolute path */
export const begin = (
	root: string,
	services: Services,
	store: AssessmentStore,
	{loaded, component}: {readonly loaded: LoadedPack; readonly component?: string | undefined},
): Assessment => {
	const now = services.now();
	const taken = new Set(store.list().map(one => one.id));
	return newAssessment({
		root,
		loaded,
		now,
		component,
		id: freshId(component ?? path.basename(root), now, taken),
	});
};
