import {defineFact} from '../../source/domain/check.ts';
import type {Definition} from '../../source/domain/code-index.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {databaseLibraries} from '../lexicon/databases.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {modelPath, personalField, personalKind} from '../lexicon/personal-data.ts';
import {doesNotHold, holds, isBeside, pathsByHits, strongest} from './shared/fact.ts';
import {serviceOf, serviceSignals} from './shared/service.ts';

/** Types that stand for people, where a store keeps them. */
const people = [
	'User',
	'Account',
	'Customer',
	'Person',
	'Patient',
	'Employee',
	'Owner',
	'Member',
	'Contact',
	'Profile',
];

/** Its data model or API holds people's data (accounts, e-mail, names, phone, addresses). */
export const handlesPersonalData = defineFact({
	id: 'handles-personal-data',
	signals: {...serviceSignals, personalField},
	decide(seen) {
		const fields = seen.found.personalField.filter(hit => !isBeside(hit.path) && modelPath.test(hit.path));
		const kinds = [...new Set(fields.flatMap(hit => personalKind(hit.groups) ?? []))];
		const stores = packagesUsed(seen, databaseLibraries).filter(use => !use.isDevelopment);
		const keeps = stores.length > 0 || serviceOf(seen).isService;
		const types: readonly Definition[] = people
			.flatMap(name => seen.code.definitionsOf(name))
			.filter(({path}) => modelPath.test(path) && !isBeside(path));
		if (!keeps) {
			return doesNotHold('it keeps no data and serves no API that could hold people’s data', strongest(fields));
		}

		if (kinds.length >= 2 || kinds.some(kind => kind !== 'account')) {
			return holds(
				`${list(kinds)} in ${count(fields.length, 'field')} of ${count(pathsByHits(fields).length, 'file')}`,
				strongest(fields),
			);
		}

		if (stores.length > 0 && types.length > 0) {
			return holds(`accounts: ${list([...new Set(types.map(({name}) => name))])} in its data model`, [
				...types.map(({path, line, name}) => at(path, line, name)),
				...strongest(fields),
			]);
		}

		return doesNotHold('no field or type of its models holds people’s data', strongest(fields));
	},
});
