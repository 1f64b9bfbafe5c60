import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {count, list, none, place, some} from '../../source/domain/place.ts';
import {fail, notApplicable, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {
	decidesByCaller,
	describesRefusal,
	marksAskForRight,
	meshPolicy,
	policyBypass,
	rightManager,
	rightPrimitive,
	rowPolicy,
} from '../lexicon/authorization-rules.ts';
import {accessOf, accessSignals, type Guarded} from './shared/access.ts';
import {classText, mentions, ownGuards} from './shared/guards.ts';
import {nameOf, placeOf} from './shared/routes/route.ts';

const signals = {...accessSignals, rightPrimitive, rightManager, rowPolicy, policyBypass, meshPolicy} as const;

/** Handlers hand checks on to services that no text of the route shows: most of them is all that can be seen. */
const enough = 0.7;

/** Guards that know who calls may refuse as well, but decide on nothing else. */
const onlyKnows =
	/authenticat|^auth(middleware|guard|required)?$|verify_?(token|jwt)|require_?(auth|login|user|session)\b|protect$/i;

const spread = (all: readonly Guarded[]): readonly Evidence[] => {
	const first = [...new Map(all.map(one => [one.route.path, one])).values()];
	return [...first, ...all.filter(one => !first.includes(one))].map(({route}) => placeOf(route));
};

/** Roles, policies or ownership checks decide what an authenticated caller may do. */
export const authorization = defineCheck({
	id: 'authorization',
	signals,
	decide: seen => {
		const {found} = seen;
		const wanted = accessOf(seen).routes.filter(({isOpen}) => !isOpen);
		const refusals = found.rightPrimitive.filter(({path, line, text}) => {
			// Few lines hold such words, and few texts are kept: no file is read for this.
			const before =
				seen
					.text(path)
					?.split('\n', line - 1)
					.slice(-3) ?? [];
			return !describesRefusal(text, before);
		});
		const refusing = new Set([...ownGuards(seen, refusals)].filter(name => !onlyKnows.test(name)));
		const isChecked = ({route}: Guarded): boolean => {
			const marks = [route.own, route.around, classText(seen, route), ...route.mounts].join('\n');
			return (
				marksAskForRight(marks) ||
				decidesByCaller(`${route.own}\n${route.body}\n${route.holder ?? ''}`) ||
				mentions(`${marks}\n${route.body}`, refusing)
			);
		};
		const checked = wanted.filter(isChecked);
		const bare = wanted.filter(one => !checked.includes(one));
		const bypassing = bare.filter(({route}) => found.policyBypass.some(({path}) => path === route.path));
		const names = list([...new Set(bare.map(({route}) => `${nameOf(route)} (${route.path}:${route.line})`))], 4);
		const rights = refusals.slice(0, 3).map(place);
		if (found.rowPolicy.length > 0) {
			const policies = found.rowPolicy.slice(0, 4).map(place);
			const around = found.policyBypass.filter(({path}) => wanted.some(({route}) => route.path === path));
			if (around.length > 0 || bypassing.length > 0)
				return partial(
					`policies of the database decide by owner, but ${count(new Set(around.map(({path}) => path)).size, 'file')} with routes use a client that they do not bind: ${list([...new Set(around.map(({path}) => path))], 4)}`,
					[...policies, ...around.map(place), ...spread(checked)],
					60,
				);
			return pass(`${count(found.rowPolicy.length, 'policy', 'policies')} of the database decide who sees which row`, [
				...policies,
				...spread(checked),
			]);
		}

		// Defined alone decides nothing: another class makes it part of the chain.
		const managers = found.rightManager.filter(({text, path}) =>
			seen.code.filesMentioning(/class\s+(\w+)/.exec(text)?.[1] ?? '').some(file => file !== path),
		);
		if (managers.length > 0 && checked.length < wanted.length * enough + 1)
			return pass(
				`${list(
					managers.map(({path}) => path),
					2,
				)} decides about each request, asked by Spring Security`,
				[...managers.map(place), ...rights, ...spread(checked)],
			);

		if (wanted.length === 0) {
			if (accessOf(seen).routes.length > 0)
				return notApplicable('all its routes are probes, log-in or open on purpose', []);
			return rights.length > 0
				? unknown('callers are refused in places, but no route was found that shows which', rights)
				: unknown('no route was found whose checks could be judged');
		}

		if (checked.length === 0 && found.meshPolicy.length > 0)
			return partial(
				`policies of the mesh decide which service may call which; ${none(wanted.length, {noun: 'route', one: 'checks role or owner'})}`,
				[...found.meshPolicy.map(place), ...spread(bare)],
				25,
			);
		if (checked.length === 0)
			return fail(
				`${none(wanted.length, {noun: 'route', one: 'checks role, permission or owner'})}: ${names}`,
				spread(bare),
			);
		const share = checked.length / wanted.length;
		if (share >= enough)
			return pass(
				`${some(checked.length, wanted.length, {noun: 'route', one: 'decides', many: 'decide'})} by role, policy or owner${bare.length === 0 ? '' : `; look at ${names}`}`,
				[...rights, ...spread(checked).slice(0, 7), ...spread(bare)],
			);
		return partial(
			`${some(bare.length, wanted.length, {noun: 'route', one: 'does not check', many: 'do not check'})} role, permission or owner: ${names}`,
			[...spread(bare).slice(0, 4), ...spread(checked).slice(0, 5), ...rights],
			100 * share,
		);
	},
});
