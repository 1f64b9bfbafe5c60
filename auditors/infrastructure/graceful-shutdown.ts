import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, count, list, place, some} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {formNames, formsIn} from '../lexicon/forms.ts';
import {dig} from '../lexicon/plain.ts';
import {servicePods} from '../lexicon/pods.ts';
import {browserCode, distinctPlaces, ownHits} from '../lexicon/product-code.ts';
import {servingSignals, servingUnits, unitUsers} from '../lexicon/serving.ts';
import {closing, emptyStop, serverDrained, shutdownForms, shutdownHook} from '../lexicon/shutdown.ts';
import {shutdownDefault} from './shared/shutdown-defaults.ts';

/** From this share of the services on, the rest is small work. */
const enough = 0.75;

/** SIGTERM drains work before exit. */
export const gracefulShutdown = defineCheck({
	id: 'graceful-shutdown',
	signals: {...servingSignals, shutdownHook, closing, emptyStop, serverDrained},
	decide(seen) {
		const isBrowser = browserCode(seen);
		const closes = new Set(seen.found.closing.map(({path}) => path));
		const hooks = ownHits(seen.found.shutdownHook).filter(hit => !isBrowser(hit.path));
		const drained = ownHits(seen.found.serverDrained).filter(hit => seen.code.isReachable(hit.path) !== false);
		const units = servingUnits(seen);
		const isUsedBy = unitUsers(units, seen);
		const drainsIn = (hit: Hit): readonly Hit[] =>
			hit.file.language === 'go'
				? drained.filter(one => units.some(unit => isUsedBy(unit, hit.path) && isUsedBy(unit, one.path)))
				: [];
		const shareOf = (hit: Hit): number => {
			if (seen.code.isReachable(hit.path) === false) return 0.2;
			const kinds = formsIn(shutdownForms, hit).map(({kind}) => kind);
			if (kinds.includes('full')) return 1;
			const closed = closes.has(hit.path) || drainsIn(hit).length > 0 ? 1 : 0.4;
			return kinds.includes('signal') ? closed : closed / 2;
		};
		const judged = units.map(unit => {
			const own = hooks.filter(hit => isUsedBy(unit, hit.path));
			const best = Math.max(0, ...own.map(shareOf));
			const by = shutdownDefault(unit, seen);
			return {unit, own: [...own].sort((a, b) => shareOf(b) - shareOf(a)), by, share: Math.max(best, by?.share ?? 0)};
		});
		const pods = servicePods(seen).filter(pod =>
			pod.containers.some(({raw}) => dig(raw, 'lifecycle', 'preStop') !== undefined),
		);
		const share = judged.reduce((sum, one) => sum + one.share, 0) / judged.length;
		const lacking = judged.filter(one => one.share === 0);
		const empty = ownHits(seen.found.emptyStop).filter(hit => judged.some(({unit}) => isUsedBy(unit, hit.path)));
		const shown = judged.flatMap(one => one.own);
		const names = formNames(shutdownForms, shown);
		const defaults = [...new Set(judged.flatMap(({by}) => by?.name ?? []))];
		const evidence: readonly Evidence[] = distinctPlaces([
			...shown.map(place),
			...[...new Set(shown.flatMap(drainsIn))].map(place),
			...empty.map(place),
			...judged.flatMap(({by}) => by?.places.slice(0, 2) ?? []),
			...pods.map(pod => at(pod.path, pod.line, `${pod.name}: preStop`)),
		]);
		const how = [
			...(names.length > 0 ? [list(names)] : []),
			...(defaults.length > 0 ? [`by default of ${list(defaults)}`] : []),
			...(pods.length > 0 ? [`preStop of ${count(pods.length, 'workload')}`] : []),
		].join(', ');
		const starts = lacking.flatMap(({unit}) => unit.entry.slice(0, 1));
		if (share === 0 && pods.length === 0) {
			return fail(
				`nothing handles SIGTERM in ${list(judged.map(({unit}) => unit.name))}: no signal handler, lifespan code, shutdown hook or preStop`,
				starts,
			);
		}

		if (lacking.length > 0 && share < enough) {
			return partial(
				`${some(lacking.length, judged.length, {noun: 'service', one: 'does not handle', many: 'do not handle'})} SIGTERM: ${list(lacking.map(({unit}) => unit.name))} (others: ${how})`,
				[...evidence.slice(0, 8), ...starts],
				Math.max(10, share * 100),
			);
		}

		if (empty.length > 0) {
			return partial(
				`SIGTERM is handled (${how}), but the stop hook of ${list(empty.map(({path}) => path))} returns at once and drains nothing`,
				[...empty.map(place), ...evidence],
				60,
			);
		}

		if (share >= enough) return pass(`SIGTERM is handled: ${how}`, evidence);
		const isDefault = names.length === 0;
		return partial(
			isDefault
				? `requests are drained ${how}, but no lifespan code or shutdown hook closes what the program holds open`
				: `SIGTERM is handled only in part: ${how}; nothing seen drains work before the exit`,
			evidence,
			share * 100,
		);
	},
});
