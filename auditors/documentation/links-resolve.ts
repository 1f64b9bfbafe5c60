import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list, some} from '../../source/domain/place.ts';
import {byShare, pass, unknown} from '../../source/domain/verdict.ts';
import {judgeLinks} from './shared/relative-links.ts';

/** Relative links in the documents resolve. */
export const linksResolve = defineCheck({
	id: 'links-resolve',
	decide: seen => {
		const links = judgeLinks(seen);
		const broken = links.filter(({problem}) => problem !== undefined);
		if (links.length === 0) {
			const documents = seen.artefacts.documents.filter(({file}) => file.role === 'docs');
			return documents.length === 0
				? unknown('there is no document')
				: pass(
						'no document has a relative link that could break',
						documents.slice(0, 3).map(({file}) => at(file.path, 1)),
					);
		}
		if (broken.length === 0) {
			const files = [...new Set(links.map(({path}) => path))];
			return pass(
				links.length === 1
					? `the only relative link of ${count(files.length, 'document')} resolves`
					: `all ${links.length} relative links in ${count(files.length, 'document')} resolve`,
				links.slice(0, 8).map(({path, line, href}) => at(path, line, href)),
			);
		}
		const byFile = [...Map.groupBy(broken, ({path}) => path).values()];
		const spread = [...byFile.map(([first]) => first), ...byFile.flatMap(rest => rest.slice(1))].filter(
			one => one !== undefined,
		);
		return byShare(
			links.length - broken.length,
			links.length,
			`${some(links.length - broken.length, links.length, {noun: 'relative link', one: 'resolves', many: 'resolve'})}; broken: ${list(
				spread.map(({path, line, href}) => `${href} (${path}:${line})`),
				4,
			)}`,
			spread.map(({path, line, href, problem}) => at(path, line, `${href}: ${problem}`)),
		);
	},
});
