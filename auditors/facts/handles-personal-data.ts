import {defineFact} from '../../source/domain/check.ts';
import type {Definition} from '../../source/domain/code-index.ts';
import {at, count, list} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {databaseLibraries} from '../lexicon/databases.ts';
import {packagesUsed} from '../lexicon/library-use.ts';
import {isRecordField, modelPath, personalField, personalKind, recordClass} from '../lexicon/personal-data.ts';
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

/** Kinds that tell of people wherever a record has them; a password or a street may be a setting's. */
const ofPeople = new Set(['e-mail', 'name', 'phone', 'birth', 'identity']);

/** Models, tools and plug-ins have a display name as well: alone it tells of nobody. */
const isTitle = ({text}: Hit): boolean => /\bdisplay_?name\b/i.test(text);
const ofPeoplePath = /user|account|customer|profile|member|person|people|contact|auth|patient|employee|author/i;

/** Its data model or API holds people's data (accounts, e-mail, names, phone, addresses). */
export const handlesPersonalData = defineFact({
	id: 'handles-personal-data',
	signals: {...serviceSignals, personalField, recordClass},
	decide(seen) {
		// A file that nothing takes up and that serves nothing is an attempt that was left lying.
		const serves = new Set([...seen.found.serverStart, ...seen.found.routeDeclared].map(({path}) => path));
		const records = new Set(
			seen.found.recordClass
				.map(({path}) => path)
				.filter(path => serves.has(path) || seen.code.importersOf(path).length > 0),
		);
		const isOfPeople = (hit: Hit): boolean =>
			records.has(hit.path) && ofPeople.has(personalKind(hit.groups) ?? '') && isRecordField(hit.text);
		const all = seen.found.personalField.filter(
			hit => !isBeside(hit.path) && (modelPath.test(hit.path) || isOfPeople(hit)),
		);
		const withPeople = new Set([
			...all.filter(hit => !isTitle(hit)).map(({path}) => path),
			...people.flatMap(name => seen.code.definitionsOf(name)).map(({path}) => path),
		]);
		const fields = all.filter(hit => !isTitle(hit) || withPeople.has(hit.path) || ofPeoplePath.test(hit.path));
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
