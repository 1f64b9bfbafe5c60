import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {words} from '../lexicon/library.ts';
import {isProduct} from '../lexicon/llm-sites.ts';
import {metricsLibraries} from '../lexicon/metrics-libraries.ts';
import {ownMetric, ownRecorder, productEvent, technicalName} from '../lexicon/own-metrics.ts';
import {metricsOf, metricsSignals} from './shared/metrics.ts';
import {asideIn, entryPoints, manifestsOfServices} from './shared/services.ts';

const signals = {...metricsSignals, ownMetric, ownRecorder, productEvent};
type Seen = CheckContext<typeof signals>;

/** A metric that the code defines or counts. */
type OwnMetric = {readonly name: string; readonly hit: Hit};

/** How far below the call its name may stand. @unit lines */
const reach = 4;
const nameKey = /\b(?:name|Name|MetricName)["']?\s{0,2}[:=]\s{0,16}["'`]([\w.:/-]{2,80})["'`]/;
const firstText = /["'`]([a-zA-Z_][\w.:/-]{2,80})["'`]/;

const nameOf = ({path, line, text: first}: Hit, {text}: Pick<Seen, 'text'>): string | undefined => {
	const lines = (text(path) ?? first).split('\n');
	const around = lines.slice(line - 1, line - 1 + reach).join('\n');
	return nameKey.exec(around)?.[1] ?? firstText.exec(around)?.[1];
};

const aboutMetrics = /(^|[/._-])(\w{0,20}metrics?|telemetry|instrumentation|observability|stats[dD])([/._-]|$)/i;
/** Packages and modules of metrics libraries, whatever the language. */
const packages = metricsLibraries.flatMap(({npm, python, go, imports}) => [
	...words(npm),
	...words(python).map(name => name.replaceAll('-', '_')),
	...words(go),
	...words(imports),
]);

const isOfMetrics = (specifier: string): boolean =>
	aboutMetrics.test(specifier) ||
	packages.some(
		name =>
			specifier === name ||
			specifier.startsWith(name.endsWith('*') ? name.slice(0, -1) : `${name}/`) ||
			specifier.startsWith(`${name}.`),
	);

const namesMetrics =
	/prometheus|statsd|yabeda|opentelemetry|metrics?(?:registry|collector|client)|Metrics?(?:::|->)|collector_?registry/i;
/** Words that any library may use count where the file takes a metrics library or a module about metrics. */
const filesWithMetrics = (hits: readonly Hit[], {code, text}: Seen): ReadonlySet<string> =>
	new Set(
		[...new Set(hits.map(({path}) => path))].filter(
			path =>
				/\.(cs|rs)$/.test(path) ||
				code.importsOf(path).some(({specifier}) => isOfMetrics(specifier)) ||
				// PHP and Ruby load what they use by themselves: the file names it. `addCounter` alone may count rows.
				(/\.(php|rb)$/.test(path) && namesMetrics.test(text(path) ?? '')),
		),
	);

const ownMetrics = (seen: Seen): readonly OwnMetric[] => {
	const isAside = asideIn(seen);
	const hits = seen.found.ownMetric.filter(({path}) => isProduct(path) && !isAside(path));
	const files = filesWithMetrics(hits, seen);
	return (
		hits
			// A client of StatsD that a module of the program hands out is known by its name.
			.filter(({path, text}) => files.has(path) || /\b\w{0,20}statsd\w{0,20}\.\w/i.test(text))
			.flatMap(hit => {
				const name = nameOf(hit, seen);
				return name === undefined ? [] : [{name, hit}];
			})
	);
};

/** A single method of that name may be anything. */
const enoughRecorders = 2;

const byName = (metrics: readonly OwnMetric[]): readonly OwnMetric[] => [
	...new Map(metrics.map(metric => [metric.name, metric] as const)).values(),
];

/** Own metrics count what the product does. */
export const businessMetrics = defineCheck({
	id: 'business-metrics',
	signals,
	decide: seen => {
		const all = byName(ownMetrics(seen));
		const product = all.filter(({name}) => !technicalName.test(name));
		const {isExported, started} = metricsOf(seen);
		const places = [...new Set([...product, ...all])].map(({hit, name}) => at(hit.path, hit.line, name));
		if (product.length > 0 && isExported)
			return pass(
				`the code counts ${count(product.length, 'thing')} of its own: ${list(product.map(({name}) => name))}`,
				places,
			);
		if (product.length > 0)
			return partial(
				`${list(product.map(({name}) => name))} ${product.length === 1 ? 'is' : 'are'} counted, but nothing exports metrics`,
				places,
				40,
			);
		if (all.length > 0) {
			return partial(
				`own metrics are of technical things only: ${list(all.map(({name}) => name))}`,
				places,
				isExported ? 40 : 20,
			);
		}

		const events = seen.found.productEvent.filter(({path}) => isProduct(path));
		if (events.length > 0) {
			return partial(
				`no metric counts what the product does; ${count(events.length, 'event')} of users go to product analytics only`,
				events.map(place),
				30,
			);
		}

		const isAside = asideIn(seen);
		const recorders = seen.found.ownRecorder.filter(({path}) => isProduct(path) && !isAside(path));
		if (recorders.length >= enoughRecorders) {
			return partial(
				`measurements are recorded in ${list([...new Set(recorders.map(({path}) => path))], 3)}, but no metrics library counts or exports them`,
				[...new Map(recorders.map(hit => [hit.path, place(hit)] as const)).values()],
				20,
			);
		}

		return fail('no counter or histogram of its own counts what the product does', [
			...started.strong.map(start => start.place),
			...entryPoints(seen).slice(0, 4).map(place),
			...manifestsOfServices(seen).slice(0, 3),
		]);
	},
});
