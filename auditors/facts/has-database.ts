import {defineFact} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import type {Observations} from '../../source/domain/observations.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {
	connectionString,
	databaseImage,
	hostedRows,
	nativeDatabaseCall,
	rowsWritten,
	tableCreated,
} from '../lexicon/database-signals.ts';
import {databaseLibraries} from '../lexicon/databases.ts';
import {packagesDeclared, packagesUsed} from '../lexicon/library-use.ts';
import {doesNotHold, holds, isBeside, strongest} from './shared/fact.ts';

const ownRoles: ReadonlySet<string> = new Set(['config', 'source', 'ci']);

/** Services of compose files whose image is a database. */
const databaseServices = ({artefacts}: Pick<Observations, 'artefacts'>): readonly Evidence[] =>
	artefacts.composeFiles
		.filter(({file}) => ownRoles.has(file.role))
		.flatMap(({file, value}) =>
			value.services
				.filter(({image}) => image !== undefined && databaseImage.test(image))
				.map(service => at(file.path, service.line, `image: ${service.image}`)),
		);

/** It keeps data in a database. */
export const hasDatabase = defineFact({
	id: 'has-database',
	signals: {connectionString, tableCreated, nativeDatabaseCall, rowsWritten, hostedRows},
	decide(seen) {
		const used = packagesUsed(seen, databaseLibraries)
			.map(use => ({...use, used: use.used.filter(({path}) => !isBeside(path))}))
			.filter(use => use.used.length > 0 && !use.isDevelopment)
			.sort((a, b) => b.used.length - a.used.length);
		const tables = seen.found.tableCreated.filter(hit => !isBeside(hit.path));
		const native = seen.found.nativeDatabaseCall.filter(hit => !isBeside(hit.path));
		const prisma = seen.files.withExtension('prisma').filter(({role}) => role === 'source');
		const services = databaseServices(seen);
		const drivers = packagesDeclared(seen, databaseLibraries).filter(use => use.used.length === 0);
		const evidence = [
			...used.flatMap(use => use.used.slice(0, 3)),
			...strongest(tables),
			...strongest(native),
			...prisma.map(({path}) => at(path)),
			...services,
		];
		const parts = [
			...(used.length > 0
				? [
						`${list(used.map(use => use.library.name))} in ${count(new Set(used.flatMap(use => use.used.map(({path}) => path))).size, 'source file')}`,
					]
				: []),
			...(tables.length > 0 ? [`${count(tables.length, 'table')} in SQL`] : []),
			...(native.length > 0 ? [`${count(native.length, 'call')} of a built-in driver`] : []),
			...(prisma.length > 0 ? [`${count(prisma.length, 'Prisma schema')}`] : []),
		];
		// A tool that opens the files of other programs: it makes no table and writes no row.
		const isReader =
			parts.length === 1 &&
			used.length > 0 &&
			used.every(({library}) => library.name === 'SQLite driver') &&
			seen.found.rowsWritten.every(hit => isBeside(hit.path));
		if (isReader) return doesNotHold('SQLite files are only read: it makes no table and writes no row', evidence);
		const isLogInOnly =
			parts.length === 1 &&
			used.length > 0 &&
			used.every(({library}) => library.name === 'Supabase') &&
			seen.found.hostedRows.every(hit => isBeside(hit.path));
		if (isLogInOnly)
			return doesNotHold('Supabase is used for log-in only: no table of it is read or written', evidence);
		if (parts.length > 0) return holds(parts.join(', '), evidence);
		// A framework loads its driver by itself: a declared driver counts with an address or a database beside it.
		const strings = seen.found.connectionString.filter(hit => !isBeside(hit.path));
		if (drivers.length > 0 && (services.length > 0 || strings.length > 0)) {
			return holds(`${list(drivers.map(use => use.library.name))} is declared, and a database is configured`, [
				...strongest(strings),
				...services,
				...drivers.flatMap(use => use.declared.map(({path, line}) => at(path, line))),
			]);
		}

		return drivers.length > 0
			? doesNotHold(
					`declared, but no own source file uses it: ${list(drivers.map(use => use.library.name))}`,
					drivers.flatMap(use => use.declared.map(({path, line}) => at(path, line))),
				)
			: doesNotHold('no database driver, mapper, migration or table was found', services);
	},
});
