import {defineCheck} from '../../source/domain/check.ts';
import type {Role} from '../../source/domain/file.ts';
import {at, count, list} from '../../source/domain/place.ts';
import type {SecretFinding} from '../../source/domain/secret.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';

/** What lies here was made to be read: a key in it is reported with the verdict and does not change it. */
const trialRoles: ReadonlySet<Role | undefined> = new Set<Role>(['test', 'docs', 'example']);

const evidenceOf = ({path, line, kind, masked}: SecretFinding) => at(path, line, `${kind}: ${masked}`);

/** `password (app/config.py:3)`. */
const describe = ({kind, path, line}: SecretFinding): string => `${kind} (${path}:${line})`;

/** No live-looking key, token, private key or password stands in a tracked file. */
export const noHardcodedSecrets = defineCheck({
	id: 'no-hardcoded-secrets',
	decide: ({secrets, files}) => {
		if (files.all.length === 0) return unknown('there is no file to look at');
		const live = secrets.filter(({strength}) => strength === 'live');
		const weak = secrets.filter(({strength}) => strength === 'weak');
		const isTrial = ({path}: SecretFinding): boolean => trialRoles.has(files.get(path)?.role);
		const doubtful = weak.filter(finding => !isTrial(finding));
		const trial = weak.filter(isTrial);
		if (live.length > 0) {
			const [first] = live;
			return fail(
				`${count(live.length, 'live-looking secret')}: ${list(live.map(describe), 3)}; ${first?.reason}`,
				[...live, ...doubtful].map(evidenceOf),
			);
		}

		if (doubtful.length > 0) {
			const [first] = doubtful;
			return partial(
				`no secret is surely live, but ${count(doubtful.length, 'value')} should go: ${list(doubtful.map(describe), 3)}; ${first?.reason}`,
				doubtful.map(evidenceOf),
			);
		}

		const rest =
			trial.length === 0
				? ''
				: `; ${count(trial.length, 'key')} in tests, examples or documents ${trial.length === 1 ? 'is' : 'are'} not counted`;
		return pass(`no live-looking secret in ${count(files.all.length, 'file')}${rest}`, trial.map(evidenceOf));
	},
});
