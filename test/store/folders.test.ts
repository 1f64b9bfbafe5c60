import path from 'node:path';
import {expect, test} from 'vitest';
import {assessmentsFolder, preferencesFolder} from '../../source/store/folders.ts';

const home = '/home/kim';

test.each([
	['linux', {}, '/home/kim/.local/state/klar/assessments', '/home/kim/.config/klar'],
	['linux', {XDG_STATE_HOME: '/state', XDG_CONFIG_HOME: '/config'}, '/state/klar/assessments', '/config/klar'],
	['linux', {XDG_STATE_HOME: 'relative'}, '/home/kim/.local/state/klar/assessments', '/home/kim/.config/klar'],
	['linux', {XDG_STATE_HOME: ''}, '/home/kim/.local/state/klar/assessments', '/home/kim/.config/klar'],
	['linux', {KLAR_HOME: '/k', XDG_STATE_HOME: '/state'}, '/k/assessments', '/k'],
	['linux', {KLAR_HOME: 'k'}, path.resolve('k/assessments'), path.resolve('k')],
	[
		'darwin',
		{},
		'/home/kim/Library/Application Support/klar/assessments',
		'/home/kim/Library/Application Support/klar',
	],
	['darwin', {XDG_STATE_HOME: '/state'}, '/state/klar/assessments', '/home/kim/Library/Application Support/klar'],
	['win32', {LOCALAPPDATA: '/local'}, '/local/klar/assessments', '/local/klar'],
	['win32', {}, '/home/kim/AppData/Local/klar/assessments', '/home/kim/AppData/Local/klar'],
] as const)('on %s with %j assessments lie in %s and preferences in %s', (platform, env, assessments, preferences) => {
	expect(assessmentsFolder({platform, env, home})).toBe(assessments);
	expect(preferencesFolder({platform, env, home})).toBe(preferences);
});
