import {defineCheck} from '../../source/domain/check.ts';
import {at, list, some} from '../../source/domain/place.ts';
import {byShare, notApplicable} from '../../source/domain/verdict.ts';

const least = 80;

/** Each main component has a README of its own. */
export const componentReadmes = defineCheck({
	id: 'component-readmes',
	decide: ({components, artefacts, files}) => {
		// The target itself has the main README, which is another check's.
		const parts = components.filter(({folder}) => folder !== '');
		if (parts.length < 2) return notApplicable('there is a single component; the main README is its own');
		const readmes = new Map(
			artefacts.documents
				.filter(({file, value}) => /^readme(\.|$)/i.test(file.base) && value.text.trim().length >= least)
				.map(({file}) => [file.folder, file.path] as const),
		);
		const documented = parts.filter(({folder}) => readmes.has(folder));
		const bare = parts.filter(({folder}) => !readmes.has(folder));
		const names = (some: typeof parts): string =>
			list(
				some.map(({folder}) => folder),
				8,
			);
		const missing = bare
			.map(({folder, manifest, evidence}) => at(manifest ?? evidence[0]?.path ?? folder))
			.filter(({path}) => files.has(path));
		const places = [...documented.map(({folder}) => at(readmes.get(folder) ?? folder, 1)).slice(0, 6), ...missing];
		if (bare.length === 0) return byShare(1, 1, `each of the ${parts.length} components has a README`, places);
		return byShare(
			documented.length,
			parts.length,
			`${some(documented.length, parts.length, {noun: 'component', one: 'has a README', many: 'have a README'})}; without one: ${names(bare)}`,
			documented.length === 0 ? missing : places,
		);
	},
});
