import {defineCheck} from '../../source/domain/check.ts';
import {roles} from '../../source/domain/file.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Signal} from '../../source/domain/signal.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {coverageMinimum} from '../lexicon/coverage.ts';
import {ownTests} from './shared/tests.ts';

/** The share of lines that a report tells: Cobertura and coverage.py, Clover, JaCoCo counters, Istanbul's summary. */
const report: Signal = {
	keywords: [
		'line-rate=',
		'coveredstatements',
		'type="LINE"',
		'"total"',
		'pct_covered',
		'percent_covered',
		'"line_rate"',
	],
	pattern:
		/<coverage\b[^>]{0,300}line-rate="([01](?:\.\d{1,8})?)"|"percent_covered":\s*(\d{1,3}(?:\.\d{1,8})?)|^\{?"total":\s*\{"lines":\{[^}]{0,200}"pct":\s*(\d{1,3}(?:\.\d{1,4})?)/,
	roles,
	paths: /(?:^|\/)(?:[\w.-]*coverage[\w.-]*|cobertura[\w.-]*|clover)\.(?:xml|json)$|coverage-summary\.json$/i,
	within: 'text',
	maxPerFile: 2,
};
const enough = 80;

const percentOf = (groups: readonly (string | undefined)[]): number | undefined => {
	const [, rate, covered, pct] = groups;
	if (rate !== undefined) return Number(rate) * 100;
	const text = covered ?? pct;
	return text === undefined ? undefined : Number(text);
};

/** A minimum for fewer tests than this share holds for a corner of the code. */
const littleShare = 0.15;

/** In the folder of a settings file, or of the package that a `test` or `scripts` folder of it belongs to. */
const isNear = (path: string, folder: string): boolean =>
	path.startsWith(`${folder.replace(/\/?(?:scripts?|tests?|config|build)$/, '')}`);

/** Thresholds of other things (alerts, sizes, duplication) stand in the same kinds of files. */
const unrelated = /duplicat|latency|memory|alert|severity|jscpd|size|mutation|lighthouse|score|retry|timeout/i;

/** A minimum of coverage is enforced, or a report shows enough. */
export const coverageThreshold = defineCheck({
	id: 'coverage-threshold',
	signals: {coverageMinimum, report},
	decide: seen => {
		const held = seen.found.coverageMinimum.filter(
			({path, text, groups}) =>
				!/^(?:templates?|examples?|docs?)\//.test(path) &&
				!unrelated.test(text) &&
				// A bare minimum in a build file is one of coverage only beside its tool.
				(!/^(?:<minimum>|minimum\b|--min|<Threshold>|thresholds)/.test((groups[0] ?? '').trim()) ||
					/coverage|jacoco|kover/i.test(seen.text(path) ?? '')),
		);
		const numbers = held.flatMap(({groups}) => groups.slice(1).find(group => group !== undefined) ?? []);
		const reached = seen.found.report.flatMap(hit => {
			const percent = percentOf(hit.groups);
			return percent === undefined ? [] : [{hit, percent}];
		});
		const tests = ownTests(seen);
		if (held.length > 0 && tests.length > 0) {
			// A minimum in one package's own folder holds for the tests of that package.
			const covered = tests.filter(({file}) =>
				held.some(({path, file: where}) => where.role === 'ci' || !/\//.test(path) || isNear(file.path, where.folder)),
			);
			if (covered.length < tests.length * littleShare)
				return partial(
					`a minimum of coverage holds for ${covered.length} of ${tests.length} test files only: ${list([...new Set(held.map(({path}) => path))], 3)}`,
					held.map(place),
					40,
				);
			const minimum = numbers.length === 0 ? '' : ` (${list([...new Set(numbers)], 3)})`;
			return pass(
				`a minimum of coverage${minimum} is enforced in ${list([...new Set(held.map(({path}) => path))], 3)}`,
				held.map(place),
			);
		}
		const [best] = reached.toSorted((a, b) => b.percent - a.percent);
		if (best !== undefined) {
			const said = `the report ${best.hit.path} shows ${best.percent.toFixed(0)} % coverage`;
			return best.percent >= enough
				? pass(said, [place(best.hit)])
				: partial(`${said}, and no minimum is enforced`, [place(best.hit)], best.percent);
		}
		return unknown('no minimum of coverage is enforced, and no coverage report is at hand');
	},
});
