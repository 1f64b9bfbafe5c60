import {assessmentSchemaVersion} from '../domain/assessment-version.ts';

type Raw = Readonly<Record<string, unknown>>;

/** By the version that it starts from: a pure step to the next one. */
export type Migrations = Readonly<Record<number, (old: Raw) => Raw>>;

/** The steps from every version that was ever released to the current one. Never change or remove one. */
export const migrations: Migrations = {};

/** What became of a saved form. */
export type Migrated =
	| {readonly kind: 'current'; readonly raw: Raw}
	| {readonly kind: 'newer'; readonly version: number}
	| {readonly kind: 'unknown'; readonly problem: string};

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings a saved form to the current version, step by step; one from a newer klar is left alone. */
export const migrate = (
	saved: unknown,
	steps: Migrations = migrations,
	current = assessmentSchemaVersion,
): Migrated => {
	if (!isObject(saved)) return {kind: 'unknown', problem: 'it holds no object'};
	let raw = saved;
	let version = raw.schemaVersion;
	if (typeof version !== 'number' || !Number.isInteger(version))
		return {kind: 'unknown', problem: 'it has no `schemaVersion`'};
	if (version > current) return {kind: 'newer', version};
	for (; version < current; version++) {
		const step = steps[version];
		if (step === undefined) return {kind: 'unknown', problem: `no klar ever wrote version ${version} of the form`};
		raw = {...step(raw), schemaVersion: version + 1};
	}
	return {kind: 'current', raw};
};
