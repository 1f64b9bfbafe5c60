import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {preferenceStore} from '../../source/store/preferences.ts';
import {emptyFolder} from './sample-assessment.ts';

const fileOf = (folder: string): string => path.join(folder, 'preferences.json');

test('preferences are kept for the owner alone, and a change keeps the others', () => {
	const folder = emptyFolder();
	expect(preferenceStore(folder).values).toEqual({});
	expect(fs.existsSync(folder)).toBe(false);
	preferenceStore(folder).set({name: 'Kim', teamSize: 3});
	expect(preferenceStore(folder).set({dayRate: 900, currency: 'EUR'})).toEqual({
		name: 'Kim',
		teamSize: 3,
		dayRate: 900,
		currency: 'EUR',
	});
	expect(preferenceStore(folder).values.name).toBe('Kim');
	expect(fs.statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
});

test.each(['{', '', '[]', '{"teamSize": "many"}'])(
	'preferences that hold %j are ignored with a warning and kept aside',
	text => {
		const folder = emptyFolder();
		fs.mkdirSync(folder, {recursive: true});
		fs.writeFileSync(fileOf(folder), text);
		const preferences = preferenceStore(folder);
		expect(preferences.values).toEqual({});
		expect(preferences.warning).toContain(fileOf(folder));
		preferences.set({name: 'Kim'});
		expect(preferenceStore(folder)).toMatchObject({values: {name: 'Kim'}});
		expect(fs.readFileSync(`${fileOf(folder)}.corrupt`, 'utf8')).toBe(text);
	},
);
