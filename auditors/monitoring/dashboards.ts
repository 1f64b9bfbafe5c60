import {defineCheck} from '../../source/domain/check.ts';
import {count, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {dashboardLink, embeddedDashboard, grafanaSetUp, programmedDashboard} from '../lexicon/dashboard-kinds.ts';
import {type Dashboard, dashboardsOf} from './shared/dashboard-files.ts';
import {metricsOf, metricsSignals} from './shared/metrics.ts';

const signals = {...metricsSignals, programmedDashboard, dashboardLink, embeddedDashboard, grafanaSetUp};

const own: ReadonlySet<string> = new Set(['source', 'config', 'ci']);
const placesOf = (dashboards: readonly Dashboard[]) => dashboards.map(dashboard => dashboard.place);
const are = (dashboards: readonly Dashboard[]): string => (dashboards.length === 1 ? 'is' : 'are');

/** Dashboards show how the service is doing. */
export const dashboards = defineCheck({
	id: 'dashboards',
	signals,
	decide: seen => {
		const all = dashboardsOf(seen);
		const kept = all.filter(({role}) => own.has(role));
		const names = list([...new Set(kept.map(({name}) => name))], 4);
		if (kept.length > 0) {
			const blind = kept.filter(({ownMetrics, hasOthers}) => ownMetrics.length > 0 && !hasOthers);
			if (blind.length === kept.length && !metricsOf(seen).isExported)
				return partial(
					`${count(kept.length, 'dashboard')} ${are(kept)} kept as code (${names}), but nothing exports what ${kept.length === 1 ? 'it draws' : 'they draw'}, as ${list(blind[0]?.ownMetrics ?? [], 2)}`,
					placesOf(kept),
					40,
				);
			return pass(`${count(kept.length, 'dashboard')} ${are(kept)} kept as code: ${names}`, placesOf(kept));
		}

		const {dashboardLink: links, grafanaSetUp: setUp} = seen.found;
		if (links.length > 0)
			return pass(`${count(links.length, 'link')} in the documents lead to dashboards`, links.map(place));
		const examples = all.filter(({role}) => role === 'example' || role === 'docs');
		if (examples.length > 0)
			return partial(
				`${count(examples.length, 'dashboard')} ${are(examples)} kept as an example for others only`,
				placesOf(examples),
				40,
			);
		// Packages of others bring dashboards of their own; a copy that was left behind is no package.
		const copies = all.filter(
			({role, place: {path}}) => role === 'vendored' && !/(^|\/)(node_modules|vendor|third_party)\//.test(path),
		);
		if (setUp.length > 0) {
			const left = copies.length > 0 ? `; ${count(copies.length, 'dashboard')} lie in old copies only` : '';
			return partial(
				`Grafana is set up, but no dashboard is kept for it${left}`,
				[...placesOf(copies).slice(0, 3), ...setUp.map(place)],
				25,
			);
		}

		if (copies.length > 0)
			return partial(`${count(copies.length, 'dashboard')} lie in old copies only`, placesOf(copies), 20);
		return unknown('no file or link shows a dashboard; there may be some elsewhere');
	},
});
