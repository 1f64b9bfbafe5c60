import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place, some} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {aspireClient, dependencyAsked} from '../lexicon/health.ts';
import {distinctPlaces, isBesideProduct} from '../lexicon/product-code.ts';
import {servingSignals, servingUnits} from '../lexicon/serving.ts';
import {healthAnswers, healthSignals} from './shared/health-answers.ts';
import {commentedChecks, undeclaredDrivers} from './shared/health-doubts.ts';
import {handlersOf, healthFile, healthFiles} from './shared/health-files.ts';

/** Readiness by name, in a route, a probe or a tag. */
const ready = /ready|readiness|readyz/i;
const live = /\blive|liveness|livez|alive|\/healthy\b/i;
/** In a file of many routes, the question stands in the handler. @unit lines */
const maxDistance = 25;

/** Readiness looks at what the service needs, apart from liveness. */
export const healthDependencies = defineCheck({
	id: 'health-dependencies',
	signals: {
		...servingSignals,
		...healthSignals,
		dependencyAsked,
		aspireClient,
		probeGroups: {
			keywords: [
				'health.group.',
				'probes.enabled',
				'readiness:',
				'livenessstate',
				'readinessstate',
				'probes:',
				'add-additional-paths',
			],
			pattern:
				/health\.group\.|probes\.enabled\s*=\s*true|^\s{2,20}readiness:|(?:liveness|readiness)state|management\.endpoint\.health\.probes/i,
			roles: ['config', 'source'],
			paths: /application[\w-]{0,40}\.(ya?ml|properties)$/,
		},
		commentedCheck: {
			keywords: ['health', 'ping', 'select 1'],
			pattern:
				/^\s{0,40}(?:\/\/|#)\s{0,4}(?:await\s|return\s)?[\w.$]{1,60}\.(?:\w{0,30}[hH]ealth\w{0,20}|ping|query|execute)\(/,
			within: 'text',
			roles: ['source'],
			paths: healthFile,
		},
	},
	decide(seen) {
		const {found} = seen;
		const units = servingUnits(seen);
		const answers = healthAnswers(seen, units);
		const places = distinctPlaces(answers.map(answer => answer.place));
		if (answers.length === 0) {
			return fail(
				`no health route in ${list(units.map(({name}) => name))}, so nothing looks at what they need`,
				units.flatMap(unit => unit.entry.slice(0, 1)),
			);
		}

		const paths = [...new Set(places.map(({path}) => path))];
		const files = healthFiles(paths, seen);
		const routeLines = Map.groupBy(places, ({path}) => path);
		const isNear = (hit: Hit): boolean =>
			healthFile.test(hit.path) ||
			!paths.includes(hit.path) ||
			(routeLines.get(hit.path) ?? []).some(({line}) => line === undefined || Math.abs(line - hit.line) <= maxDistance);
		const handlers = handlersOf(places, seen);
		const questions = new Set(found.dependencyAsked.map(hit => hit.path));
		// An own `Ping` asks only where the file that defines it does.
		const isEmpty = (hit: Hit): boolean => {
			const name = /\.(\w*[pP]ing\w*)\(/.exec(hit.text)?.[1];
			const own = name === undefined ? [] : seen.code.definitionsOf(name).filter(({path}) => path !== hit.path);
			return own.length > 0 && !own.some(({path}) => questions.has(path));
		};
		const asked = found.dependencyAsked
			.filter(hit => !isEmpty(hit))
			.filter(hit => {
				if (isBesideProduct(hit.path)) return false;
				if (handlers.some(({path, line}) => path === hit.path && line <= hit.line && hit.line <= line + maxDistance))
					return true;
				return (
					(files.has(hit.path) && isNear(hit)) ||
					/HealthIndicator|HealthContributor|\.Add\w+[(<]|^\s*"\w+":\s*func\(/.test(hit.text)
				);
			});
		const byDefault = answers.filter(answer => answer.asksDependencies);
		const aspire = answers.some(({how}) => how.startsWith('ASP.NET'))
			? found.aspireClient.filter(hit => !isBesideProduct(hit.path))
			: [];
		const texts = [
			...places.flatMap(({path, excerpt}) => `${path} ${excerpt ?? ''}`),
			...found.probeGroups.map(({text}) => text),
		];
		const isSplit =
			// MicroProfile has `/health/live` and `/health/ready`, which hold the checks of data sources.
			answers.some(({how}) => /SmallRye|MicroProfile/.test(how)) ||
			(texts.some(text => ready.test(text)) &&
				texts.some(text => live.test(text) || /\/health\b|healthz/.test(text))) ||
			(texts.some(text => live.test(text)) &&
				texts.some(text => /\/health\b/.test(text)) &&
				aspire.length + asked.length > 0);
		const asking = [...new Set(asked.map(hit => hit.path))];
		const evidence = distinctPlaces([
			...asked.slice(0, 4).map(place),
			...places.slice(0, 4),
			...found.probeGroups.slice(0, 2).map(place),
			...aspire.map(place),
		]);
		if (asked.length + byDefault.length + aspire.length === 0) {
			return fail(
				`${count(places.length, 'health route')} answer${places.length === 1 ? 's' : ''} without looking at a database, cache or queue: ${list([...new Set(paths)], 3)}`,
				distinctPlaces([
					...[...Map.groupBy(places, ({path}) => path).values()].flatMap(([first]) => first ?? []),
					...places,
				]),
			);
		}

		const how =
			asked.length > 0
				? list(asking, 3)
				: aspire.length > 0
					? 'the checks that Aspire integrations register'
					: list([...new Set(byDefault.map(answer => answer.how))]);
		if (answers.every(answer => answer.isDevelopmentOnly)) {
			return partial(`dependencies are asked (${how}), but only where the environment is Development`, evidence, 50);
		}

		const doubts = [...undeclaredDrivers(asking, seen), ...commentedChecks(found.commentedCheck, files)];
		if (doubts.length > 0) {
			return partial(
				`health asks dependencies (${how}), but ${doubts.map(({why}) => why).join('; ')}`,
				[...doubts.map(doubt => doubt.place), ...evidence],
				50,
			);
		}

		if (!isSplit) {
			return partial(
				`dependencies are asked by one route (${how}); readiness and liveness are not apart`,
				evidence,
				50,
			);
		}

		const covered = units.filter(unit =>
			answers.some(answer => answer.unit === unit && (answer.asksDependencies || files.has(answer.place.path))),
		);
		return covered.length * 2 < units.length
			? partial(
					`only ${some(covered.length, units.length, {noun: 'service', one: 'looks at what it needs', many: 'look at what they need'})} (${how})`,
					evidence,
					(100 * covered.length) / units.length,
				)
			: pass(`readiness asks what the service needs (${how}), apart from liveness`, evidence);
	},
});
