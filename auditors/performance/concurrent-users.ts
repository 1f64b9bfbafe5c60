import {defineCheck} from '../../source/domain/check.ts';
import {at} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {loadResults, locustTotals} from '../lexicon/load-results.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';

/** What counts where the team has stated no target of its own. @unit users at once */
const defaultTarget = 100;
/** Requests that may fail while the load is still carried. @unit share */
const mayFail = 0.01;
const target =
	/\b(\d{2,3}(?:[.,\s]\d{3})+|\d{2,6})\+?\s(?:concurrent|simultaneous|samtidiga|samtidige|gleichzeitige[nr]?)\s(?:users?|användare|brukere|brugere|nutzer|benutzer|connections)/i;
const open = /❌|\[ \]|\bnot (done|passed|run)\b|\bpending\b|ikke kjørt|ej körd|noch nicht/i;

/** 100 concurrent users, or the stated target, were sustained in a load test. */
export const concurrentUsers = defineCheck({
	id: 'concurrent-users',
	signals: {locustTotals},
	decide: seen => {
		const lines = ownDocuments(seen).flatMap(({file, value}) =>
			value.text
				.split('\n')
				.flatMap((full, index) =>
					topicPattern.loadTest.test(full.slice(0, 400)) || target.test(full.slice(0, 400))
						? [{text: full.slice(0, 400), place: at(file.path, index + 1, full)}]
						: [],
				),
		);
		const results = loadResults(seen).filter(({users}) => users !== undefined);
		const [best] = results.toSorted((a, b) => (b.users ?? 0) - (a.users ?? 0));
		if (best === undefined) {
			// The team's own list says that it was not done.
			const undone = lines.filter(({text}) => topicPattern.loadTest.test(text) && open.test(text));
			if (undone.length > 0)
				return fail(
					`no result of a load test is at hand, and ${undone[0]?.place.path} itself lists load testing as not done`,
					[...undone.map(({place}) => place), ...lines.filter(({text}) => target.test(text)).map(({place}) => place)],
				);
			return unknown(
				'no result of a load test in the repository',
				lines
					.filter(({text}) => target.test(text))
					.slice(0, 3)
					.map(({place}) => place),
			);
		}
		const stated = Math.max(
			0,
			...lines.map(({text}) => Number((target.exec(text)?.[1] ?? '0').replace(/[.,\s]/g, ''))),
		);
		const wanted = stated > 0 ? stated : defaultTarget;
		const users = best.users ?? 0;
		const said = `${best.place.path} shows a load test with ${users} users at once`;
		const places = [
			at(
				best.place.path,
				best.place.line,
				`${best.tool}: ${users} users, ${best.failed === undefined ? 'failures unknown' : `${(100 * best.failed).toFixed(1)} % failed`}`,
			),
		];
		if (best.failed !== undefined && best.failed > mayFail)
			return partial(`${said}, but ${(100 * best.failed).toFixed(1)} % of the requests failed`, places, 30);
		return users >= wanted
			? pass(`${said}; the target is ${wanted}`, places)
			: partial(`${said}, below the target of ${wanted}`, places, Math.min(90, (100 * users) / wanted));
	},
});
