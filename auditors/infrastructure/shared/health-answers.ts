import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {at, place} from '../../../source/domain/place.ts';
import type {Hit} from '../../../source/domain/signal.ts';
import {formNames} from '../../lexicon/forms.ts';
import {
	healthFile,
	healthForms,
	healthLibrary,
	healthPackages,
	healthRoute,
	healthRouteOnLines,
	healthSetting,
	healthSettings,
} from '../../lexicon/health.ts';
import {browserCode, componentOf, isBesideProduct} from '../../lexicon/product-code.ts';
import {type ServingUnit, unitUsers} from '../../lexicon/serving.ts';
import {isUnmounted, mountSignals} from './mounted.ts';

/** Signals of `healthAnswers`; a check that calls it names them among its own. */
export const healthSignals = {
	healthRoute,
	healthRouteOnLines,
	healthSetting,
	healthLibrary,
	...mountSignals,
	developmentOnly: {
		keywords: ['IsDevelopment()', "NODE_ENV === 'development'", 'NODE_ENV === "development"'],
		pattern:
			/^\s*(?:else\s+)?if\s*\((?:[\w.]{0,60}IsDevelopment\(\)|process\.env\.NODE_ENV === ['"]development['"])\s*\)/,
		roles: ['source'],
		keepsText: true,
	},
} as const;

/** One place where a unit answers for its health. */
export type HealthAnswer = {
	readonly unit: ServingUnit;
	readonly place: Evidence;
	readonly how: string;
	/** Only where the environment is Development. */
	readonly isDevelopmentOnly: boolean;
	readonly asksDependencies: boolean;
};

/** The last line of the block that an `if` opens, by its braces; the next line where it opens none. @unit lines */
const blockEnd = (lines: readonly string[], from: number): number => {
	let depth = 0;
	for (let line = from; line < lines.length; line++) {
		for (const character of lines[line - 1] ?? '') depth += character === '{' ? 1 : character === '}' ? -1 : 0;
		if (depth <= 0 && line > from + 1) return line;
	}
	return lines.length;
};

/** What one thing of many is like, asked for by its name: `/{username}/live`, `/jobs/:id/status`. */
const ofOne = /(?:\{\w{1,40}\??\}|\/:\w{1,40}|<[\w:]{1,40}>)\/(?:live|alive|status|ping|up|monitor(?:ing)?)\/?['"`$]/;

const healthHits = (seen: Observations): readonly Hit[] =>
	[
		...seen.hits(healthRoute),
		...seen.hits(healthRouteOnLines),
		...seen.hits(healthLibrary),
		...seen.hits(healthSetting),
	].filter(hit => !/^\s*(?:import|from|using|use)\b/.test(hit.text) && !ofOne.test(hit.text));

/** Health routes that are written, but that no application mounts. */
export const unmountedHealth = (seen: Observations): readonly Evidence[] =>
	healthHits(seen)
		.filter(hit => !isBesideProduct(hit.path) && isUnmounted(hit, seen))
		.map(place);

/** Everything by which units answer for their health. */
export const healthAnswers = (seen: Observations, units: readonly ServingUnit[]): readonly HealthAnswer[] => {
	const isBrowser = browserCode(seen);
	const isOwn = (path: string): boolean => !isBesideProduct(path) && !isBrowser(path);
	const guards = seen.hits(healthSignals.developmentOnly);
	const isGuarded = (hit: Hit): boolean =>
		guards.some(
			guard =>
				guard.path === hit.path &&
				guard.line < hit.line &&
				hit.line <= blockEnd((seen.text(guard.path) ?? '').split('\n'), guard.line),
		);
	// A module that no one deploys by itself lends its packages to those that are.
	const isShared = (path: string): boolean =>
		/\.(xml|gradle|kts)$/.test(path) && componentOf(seen.components, path)?.isDeployable !== true;
	const isUsedBy = unitUsers(units, seen);
	const codeHits = healthHits(seen).filter(hit => isOwn(hit.path) && !isUnmounted(hit, seen));
	const files = seen.files.all.filter(({path, role}) => role === 'source' && isOwn(path) && healthFile.test(path));
	return units.flatMap(unit => {
		const isIn = (path: string): boolean =>
			unit.component === undefined || componentOf(seen.components, path) === unit.component;
		const declared = seen.artefacts.manifests.flatMap(({file, value}) =>
			!(isIn(file.path) || isShared(file.path)) || file.role === 'test'
				? []
				: value.dependencies.flatMap(({name, line, isDevelopment}) => {
						const known = healthPackages.find(
							({ecosystem, packages}) => !isDevelopment && ecosystem.includes(value.ecosystem) && packages.test(name),
						);
						return known === undefined
							? []
							: [
									{
										unit,
										place: at(file.path, line, name),
										how: `by default of ${known.name}`,
										isDevelopmentOnly: false,
										asksDependencies: known.asksDependencies,
									},
								];
					}),
		);
		return [
			...codeHits
				.filter(hit => isUsedBy(unit, hit.path))
				.map(hit => ({
					unit,
					place: place(hit),
					how: formNames([...healthForms, ...healthSettings], [hit])[0] ?? 'a health route',
					isDevelopmentOnly: isGuarded(hit),
					asksDependencies: healthForms.some(form => form.asksDependencies && formNames([form], [hit]).length > 0),
				})),
			...files
				.filter(({path}) => isIn(path))
				.map(({path}) => ({
					unit,
					place: at(path),
					how: 'a health route',
					isDevelopmentOnly: false,
					asksDependencies: false,
				})),
			...declared,
		];
	});
};
