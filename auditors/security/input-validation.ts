import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {count, every, list, none, place, some} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, notApplicable, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {
	nestBody,
	readsBody,
	typedByFramework,
	untypedParameter,
	validates,
	validatesAll,
	validatorsBeside,
} from '../lexicon/input-validators.ts';
import {mentions, ownGuards} from './shared/guards.ts';
import {protoOf, routeSignals, routesOf} from './shared/routes/index.ts';
import {nameOf, placeOf, type Route} from './shared/routes/route.ts';

/** Where most are checked, what is left is often checked by hand. */
const enough = 0.8;
const withInput = {noun: 'route with input', nouns: 'routes with input'};
const checksInput = {...withInput, one: 'checks it', many: 'check it'};
const writes = /^(POST|PUT|PATCH)$/;

const spread = (routes: readonly Route[]): readonly Evidence[] => {
	const first = [...new Map(routes.toReversed().map(route => [route.path, route])).values()].toReversed();
	return [...first, ...routes.filter(route => !first.includes(route))].map(placeOf);
};

const isValidator = /AbstractValidator<|FormRequest|\b(validate|binding):"|BaseModel|\.object\(/;

/** One of each file: where handlers and schemas stand. */
const oneAFile = (hits: readonly Hit[]): readonly Evidence[] =>
	[...Map.groupBy(hits, ({path}) => path).values()].flatMap(([hit]) => (hit === undefined ? [] : [place(hit)]));

/** Requests are validated against schemas. */
export const inputValidation = defineCheck({
	id: 'input-validation',
	signals: {...routeSignals, validatesAll, validatorsBeside},
	decide: seen => {
		const {found} = seen;
		const routes = routesOf(seen);
		const rpcs = protoOf(seen);
		// Forms of the browser check nothing that arrives.
		const beside = found.validatorsBeside.filter(({path}) => !/\.(tsx|jsx|vue|svelte)$/.test(path));
		const own = ownGuards(
			seen,
			beside.filter(({text}) => /AbstractValidator|(z|Joi|yup)\.object|BaseModel|FormRequest/.test(text)),
		);
		// FluentValidation names the type that a validator is for; a pipeline calls it.
		// A class of Laravel with rules is a request, or a service that holds what it is given against them.
		const ruled = beside.flatMap(({text, file}) =>
			/function rules\(/.test(text) ? [file.base.replace(/\.php$/, '')] : [],
		);
		const judged = new Set([
			...own,
			...ruled,
			...beside.flatMap(({text}) => /AbstractValidator<(\w+)>/.exec(text)?.[1] ?? []),
		]);
		const takesInput = (route: Route): boolean =>
			rpcs.includes(route) ||
			writes.test(route.method) ||
			(route.method === 'ANY' && readsBody.test(`${route.own}\n${route.body}`));
		const wanted = routes.filter(
			route =>
				!rpcs.includes(route) &&
				takesInput(route) &&
				(readsBody.test(`${route.own}\n${route.body}`) || route.body === '' || isTypedLanguage(route)),
		);
		const isAll = found.validatesAll.length > 0;
		const isTyped = (route: Route): boolean =>
			isPython(route) &&
			typedByFramework.test(seen.text(route.path) ?? '') &&
			(!untypedParameter.test(route.own) || (onlyRequest(route.own) && !readsRawRequest.test(route.body)));
		const hasTags = beside.some(({text}) => /\b(?:validate|binding|valid):"/.test(text));
		const isChecked = (route: Route): boolean => {
			const isNest = seen.code.importsOf(route.path).some(({specifier}) => specifier === '@nestjs/common');
			const given = `${route.own}\n${route.around}`;
			const marks = isNest ? given.replace(nestBody, ' ') : given;
			// Go's frameworks only fill a struct in; it is checked where tags of fields ask for it.
			const isFilledOnly = (route.handlerPath ?? route.path).endsWith('.go') && !hasTags;
			const body = isFilledOnly ? route.body.replace(/\.(?:Should|Must)?Bind\w*\(/g, ' ') : route.body;
			if (isTyped(route) || validates(`${marks}\n${body}`) || mentions(`${marks}\n${route.body}`, judged)) return true;
			return isAll && found.validatesAll.some(({path}) => family(path) === family(route.path));
		};
		const checked = wanted.filter(isChecked);
		const bare = wanted.filter(route => !checked.includes(route));
		const names = list([...new Set(bare.map(route => `${nameOf(route)} (${route.path}:${route.line})`))], 4);
		// Classes made to validate tell more than a field that is required.
		const telling = beside.toSorted((a, b) => Number(isValidator.test(b.text)) - Number(isValidator.test(a.text)));
		const schemas = [...found.validatesAll.map(place), ...oneAFile(telling)];
		const total = wanted.length + rpcs.length;
		const met = checked.length + rpcs.length;
		const shown = [...spread(checked).slice(0, 3), ...schemas.slice(0, 6), ...spread(rpcs).slice(0, 2)];
		if (total === 0) {
			if (routes.length === 0)
				return schemas.length > 0
					? unknown(
							'schemas are defined, but no route was found that shows whether requests are held against them',
							schemas,
						)
					: unknown('no route was found whose input could be judged');
			return notApplicable(`none of its ${count(routes.length, 'route')} takes a body`, spread(routes));
		}

		const byDefault =
			checked.length > 0 && checked.every(isTyped)
				? ' by default of FastAPI and its types'
				: rpcs.length > 0 && checked.length === 0
					? ' by default of protobuf'
					: '';
		if (bare.length === 0) return pass(`${every(total, checksInput)}${byDefault}`, shown);
		if (met >= total * enough)
			return pass(`${some(met, total, checksInput)}${byDefault}; look at ${names}`, [
				...shown.slice(0, 8),
				...spread(bare),
			]);
		if (met === 0)
			return schemas.length > 0 &&
				beside.some(
					({path}) =>
						seen.code.isReachable(path) !== false &&
						family(path) === family(bare[0]?.path ?? '') &&
						!/\.(tsx|jsx|vue)$/.test(path) &&
						/AbstractValidator|binding:|validate:|@Not|FormRequest|Assert/.test(
							seen.text(path) ?? beside[0]?.text ?? '',
						),
				)
				? partial(
						`schemas are defined, but ${none(total, {...withInput, one: 'was seen to use them'})}: ${names}`,
						[...spread(bare).slice(0, 6), ...schemas],
						20,
					)
				: fail(`${none(total, checksInput)} against a schema: ${names}`, spread(bare));
		return partial(
			`${some(bare.length, total, {...withInput, one: 'does not check it', many: 'do not check it'})}: ${names}`,
			[...spread(bare).slice(0, 3), ...shown],
			(100 * met) / total,
		);
	},
});

/** The request stands beside typed parameters for its session or its address; its body is read by them. */
const onlyRequest = (own: string): boolean => !untypedParameter.test(own.replace(/:\s*Request\b/g, ''));
const readsRawRequest = /\brequest\.(?:json|body|form|stream)\(/;

/** Parameters with types take the body there, without a word in the handler. */
const isTypedLanguage = (route: Route): boolean => /\.(py|cs|rs)$/.test(route.path);
const isPython = (route: Route): boolean => route.path.endsWith('.py');
const family = (path: string): string => (/\.([cm]?[jt]sx?)$/.test(path) ? 'script' : path.replace(/^.*\./, ''));
