import {defineCheck} from '../../source/domain/check.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {count, list, saying, some} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {distinctPlaces} from '../lexicon/product-code.ts';
import {type ServingUnit, servingSignals, servingUnits} from '../lexicon/serving.ts';
import {type HealthAnswer, healthAnswers, healthSignals, unmountedHealth} from './shared/health-answers.ts';
import {type ProbedService, probedImages, probedStacks} from './shared/probed-services.ts';

/** From this share of the services on, the rest is small work. */
const enough = 0.8;
/** So is a part with so few of the routes and servers that it hardly serves. */
const enoughByWeight = 0.8;
const weightOf = (units: readonly ServingUnit[]): number => units.reduce((sum, {entry}) => sum + entry.length, 0);

/** Such a check looks at a process or a port, and gets no answer from the service. */
const withoutAnswer = /\b(?:pgrep|pidof|ps\s|nc\s+-z|test\s+-[ef]|exit\s+0|true\b)/;

/** The check of an image or a stack that asks the service in some other way. */
const askedByImage = (seen: Observations): ProbedService | undefined =>
	[...probedStacks(seen), ...probedImages(seen)].find(({isProbed, place}) => {
		const lines = (seen.text(place.path) ?? '').split('\n');
		const line = place.line ?? 1;
		return isProbed && !withoutAnswer.test(lines.slice(line - 1, line + 4).join('\n'));
	});

/** The service answers a health route or health RPC. */
export const healthEndpoint = defineCheck({
	id: 'health-endpoint',
	signals: {...servingSignals, ...healthSignals},
	decide(seen) {
		const units = servingUnits(seen);
		const answers = healthAnswers(seen, units);
		const sure = answers.filter(answer => !answer.isDevelopmentOnly);
		const answering = units.filter(unit => sure.some(answer => answer.unit === unit));
		const lacking = units.filter(unit => !answering.includes(unit));
		const perPath = Map.groupBy(answers, answer => answer.place.path);
		const inPath = (answer: HealthAnswer): number => perPath.get(answer.place.path)?.length ?? 0;
		const places = distinctPlaces(
			[...Map.groupBy(answers, ({unit}) => unit).values()]
				.map(of => of.toSorted((a, b) => inPath(b) - inPath(a)).slice(0, 3))
				.toSorted((a, b) => b.length - a.length)
				.flatMap(of => of.map(answer => answer.place)),
		);
		const entries = lacking.flatMap(unit => unit.entry.slice(0, 1));
		const how = list([...new Set((sure.length > 0 ? sure : answers).map(answer => answer.how))]);
		if (answers.length === 0) {
			const written = unmountedHealth(seen);
			if (written.length > 0)
				return partial(
					`a health route is written in ${list([...new Set(written.map(({path}) => path))], 3)}, but nothing mounts it`,
					[...written, ...entries],
					20,
				);
			const asked = askedByImage(seen);
			if (asked !== undefined)
				return partial(
					`no route is made for health; ${asked.how} asks another address or runs a script of its own`,
					[asked.place, ...entries],
					50,
				);
			return fail(`no health route or health RPC in ${list(units.map(({name}) => name))}`, entries);
		}

		if (sure.length === 0) {
			return partial(`${how}, but only where the environment is Development: in production there is none`, places, 40);
		}

		const isEnough =
			answering.length >= units.length * enough || weightOf(answering) >= weightOf(units) * enoughByWeight;
		if (isEnough) {
			const rest =
				lacking.length === 0
					? ''
					: `; ${saying(
							lacking.map(({name}) => name),
							'lacks',
							'lack',
						)} one`;
			return pass(
				`${how} in ${units.length === 1 ? 'the only service' : `${answering.length} of ${count(units.length, 'service')}`}${rest}`,
				places,
			);
		}

		return partial(
			`${some(lacking.length, units.length, {noun: 'service', one: 'answers', many: 'answer'})} no health route: ${list(lacking.map(({name}) => name))}`,
			[...places.slice(0, 8), ...entries],
			(100 * answering.length) / units.length,
		);
	},
});
