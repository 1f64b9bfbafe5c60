import {defineCheck} from '../../source/domain/check.ts';
import {count, list, none, place} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {foreignOwnerCase} from '../lexicon/foreign-owners.ts';
import {foreignTenantCase, refusal} from '../lexicon/test-signals.ts';
import {isBrokenTest, ownTests} from './shared/tests.ts';

/** How near an expected refusal stands to the access. @unit lines */
const near = 60;

/** A test proves that one tenant can't reach another's data. */
export const tenantIsolationTested = defineCheck({
	id: 'tenant-isolation-tested',
	signals: {foreignTenantCase, foreignOwnerCase, refusal},
	decide: seen => {
		const tests = ownTests(seen);
		const known = new Set(tests.filter(({file}) => !isBrokenTest(file.path, seen)).map(({file}) => file.path));
		const mentions = [...seen.found.foreignOwnerCase, ...seen.found.foreignTenantCase].filter(({path}) =>
			known.has(path),
		);
		const refusals = Map.groupBy(seen.found.refusal, ({path}) => path);
		const proved = mentions.filter(({path, line}) =>
			(refusals.get(path) ?? []).some(hit => hit.line >= line - 2 && hit.line <= line + near),
		);
		const files = (hits: typeof mentions): readonly string[] => [...new Set(hits.map(({path}) => path))];
		if (proved.length > 0)
			return pass(
				`${count(files(proved).length, 'test file')} try to reach another tenant's data and expect a refusal: ${list(files(proved), 3)}`,
				proved.map(place),
			);
		if (mentions.length > 0)
			return partial(
				`several tenants appear in tests, but no refused access across them: ${list(files(mentions), 3)}`,
				mentions.map(place),
				30,
			);
		return fail(
			tests.length === 0
				? 'there are no tests, so none of the isolation of tenants'
				: `${none(tests.length, {noun: 'test file', one: 'tries'})} to reach another tenant's data`,
		);
	},
});
