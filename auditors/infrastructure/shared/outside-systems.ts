import type {Evidence} from '../../../source/domain/evidence.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import {cacheLibraries} from '../../lexicon/caches.ts';
import {databaseLibraries} from '../../lexicon/databases.ts';
import {remoteLibraries} from '../../lexicon/http-clients.ts';
import type {Library} from '../../lexicon/library.ts';
import {packagesUsed} from '../../lexicon/library-use.ts';
import {browserCode, isBesideProduct} from '../../lexicon/product-code.ts';
import {queueLibraries} from '../../lexicon/queues.ts';

/** A kind of system outside the program, with the own files that use its SDKs. */
export type OutsideSystem = {
	readonly kind: 'database' | 'store' | 'queue' | 'mail' | 'cloud';
	readonly libraries: readonly string[];
	readonly places: readonly Evidence[];
};

/** Migrations and generated clients speak to a database by their nature. */
const isOfSchema = (path: string): boolean => /(^|\/)(migrations?|alembic|seeds?|seeders?|factories)\//i.test(path);

/** Systems that a program reaches by SDKs, drivers or mappers; one that several libraries reach is one. */
export const outsideSystems = (seen: Observations): readonly OutsideSystem[] => {
	const isBrowser = browserCode(seen);
	const uses = (kind: OutsideSystem['kind'], libraries: readonly Library[]): readonly OutsideSystem[] => {
		const used = packagesUsed(seen, libraries)
			.filter(use => !use.isDevelopment)
			.map(use => ({
				name: use.library.name,
				places: use.used.filter(({path}) => !isBesideProduct(path) && !isBrowser(path) && !isOfSchema(path)),
			}))
			.filter(({places}) => places.length > 0);
		const places = [...new Map(used.flatMap(use => use.places).map(one => [one.path, one] as const)).values()];
		return places.length === 0 ? [] : [{kind, libraries: used.map(({name}) => name), places}];
	};
	return [
		...uses(
			'database',
			databaseLibraries.filter(({kind}) => kind !== 'migration'),
		),
		...uses(
			'store',
			cacheLibraries.filter(({kind}) => kind === 'store'),
		),
		...uses('queue', queueLibraries),
		...uses(
			'mail',
			remoteLibraries.filter(({kind}) => kind === 'mail'),
		),
		...uses(
			'cloud',
			remoteLibraries.filter(({kind}) => kind === 'api'),
		),
	];
};
