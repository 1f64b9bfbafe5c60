import type {EnvFile} from '../../source/domain/artefacts/env-file.ts';
import type {Parsed} from '../../source/domain/artefacts/index.ts';
import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';

/** Patterns of .gitignore that keep `.env` itself out, alone or with its kin, or the one file that plays its part. */
const coversEnv = /^(\*\*\/|\/)?(\.env|\.env\*|\.env\.?\*|\*\.env|\*\.env\*|\.env\?\*|\.\*|[\w-]+\.env)\/?$/;
/** Patterns for the files of one place or one purpose: `.env.local`, `deploy/.env`, `server.env`. */
const coversSome = /(^|[/*\w-])\.env(\.[\w*.-]+|\*[\w*.-]*)?$/;
/** Defaults that a test run needs; they hold nothing by convention. */
const testEnv = /\.(test|testing|ci|e2e)(\.|$)/i;
const trialRoles = new Set(['test', 'docs', 'example', 'vendored', 'generated']);

type Rule = {readonly path: string; readonly line: number; readonly pattern: string};

const rulesIn = (path: string, text: string): readonly Rule[] =>
	text
		.split('\n')
		.map((line, index) => ({path, line: index + 1, pattern: line.trim()}))
		.filter(({pattern}) => pattern !== '' && !pattern.startsWith('#') && !pattern.startsWith('!'));

const isReal = ({file, value}: Parsed<EnvFile>): boolean =>
	file.isTracked &&
	!value.isTemplate &&
	!trialRoles.has(file.role) &&
	!testEnv.test(file.base) &&
	value.entries.some(entry => !entry.isCommented);

/** Real .env files are ignored by git, and none is tracked. */
export const envFilesIgnored = defineCheck({
	id: 'env-files-ignored',
	decide: ({files, artefacts, secrets, text}) => {
		const rules = files.named('.gitignore').flatMap(({path}) => rulesIn(path, text(path) ?? ''));
		const whole = rules.filter(({pattern}) => coversEnv.test(pattern));
		const some = rules.filter(({pattern}) => coversSome.test(pattern));
		const places = [...new Set([...whole, ...some])].map(({path, line, pattern}) => at(path, line, pattern));
		const tracked = artefacts.envFiles.filter(isReal);
		const names = list(tracked.map(({file}) => file.path));
		const trackedPlaces = tracked.map(({file, value}) =>
			at(file.path, value.entries.find(entry => !entry.isCommented)?.line),
		);
		const live = secrets.filter(
			({path, strength}) => strength === 'live' && tracked.some(({file}) => file.path === path),
		);
		if (live.length > 0) {
			return fail(
				`${names} ${tracked.length === 1 ? 'is' : 'are'} tracked with ${count(live.length, 'live-looking secret')}`,
				live.map(({path, line, kind, masked}) => at(path, line, `${kind}: ${masked}`)),
			);
		}

		if (tracked.length > 0 && whole.length === 0)
			return fail(
				`${names} ${tracked.length === 1 ? 'is' : 'are'} tracked, and no .gitignore rule covers .env`,
				trackedPlaces,
			);
		if (tracked.length > 0)
			return partial(
				`.gitignore covers .env, yet ${names} ${tracked.length === 1 ? 'is' : 'are'} tracked, without a live-looking secret`,
				[...trackedPlaces, ...places],
			);
		if (whole.length > 0) return pass('.env is ignored by git and no real .env file is tracked', places);
		if (some.length > 0)
			return partial(
				`no .env file is tracked; .gitignore covers only ${list(some.map(({pattern}) => pattern))}`,
				places,
				70,
			);
		return partial(
			files.named('.gitignore').length === 0
				? 'no .env file is tracked, but there is no .gitignore to keep one out'
				: 'no .env file is tracked, but no .gitignore rule would keep one out',
			files
				.named('.gitignore')
				// Those that tests read keep nothing out; without others they are all there is to show.
				.filter(({role}, _, all) => !trialRoles.has(role) || all.every(one => trialRoles.has(one.role)))
				.map(({path}) => at(path)),
		);
	},
});
