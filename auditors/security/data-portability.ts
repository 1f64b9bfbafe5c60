import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {exportsPerson, isLabel} from '../lexicon/person-requests.ts';
import {placeOf, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {isUsed} from './shared/person-functions.ts';

/** Only noted, or only what an old version left behind. */
const narrow = /portability|request|old_?data|subject/i;

/** Pages on taking over data tell what to export elsewhere: "Export your Instapaper data". */
const onImports = /(^|\/)(imports?|importing|migrat\w{0,10})(\/|[-_.])/i;

/** A person's data can be exported on request. */
export const dataPortability = defineCheck({
	id: 'data-portability',
	signals: {exportsPerson},
	decide: seen => {
		const {found, code} = seen;
		const documents = sectionsAbout(ownDocuments(seen), 'portability').filter(
			section =>
				isWritten(section) &&
				!onImports.test(section.path) &&
				/user|person|account|gdpr|dsgvo|customer|kund|bruger|bruker|användar|nutzer/i.test(
					section.heading + section.lines.slice(0, 40).join(' ').slice(0, 4000),
				),
		);
		const hits = found.exportsPerson.filter(hit => !isLabel(hit) && code.isReachable(hit.path) !== false);
		const whole = hits.filter(hit => !narrow.test(hit.groups[0] ?? ''));
		const used = whole.filter(hit => isUsed(hit, code) || /["'`/]/.test(hit.groups[0]?.[0] ?? ''));
		// A file says by its name what it exports.
		const named = seen.files.all.filter(
			({role, base, path}) =>
				role === 'source' &&
				/^(export|download)[-_]?(old|user|my|account|personal|all)?[-_]?(user|account|personal)?[-_]?data\.|^(user|account|personal)[-_]?data[-_]?export/i.test(
					base,
				) &&
				code.isReachable(path) !== false,
		);
		const paths = (some: readonly {readonly path: string}[]): string =>
			list([...new Set(some.map(({path}) => path))], 3);
		if (used.length > 0)
			return pass(`a person's data can be exported (${paths(used)})`, [
				...used.slice(0, 8).map(place),
				...documents.slice(0, 2).map(placeOf),
			]);
		if (whole.length > 0)
			return partial(`${paths(whole)} exports a person's data, but nothing calls it`, whole.map(place), 30);
		if (hits.length > 0)
			return partial(
				`${paths(hits)} speaks of an export, but gives a part of a person's data at most`,
				hits.map(place),
				30,
			);
		if (named.length > 0)
			return partial(
				`${paths(named)} exports some data; whether it is all that is kept of a person is not seen`,
				named.map(({path}) => at(path, 1)),
				30,
			);
		if (documents.length > 0)
			return partial(
				`${paths(documents)} tells of an export of a person's data, but no code for it was found`,
				documents.map(placeOf),
				50,
			);
		return unknown("no code or document exports a person's data");
	},
});
