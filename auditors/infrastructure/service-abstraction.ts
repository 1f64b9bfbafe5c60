import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {facade, layerPath, port, scriptPort, swappableFrameworks} from '../lexicon/ports.ts';
import {browserCode, distinctPlaces, isBesideProduct} from '../lexicon/product-code.ts';
import {type OutsideSystem, outsideSystems} from './shared/outside-systems.ts';

/** A system with its SDK in so few files is easily swapped. @unit files */
const fewFiles = 2;
/** With this share of its files in layers of their own, a system is wrapped. */
const mostly = 0.7;
/** With this share of its files behind ports, a system can be swapped: mappings and set-up name no port. */
const atLeast = 0.2;
/** Go's interfaces are satisfied without being named. */
const dataPort = /(?:Database|DB|Store|Storage|Repository|Repo|Dao)$/;
/** Here an interface over data that code takes is how stores are swapped; mappings beside it name the mapper still. */
const nominal = new Set(['csharp', 'java', 'kotlin', 'php', 'scala']);
const script = new Set(['typescript', 'javascript', 'vue', 'svelte']);

/** Outside systems are reached through layers that can be swapped. */
export const serviceAbstraction = defineCheck({
	id: 'service-abstraction',
	signals: {port, facade},
	decide(seen) {
		const {found, code, artefacts} = seen;
		const isBrowser = browserCode(seen);
		const nameOf = (hit: Hit): string => hit.groups.slice(1).findLast(group => group !== undefined) ?? '';
		// An interface is a port when code elsewhere takes it or implements it.
		const ports = found.port.filter(hit => {
			const name = nameOf(hit);
			if (isBesideProduct(hit.path) || isBrowser(hit.path) || /\.d\.ts$/.test(hit.path)) return false;
			if (name === '' || code.isReachable(hit.path) === false) return false;
			if (script.has(hit.file.language) && !scriptPort.test(name)) return false;
			return (
				code.filesMentioning(name).some(path => path !== hit.path) ||
				code.mentionsIn(hit.path, name) > (hit.file.language === 'go' ? 1 : 2)
			);
		});
		const users = new Set(ports.flatMap(hit => [hit.path, ...code.filesMentioning(nameOf(hit))]));
		const systems = outsideSystems(seen);
		const frameworks = swappableFrameworks.filter(framework =>
			artefacts.manifests.some(
				({value}) =>
					value.ecosystem === framework.ecosystem && value.dependencies.some(({name}) => name === framework.package),
			),
		);
		const shareOf = (system: OutsideSystem): number => {
			const behind = system.places.filter(({path}) => users.has(path)).length;
			if (behind >= system.places.length * atLeast) return 1;
			if (behind > 0 && ports.some(hit => nominal.has(hit.file.language) && dataPort.test(nameOf(hit)))) return 1;
			const layered = system.places.filter(({path}) => layerPath.test(path)).length;
			const isStructural = ports.some(hit => hit.file.language === 'go' && dataPort.test(nameOf(hit)));
			if (isStructural && system.kind === 'database' && layered >= system.places.length * mostly) return 0.8;
			if (frameworks.some(framework => framework.systems.includes(system.kind)))
				return system.kind === 'database' ? 0.6 : 1;
			if (system.places.length <= fewFiles) return 0.5;
			return layered >= system.places.length * mostly ? 0.5 : layered > 0 ? 0.3 : 0;
		};
		const judged = systems.map(system => ({system, share: shareOf(system)}));
		const facades = found.facade.filter(
			hit => !isBesideProduct(hit.path) && !isBrowser(hit.path) && layerPath.test(hit.path),
		);
		const mean = judged.length === 0 ? 0 : judged.reduce((sum, {share}) => sum + share, 0) / judged.length;
		const portPlaces = ports.map(place);
		const bare = judged.filter(({share}) => share < 0.5).map(({system}) => system);
		const bareFiles = bare.flatMap(({places}) => places);
		const names = list([...new Set(ports.map(nameOf))], 4);
		const hasData = judged.some(({system}) => system.kind === 'database' || system.kind === 'store');
		const isDataWrapped =
			!hasData ||
			judged.some(({system, share}) => share >= 0.7 && (system.kind === 'database' || system.kind === 'store'));
		if (systems.length === 0) {
			return ports.length > 0
				? pass(`outside systems stand behind ${names}`, distinctPlaces(portPlaces))
				: partial(
						facades.length > 0
							? `no SDK of an outside system is used; ${list([...new Set(facades.map(nameOf))], 3)} ${facades.length === 1 ? 'stands' : 'stand'} before what it reaches, with no port of its own`
							: 'no SDK of an outside system is used, and no port or adapter of its own stands before one',
						distinctPlaces(facades.map(place)),
						50,
					);
		}

		const isBehindFramework = frameworks.length > 0 && ports.length === 0 && facades.length > 0;
		if ((ports.length >= 2 && isDataWrapped) || (mean >= 0.7 && (ports.length > 0 || isBehindFramework))) {
			const how =
				ports.length > 0
					? names
					: `the drivers of ${list(frameworks.map(({name}) => name))} and ${list(facades.map(nameOf), 3)}`;
			return pass(
				`${list(systems.map(({kind}) => kind))}: reached through ${how}`,
				distinctPlaces([...portPlaces, ...facades.map(place)]),
			);
		}

		if (mean > 0.15 || ports.length > 0 || facades.length > 0) {
			const layered = judged.flatMap(({system}) => system.places).filter(({path}) => layerPath.test(path));
			const direct = judged.flatMap(({system}) => system.places).filter(({path}) => !layerPath.test(path));
			const what =
				ports.length > 0
					? `only ${names} can be swapped`
					: 'layers stand before outside systems, but nothing behind them can be swapped';
			const rest =
				direct.length === 0
					? ''
					: `; ${list([...new Set((bare.length > 0 ? bare : systems).flatMap(({libraries}) => libraries))], 3)} used directly in ${list([...new Set(direct.map(({path}) => path))], 3)}`;
			return partial(
				`${what}${rest}`,
				distinctPlaces([
					...portPlaces.slice(0, 2),
					...layered.slice(0, 4),
					...facades.slice(0, 3).map(place),
					...direct.slice(0, 4),
				]),
				Math.max(20, mean * 100),
			);
		}

		return fail(
			`${list(bare.flatMap(({libraries}) => libraries))} used directly in ${count(new Set(bareFiles.map(({path}) => path)).size, 'file')}, with no layer between: ${list([...new Set(bareFiles.map(({path}) => path))], 3)}`,
			distinctPlaces(bareFiles.map(one => at(one.path, one.line, one.excerpt))),
		);
	},
});
