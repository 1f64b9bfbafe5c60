import {type CheckContext, defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, every, list, some} from '../../source/domain/place.ts';
import {byShare, notApplicable} from '../../source/domain/verdict.ts';
import {environmentSignals} from '../lexicon/environment.ts';
import {environmentReads} from './shared/environment-reads.ts';
import {viperReads} from './shared/viper-reads.ts';

/** Names as they stand in prose, code blocks, env files and Compose files. */
const word = /[A-Za-z_][A-Za-z0-9_]{1,80}/g;
const prose = /\.(mdx?|markdown|rst|adoc|asciidoc|txt|1)$|(^|\/)readme[^/]*$/i;
/** Configuration that is written to be read: an example of it, or the platform's list of settings. */
const describing =
	/(^|\/)([^/]*[._-](example|sample|template|dist)(\.[\w-]+)?|app\.json|render\.ya?ml|values\.ya?ml|action\.ya?ml|[^/]*\.env)$/i;
const docRoles = new Set(['docs', 'config', 'source', 'ci', 'example']);
/** Lists of what changed tell no newcomer what to set. */
const history = /(^|\/)(changelog|changes|history|news|releases?)([._-][^/]*)?$/i;

const documented = {
	noun: 'environment variable that the code reads',
	nouns: 'environment variables that the code reads',
	one: 'is documented',
	many: 'are documented',
};

type Documents = {readonly names: ReadonlySet<string>; readonly places: readonly Evidence[]};

const documentsOf = ({artefacts, files, text}: CheckContext<typeof environmentSignals>): Documents => {
	const own = ({path, role}: {readonly path: string; readonly role: string}): boolean =>
		docRoles.has(role) && !history.test(path);
	const paths = new Set([
		...artefacts.envFiles
			.map(({file}) => file)
			.filter(own)
			.map(({path}) => path),
		...artefacts.composeFiles
			.map(({file}) => file)
			.filter(own)
			.map(({path}) => path),
		...files.all
			.filter(file => own(file) && (prose.test(file.path) || describing.test(file.path)))
			.map(({path}) => path),
	]);
	const names = new Set([...paths].flatMap(path => (text(path) ?? '').match(word) ?? []));
	const templates = artefacts.envFiles.filter(({file}) => own(file)).map(({file}) => at(file.path, 1));
	return {names, places: templates};
};

/** Every environment variable that the code reads is documented. */
export const envDocumented = defineCheck({
	id: 'env-documented',
	signals: environmentSignals,
	decide: seen => {
		const reads = environmentReads(seen);
		if (reads.length === 0) return notApplicable('the code reads no environment variable of its own');
		const {names, places} = documentsOf(seen);
		const {described} = viperReads(seen.found.viper, seen.found.flag);
		const missing = reads.filter(({name}) => !names.has(name) && !described.has(name));
		const met = reads.length - missing.length;
		if (missing.length === 0) {
			const reason = `${every(reads.length, documented)}`;
			return byShare(met, reads.length, reason, [
				...places,
				...reads.map(({name, path, line}) => at(path, line, name)),
			]);
		}

		return byShare(
			met,
			reads.length,
			`${some(met, reads.length, documented)}; missing: ${list(
				missing.map(({name}) => name),
				8,
			)}`,
			missing.map(({name, path, line}) => at(path, line, name)),
		);
	},
});
