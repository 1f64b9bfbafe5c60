import {expect, test} from 'vitest';
import {assessmentSchemaVersion} from '../../source/domain/assessment-version.ts';
import {migrate, migrations} from '../../source/store/migrations.ts';

const steps = {
	1: (old: Readonly<Record<string, unknown>>) => ({...old, first: true}),
	2: (old: Readonly<Record<string, unknown>>) => ({...old, second: old.first}),
};

test('an older form goes through every step to the current version, and is itself not changed', () => {
	const old = Object.freeze({schemaVersion: 1, id: 'shop'});
	expect(migrate(old, steps, 3)).toEqual({
		kind: 'current',
		raw: {schemaVersion: 3, id: 'shop', first: true, second: true},
	});
});

test('the current form is left as it is, and a newer one is named', () => {
	const saved = {schemaVersion: 3};
	expect(migrate(saved, steps, 3)).toEqual({kind: 'current', raw: saved});
	expect(migrate({schemaVersion: 4}, steps, 3)).toEqual({kind: 'newer', version: 4});
});

test.each([[[]], [null], ['text'], [{}], [{schemaVersion: '1'}], [{schemaVersion: 1.5}], [{schemaVersion: 0}]])(
	'%j is no saved form',
	saved => {
		expect(migrate(saved, steps, 3).kind).toBe('unknown');
	},
);

test('there is a step from every version before the current one', () => {
	const versions = Array.from({length: assessmentSchemaVersion - 1}, (_, n) => n + 1);
	expect(Object.keys(migrations).map(Number)).toEqual(versions);
});
