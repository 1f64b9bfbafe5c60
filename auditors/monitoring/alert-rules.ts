import {defineCheck} from '../../source/domain/check.ts';
import {count, list} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {type Alert, alertSignals, alertsOf} from './shared/alerts.ts';

const placesOf = (alerts: readonly Alert[]) => {
	const byFile = [...Map.groupBy(alerts, ({place}) => place.path).values()];
	return [...byFile.flatMap(group => group.slice(0, 1)), ...byFile.flatMap(group => group.slice(1))].map(
		({place}) => place,
	);
};

const isUnloaded = ({fault}: Alert): boolean => fault?.startsWith('no Prometheus') ?? false;

/** Alert rules exist for the service. */
export const alertRules = defineCheck({
	id: 'alert-rules',
	signals: alertSignals,
	decide: seen => {
		const all = alertsOf(seen);
		if (all.length === 0) return unknown('no file defines an alert; they may be kept elsewhere');
		const own = all.filter(({isExample}) => !isExample);
		if (own.length === 0)
			return partial(
				`${count(all.length, 'alert rule')} ${all.length === 1 ? 'stands' : 'stand'} in examples or documents only`,
				placesOf(all),
				30,
			);
		const loaded = own.filter(alert => !isUnloaded(alert));
		if (loaded.length === 0)
			return partial(
				`${count(own.length, 'alert rule')} ${own.length === 1 ? 'is' : 'are'} kept as code, but ${own[0]?.fault}`,
				placesOf(own),
				50,
			);
		const names = list([...new Set(loaded.map(({name}) => name))], 4);
		return pass(
			`${count(own.length, 'alert rule')} ${own.length === 1 ? 'is' : 'are'} kept as code: ${names}`,
			placesOf([...loaded, ...own.filter(isUnloaded)]),
		);
	},
});
