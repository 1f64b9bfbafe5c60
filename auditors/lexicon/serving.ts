// The parts of a target that serve requests or take work, and which shared files they use.
import type {Component} from '../../source/domain/component.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {browserCode, componentOf, isBesideProduct} from './product-code.ts';
import {queueWorker} from './queues.ts';
import {routeDeclared, serverStart} from './server-signals.ts';

/** Signals of `servingUnits`; a check that calls it names them among its own. */
export const servingSignals = {serverStart, routeDeclared, queueWorker} as const;

/** A deployed part that serves. */
export type ServingUnit = {
	readonly name: string;
	readonly folder: string;
	readonly language: string;
	/** Where it starts to serve, else a route of it, else its manifest. */
	readonly entry: readonly Evidence[];
	readonly component: Component | undefined;
};

/** Files by which a framework's own server starts, without a call in code. */
const entryFile =
	/(^|\/)(next\.config\.[cm]?[jt]s|nuxt\.config\.[jt]s|config\.ru|manage\.py|wsgi\.py|asgi\.py|artisan|public\/index\.php|web\/index\.php|bin\/console|svelte\.config\.js|react-router\.config\.ts|remix\.config\.js)$/;

/** Everything that serves; the target as a whole where no component of it does. */
export const servingUnits = (seen: Observations): readonly ServingUnit[] => {
	const isBrowser = browserCode(seen);
	const own = (hit: Hit): boolean => hit.file.role === 'source' && !isBesideProduct(hit.path) && !isBrowser(hit.path);
	// Browsers and threads have `new Worker` too.
	const hits = [
		...seen.hits(serverStart),
		...seen.hits(queueWorker).filter(hit => !/new Worker\(/.test(hit.text)),
		...seen.hits(routeDeclared),
	].filter(own);
	const files = seen.files.all.filter(
		file =>
			(file.role === 'source' || file.role === 'config') &&
			!isBesideProduct(file.path) &&
			!isBrowser(file.path) &&
			entryFile.test(file.path),
	);
	const places = [...hits.map(place), ...files.map(({path}) => at(path))];
	const byComponent = Map.groupBy(places, ({path}) => componentOf(seen.components, path));
	const units = [...byComponent].flatMap(([component, entry]) =>
		component?.isDeployable && (component.kind === 'service' || component.kind === 'app')
			? [{name: component.name, folder: component.folder, language: component.language, entry, component}]
			: [],
	);
	if (units.length > 0) return units;
	const [main] = seen.components.filter(({kind}) => kind === 'service' || kind === 'app');
	return [
		{
			name: main?.name ?? 'the service',
			folder: '',
			language: main?.language ?? '',
			entry: places,
			component: main,
		},
	];
};

/** @unit steps from file to file */
const maxSteps = 3;
/** A name that more files mention says nothing of who uses this one. */
const maxMentions = 60;
/** Enough to find a user, and few enough to stay quick on a large tree. @unit files */
const maxFrontier = 200;

const usersOf = (path: string, units: readonly ServingUnit[], seen: Observations): readonly ServingUnit[] => {
	const ownersOf = (files: readonly string[]): readonly ServingUnit[] => {
		const owners = new Set(files.map(file => componentOf(seen.components, file)));
		return units.filter(unit => unit.folder === '' || owners.has(unit.component));
	};
	const owners = ownersOf([path]);
	// Names such as `Server` repeat from service to service: only code that is no service of its own is shared.
	if (owners.length > 0 || componentOf(seen.components, path)?.isDeployable) return owners;
	let frontier: readonly string[] = [path];
	const known = new Set(frontier);
	for (let step = 0; step < maxSteps; step++) {
		const next = frontier.flatMap(file => [
			...seen.code.importersOf(file),
			...seen.code
				.definitionsIn(file)
				.flatMap(({name}) => (name.length < 5 ? [] : [seen.code.filesMentioning(name)]))
				.flatMap(files => (files.length > maxMentions ? [] : files)),
		]);
		frontier = [...new Set(next)].filter(file => !known.has(file)).slice(0, maxFrontier);
		for (const file of frontier) known.add(file);
	}

	return ownersOf([...known]);
};

/**
 * Tells which units use a file: it belongs to them, or their code imports it or mentions what it defines, over a few steps.
 * What was found is remembered for as long as the function is.
 */
export const unitUsers = (
	units: readonly ServingUnit[],
	seen: Observations,
): ((unit: ServingUnit, path: string) => boolean) => {
	const known = new Map<string, readonly ServingUnit[]>();
	return (unit, path) => {
		const users = known.get(path) ?? usersOf(path, units, seen);
		known.set(path, users);
		return users.includes(unit);
	};
};
