// How code names what it does for people who ask about their data. To add a form: one alternative.
import type {Hit, Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

const person =
	'(?:own_?|my_?|current_?|the_?(?!me(?!mber)))?(?:user|account|profile|customer|member|person|owner|patient|employee|subscriber|individual|individual_?contact|me|self|personal_?data|user_?data)';

/** A function or a route that deletes or anonymises a person. */
export const deletesPerson: Signal = {
	keywords: [
		'erasure',
		'delete',
		'remove',
		'destroy',
		'erase',
		'anonymi',
		'forget',
		'purge',
		'DELETE',
		'Delete',
		'gdpr',
	],
	pattern: new RegExp(
		[
			// named functions: deleteUser, delete_user_me, DeleteUserByID, anonymizeCustomer
			`\\b(?:func\\s+(?:\\([^)]{0,60}\\)\\s*)?|function\\s+|def\\s+|async\\s+|const\\s+|public\\s+[\\w<>]{1,40}\\s+|fun\\s+|\\.)?(?:delete|remove|destroy|erase|anonymi[sz]e|forget|purge)_?${person}(?:_?(?:me|account|data|by_?id|own_?account|profile))?(?:Async)?\\s*(?:[(:=<]|\\s=)`,
			// routes
			`\\.delete\\(\\s*["'\`][^"'\`]{0,60}/(?:users?|accounts?|me(?=["'/)])|profile|customers?|members?|owners?)(?:/[:{<$][^"'\`/\\s]{1,40})?/?(?=["'\`)?]|$)`,
			`@(?:Delete|DeleteMapping|router\\.delete|app\\.delete)\\(\\s*["'\`]?[^"'\`)]{0,60}(?:users?|accounts?|me(?=["'/)])|profile|customers?|members?|owners?)(?:/[:{<$][^"'\`/\\s]{1,40})?/?(?=["'\`)?]|$)`,
			`\\.(?:DELETE|MapDelete|Delete)\\(\\s*"(?=[^"\n]{0,80}/)[^"]{0,60}(?:users?|accounts?|/me|profile|customers?|members?|owners?)(?:/[:{<$][^"'\`/\\s]{1,40})?/?(?=["'\`)?]|$)`,
			`Route::delete\\(\\s*['"][^'"]{0,60}(?:users?|accounts?|profile|customers?|members?)(?:/[:{<$][^"'\`/\\s]{1,40})?/?(?=["'\`)?]|$)`,
			`\\b(?:current_)?user\\.(?:delete|destroy!?)\\b(?!_)|\\buser\\(\\)->delete\\b`,
			`auth\\.admin\\.deleteUser|right_?to_?erasure|erasure_?request|gdpr_?delete|["'](?:data_?)?erasure["']`,
		].join('|'),
		'i',
	),
	roles: ['source'],
	languages: programs,
	maxPerFile: 8,
};

/** A function or a route that gives a person their data. */
export const exportsPerson: Signal = {
	keywords: ['export', 'download', 'portab', 'takeout', 'gdpr', 'subject'],
	pattern: new RegExp(
		[
			'\\b(?:export|download|dump)_?(?:all_?|my_?|old_?|own_?|own|their_?)?(?:user|account|personal|customer|member|profile|person|subscriber|contact|patient|employee|old)_?(?:data|info|archive)?\\s*(?:[(:=<]|\\s=)',
			'\\b(?:export|download)_?(?:my|all|own|account|personal)_?data\\b',
			'["\'](?:data_?)?portability["\']|data_?portability|portability_?request|data_?takeout|gdpr_?export|subject_?access_?request|personal_?data_?export|user_?data_?export',
			`["'\`/](?:me|account|profile|users?)/[^"'\`\\s]{0,40}export\\b|["'\`/]export/(?:me|account|profile|my-data)\\b`,
		].join('|'),
		'i',
	),
	roles: ['source'],
	languages: programs,
	maxPerFile: 8,
};

/** Texts of the interface name what it shows: `deleteUser: 'label.delete-user'`. */
export const isLabel = ({path, text}: Hit): boolean =>
	/(^|\/)(i18n|locales?|lang|translations?|messages|labels)(\/|\.[cm]?[jt]sx?$)/i.test(path) ||
	/^["']?[\w-]{2,60}["']?\s*:\s*["'](?:labels?|messages?|text|i18n|t|common|errors?)[.:]/.test(text);

/** A job or a method deletes what is too old. `@Retention(RetentionPolicy.RUNTIME)` is about annotations of Java. */
export const deletesOld: Signal = {
	keywords: ['retention', 'delete', 'purge', 'prune', 'cleanup', 'clean_up', 'expire', 'anonymi', 'older'],
	pattern:
		/\b(?:data|audit|user|message|event|trace|log_?entr\w{0,4}|record|account|session)?_?retention_?(?:days|period|policy(?!\.(?:RUNTIME|SOURCE|CLASS)|;)|months|years|job|queue|in_?days|worker|processor|schedule)\b|retention_?(?:days|period|policy(?!\.(?:RUNTIME|SOURCE|CLASS)|;)|months|years)\b|\b(?:delete|purge|prune|remove|clean_?up|anonymi[sz]e|expire)_?(?:old|expired|stale|inactive|outdated|deleted|soft_?deleted|obsolete)_?(?:audit_?)?(?:users?|accounts?|customers?|records?|data|messages?|events?|logs?|entries|activities|audit\w{0,10}|orders?|entities)\b|\bdelete_?(?:\w{1,30}?_?older_?than|\w{1,30}?_?created_?before|older_?than)\b/i,
	roles: ['source'],
	languages: [...programs, 'sql'],
	maxPerFile: 8,
};
