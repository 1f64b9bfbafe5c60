import {defineCheck} from '../../source/domain/check.ts';
import {list, place} from '../../source/domain/place.ts';
import type {Hit, Signal} from '../../source/domain/signal.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {deletesPerson, isLabel} from '../lexicon/person-requests.ts';
import {browserCode} from '../lexicon/product-code.ts';
import {placeOf, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten} from '../lexicon/written.ts';
import {isUsed} from './shared/person-functions.ts';

/** A request is noted, or a list loses an entry; nobody is deleted. */
const elsewhere =
	/request|mention|from_?(team|group|project|channel|workspace|organi[sz]ation|board)|invit|role|permission|avatar|image|session|token|api_?key|cart|membership|remove_?member|sub_?account|service_?account|test|mock|wallet|storage_?account/i;
/** A member leaves a group: `$team->removeUser($member)`. */
const fromGroup = /\b\$?(team|group|project|channel|room|board|role|org\w{0,12}|workspace)(\.|->)remove/i;
/** Who listens to a stream or a bus of events is no person. */
const ofEvents = ({groups, text, path}: Hit): boolean =>
	/subscriber/i.test(groups[0] ?? '') &&
	(/stream|emitter|sink|handler|callback|listener|socket|channel|topic|observer/i.test(text) ||
		/stream|event|pub-?sub|broker|bus\b|sse|socket|registry|observer/i.test(path));
/** Somebody leaves a conversation of a chat program: `slack.remove_user(conversation_id, email)`. */
const fromConversation = /\bremove_?(?:user|member|person|account)\w{0,10}\b/i;
const conversation = /conversation|channel|\bchat|room|slack|teams|discord|group|thread/i;
/** Rows of a person go with the person. */
const cascade =
	/on delete cascade|cascade_?delete|cascade=["']all|onDelete:\s*["']?cascade|cascadeOnDelete|CascadeType\.(ALL|REMOVE)|DeleteBehavior\.Cascade|on_delete=models\.CASCADE/i;

/** A framework's views delete what they are for: Django REST framework's model views, Rails' and Laravel's resources. */
const personView: Signal = {
	keywords: [
		'class User',
		'class Account',
		'class Customer',
		'class Member',
		'resources :users',
		'resources :accounts',
		'Resource(',
	],
	pattern:
		/^\s*class (?:User|Account|Customer|Member|Profile)\w{0,20}\([^)\n]{0,160}\b(?:ModelViewSet|DestroyModelMixin|DestroyAPIView|RetrieveUpdateDestroyAPIView|DeleteView)\b|^\s*resources? :(?:users|accounts|customers|members)\b|Route::(?:api)?[rR]esource\(['"](?:users|accounts|customers|members)['"]/,
	roles: ['source'],
	maxPerFile: 2,
};

/** A person's data can be deleted on request. */
export const rightToErasure = defineCheck({
	id: 'right-to-erasure',
	signals: {
		deletesPerson,
		personView,
		cascade: {keywords: ['cascade'], pattern: cascade, roles: ['source'], maxPerFile: 2},
	},
	decide: seen => {
		const {found, code} = seen;
		const documents = sectionsAbout(ownDocuments(seen), 'erasure').filter(isWritten);
		const functions = found.deletesPerson.filter(
			hit =>
				!elsewhere.test(hit.groups[0] ?? '') &&
				!fromGroup.test(hit.text) &&
				!(fromConversation.test(hit.groups[0] ?? '') && conversation.test(`${hit.path} ${hit.text}`)) &&
				!isLabel(hit) &&
				!ofEvents(hit),
		);
		const used = functions.filter(hit => code.isReachable(hit.path) !== false && isUsed(hit, code));
		const filed = found.deletesPerson.filter(hit => /erasure|gdpr|forget/i.test(hit.groups[0] ?? ''));
		const paths = (some: readonly {readonly path: string}[]): string =>
			list([...new Set(some.map(({path}) => path))], 3);
		const isBrowser = browserCode(seen);
		const views = found.personView.filter(({path}) => code.isReachable(path) !== false);
		const asked = used.length > 0 && views.length === 0 && used.every(({path}) => isBrowser(path));
		if (asked)
			return partial(
				`the interface can ask to delete a person (${paths(used)}); what the server deletes then was not found`,
				used.slice(0, 8).map(place),
				50,
			);
		if (used.length > 0) {
			const also = found.cascade.length > 0 ? ', and dependent rows go with it' : '';
			return pass(`a person can be deleted (${paths([...views, ...used])})${also}`, [
				...views.slice(0, 2).map(place),
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
