import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {deletesPerson, isLabel} from '../lexicon/person-requests.ts';
import {placeOf, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {isUsed} from './shared/person-functions.ts';

/** A request is noted, or a list loses an entry; nobody is deleted. */
const elsewhere =
	/request|mention|from_?(team|group|project|channel|workspace|organi[sz]ation|board)|invit|role|permission|avatar|image|session|token|api_?key|cart|membership|remove_?member|sub_?account|service_?account|test|mock|wallet|storage_?account/i;
/** A member leaves a group: `$team->removeUser($member)`. */
const fromGroup = /\b\$?(team|group|project|channel|room|board|role|org\w{0,12}|workspace)(\.|->)remove/i;
/** Rows of a person go with the person. */
const cascade =
	/on delete cascade|cascade_?delete|cascade=["']all|onDelete:\s*["']?cascade|cascadeOnDelete|CascadeType\.(ALL|REMOVE)|DeleteBehavior\.Cascade|on_delete=models\.CASCADE/i;

/** A person's data can be deleted on request. */
export const rightToErasure = defineCheck({
	id: 'right-to-erasure',
	signals: {
		deletesPerson,
		cascade: {keywords: ['cascade'], pattern: cascade, roles: ['source'], maxPerFile: 2},
	},
	decide: seen => {
		const {found, code} = seen;
		const documents = sectionsAbout(ownDocuments(seen), 'erasure').filter(isWritten);
		const functions = found.deletesPerson.filter(
			hit => !elsewhere.test(hit.groups[0] ?? '') && !fromGroup.test(hit.text) && !isLabel(hit),
		);
		const used = functions.filter(hit => code.isReachable(hit.path) !== false && isUsed(hit, code));
		const filed = found.deletesPerson.filter(hit => /erasure|gdpr|forget/i.test(hit.groups[0] ?? ''));
		const paths = (some: readonly {readonly path: string}[]): string =>
			list([...new Set(some.map(({path}) => path))], 3);
		if (used.length > 0) {
			const also = found.cascade.length > 0 ? ', and dependent rows go with it' : '';
			return pass(`a person can be deleted (${paths(used)})${also}`, [
				...used.slice(0, 8).map(place),
				...found.cascade.slice(0, 3).map(place),
				...documents.slice(0, 2).map(placeOf),
			]);
		}
		if (filed.length > 0)
			return partial(
				`${paths(filed)} takes requests for erasure, but nothing deletes a person`,
				[...filed, ...functions].map(place),
				25,
			);
		if (functions.length > 0)
			return partial(
				`${paths(functions)} could delete a person, but nothing calls it`,
				[...functions.map(place), ...found.cascade.slice(0, 3).map(place)],
				30,
			);
		if (documents.length > 0)
			return partial(
				`${paths(documents)} tells how a person is deleted, but no code for it was found`,
				documents.map(placeOf),
				50,
			);
		return unknown('no code or document deletes a person on request');
	},
});
